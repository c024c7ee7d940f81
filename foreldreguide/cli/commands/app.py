"""Without a command: the program on the screen."""

import argparse

from foreldreguide.services.bootstrap import Program
from foreldreguide.tui.start import start


def run(options: argparse.Namespace, program: Program) -> int:
    """Start the app."""
    return start()
