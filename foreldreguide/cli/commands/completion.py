"""`completion` and its manual page, for the shell."""

import argparse

from foreldreguide.cli.completion import completion, manual
from foreldreguide.cli.output import print_text
from foreldreguide.cli.parser import make_parser
from foreldreguide.locales.words import Words


def run(options: argparse.Namespace, words: Words) -> int:
    """Print the script of a shell, or the manual page."""
    parser = make_parser()
    return print_text(manual(parser) if options.shell == "man" else completion(parser, options.shell))
