"""The tuning lab: what a server can really take, measured level by level.

A `Sweep` is asked for, `Measurement`s come of it, and a recommendation is given
with its reasons. Nothing here draws or prints.
"""
