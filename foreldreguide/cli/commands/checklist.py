"""`checklist`: a checklist for a meeting."""

import argparse

from foreldreguide.cli.output import answers_of, form_of, print_json, print_text
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.checklists import checklist_json, checklist_text


def run(options: argparse.Namespace, words: Words) -> int:
    """Print the checklist."""
    program = Program(words)
    file, form = answers_of(options, program), form_of(options)
    if form == "json":
        return print_json(checklist_json(program, options.checklist, file))
    return print_text(checklist_text(program, options.checklist, file, is_markdown=form == "md"))
