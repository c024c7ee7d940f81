"""`export html`: the case as linked pages for reading, for blind readers and for printing."""

import argparse
from pathlib import Path

from foreldreguide.cli.output import answers_of, print_text
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.export import INDEX, export_site, write_site


def run(options: argparse.Namespace, words: Words) -> int:
    """Write the pages and say where to begin."""
    program = Program(words)
    pages = export_site(program, answers_of(options, program))
    folder = Path(options.folder)
    write_site(pages, folder, replace=options.force)
    return print_text(words("export.written", count=len(pages), path=str(folder / INDEX)))
