"""The tuning lab: what a server can really take, measured level by level, and the laws behind it.

A `Sweep` is asked for, `Measurement`s come of it, `laws` are fitted to them and a recommendation is
given with its reasons. Nothing here draws or prints.
"""
