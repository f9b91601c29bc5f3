"""Runs before anything else in the frozen program: what of the environment it does not follow.

The bootloader ignores PYTHONPATH, PYTHONHOME and their like by itself, and puts no folder but the
program's own on `sys.path`. Qt's plugins are libraries too: those come from the program's folder.
"""

import os
import sys

_NOT_FOLLOWED = (
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QT_QPA_GENERIC_PLUGINS",
    "QML_IMPORT_PATH",
    "QML2_IMPORT_PATH",
)

for _name in _NOT_FOLLOWED:
    os.environ.pop(_name, None)

# The bootloader has put the program's libraries first for this process, which has read the variable
# by now; a file manager or a browser that the window opens must have the system's own.
if sys.platform.startswith("linux"):
    _original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if _original is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = _original
