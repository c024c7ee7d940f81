"""`pack`: everything for a meeting in one document."""

import argparse
from pathlib import Path

from foreldreguide.cli.codes import DONE
from foreldreguide.cli.output import answers_of, print_bytes
from foreldreguide.documents.formats import written
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.output import write_new
from foreldreguide.services.pack import pack_publication


def run(options: argparse.Namespace, words: Words) -> int:
    """Print the pack, or write it to a new file."""
    program = Program(words)
    content = written(pack_publication(program, answers_of(options, program)), options.format)
    if options.output is None:
        return print_bytes(content)
    write_new(Path(options.output), content, replace=options.force)
    return DONE
