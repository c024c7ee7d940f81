"""Without a command: the program on the screen."""

import argparse

from foreldreguide.locales.words import Words
from foreldreguide.tui.start import start


def run(options: argparse.Namespace, words: Words) -> int:
    """Start the app."""
    return start()
