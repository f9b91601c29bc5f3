"""tiledl: download map tiles for offline use, fast, politely and visibly."""

__version__ = "0.1.0"
