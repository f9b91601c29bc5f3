"""The tuning lab: how many requests a server can really take, measured and drawn.

`lab` is the lab without widgets; `panel` shows it, with a module for each part.
"""
