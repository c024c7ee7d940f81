"""Sets up the program in this folder and starts it: needs nothing but Python 3.11 or newer."""

import sys

from environment import prepare, run

if __name__ == "__main__":
    prepare("requirements.txt", editable=False)
    sys.exit(run("-m", "foreldreguide", *sys.argv[1:]))
