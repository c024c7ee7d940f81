"""Starts the program with `python -m foreldreguide`."""

import sys

from foreldreguide.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
