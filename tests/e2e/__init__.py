"""The real window on a real display, driven by mouse and keyboard alone."""
