"""Reads the command line and runs one command.

`--version` answers before anything else is imported; every command imports what it needs
itself, so that help costs no more than argparse.
"""

import os
import sys
from collections.abc import Sequence

from foreldreguide import __version__
from foreldreguide.cli.codes import DONE


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code (contract section 5)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] in (["--version"], ["-V"]):
        print(f"foreldreguide {__version__}")
        return DONE
    from foreldreguide.cli.parser import parse  # noqa: PLC0415 - the version costs no argparse

    options = parse(words)
    from foreldreguide.cli.run import run  # noqa: PLC0415 - help costs no guide

    try:
        code = run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # who reads our lines has enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return code
