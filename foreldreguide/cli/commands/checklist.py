"""`checklist`: a checklist for a meeting."""

import argparse

from foreldreguide.cli.output import answers_of, form_of, print_json, put_publication
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.checklists import checklist_json, checklist_publication


def run(options: argparse.Namespace, words: Words) -> int:
    """Print the checklist, or write it to a new file."""
    program = Program(words)
    file, form = answers_of(options, program), form_of(options)
    if form == "json":
        return print_json(checklist_json(program, options.checklist, file))
    return put_publication(checklist_publication(program, options.checklist, file), form, options)
