"""`python -m tiledl`."""

import sys

from tiledl.cli import main

if __name__ == "__main__":
    sys.exit(main())
