"""`deadline appeal`: the last day to appeal, from one date."""

import argparse

from foreldreguide.cli.output import form_of, print_json, print_text
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.deadline import appeal_deadline, deadline_text
from foreldreguide.services.plan_json import deadline_json


def run(options: argparse.Namespace, words: Words) -> int:
    """Print one deadline."""
    program = Program(words)
    found = appeal_deadline(program, options.received, options.reasons_received)
    if form_of(options) == "json":
        return print_json(deadline_json(found, words))
    return print_text(deadline_text(found, program))
