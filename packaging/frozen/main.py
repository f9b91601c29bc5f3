"""The frozen program's first line: the `tiledl` command, and its window without arguments."""

import multiprocessing
import sys

from tiledl.store.apart import answer_if_asked

if __name__ == "__main__":
    # A frozen program that starts workers starts itself; this is where those turn off.
    multiprocessing.freeze_support()
    answer_if_asked()
    from tiledl.cli import main

    sys.exit(main())
