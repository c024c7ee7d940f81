"""`pack`: everything for a meeting in one document."""

import argparse

from foreldreguide.cli.output import answers_of, put_publication
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.pack import pack_publication


def run(options: argparse.Namespace, words: Words) -> int:
    """Print the pack, or write it to a new file."""
    program = Program(words)
    return put_publication(pack_publication(program, answers_of(options, program)), options.format, options)
