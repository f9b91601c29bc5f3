"""The map: pan and zoom, tiles of the chosen source, the selection, and what a job has done."""
