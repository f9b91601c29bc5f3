"""The jobs of the window beyond the one that is shown: the queue, what is kept of it, the past."""
