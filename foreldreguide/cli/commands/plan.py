"""`plan`: where the family stands, what to do, by when, and which rights apply."""

import argparse

from foreldreguide.cli.output import answers_of, form_of, print_json, print_text
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.plan_document import plan_text
from foreldreguide.services.plan_json import plan_json


def run(options: argparse.Namespace, words: Words) -> int:
    """Print the plan."""
    program = Program(words)
    file = answers_of(options, program)
    plan, form = program.plan(file.answers, file.as_of), form_of(options)
    if form == "json":
        return print_json(plan_json(plan, words))
    return print_text(plan_text(plan, program, file.answers, is_markdown=form == "md"))
