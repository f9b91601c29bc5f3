"""The charts: what is kept of a job's course, which part of it is looked at, and its drawing.

`columns`, `track`, `host_bands`, `history`, `recorder`, `time_window`, `choice`, `catalogue` and
`table` are plain; the other modules draw.
"""
