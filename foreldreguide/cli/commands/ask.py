"""`ask`: a question in your own words, answered from the guide or declined."""

import argparse

from foreldreguide.cli.codes import DONE, WITH_FINDINGS
from foreldreguide.cli.output import form_of, print_json, print_text
from foreldreguide.locales.words import Words
from foreldreguide.services.ask import answer_json, answer_text, ask, explained
from foreldreguide.services.bootstrap import Program


def run(options: argparse.Namespace, words: Words) -> int:
    """Print the answer, or why there is none."""
    program = Program(words)
    found = ask(program, options.question)
    if form_of(options) == "json":
        print_json(answer_json(program, found, options.question))
    else:
        print_text(answer_text(program, found, options.question))
        if options.explain:
            print_text("\n" + explained(program, found))
    return WITH_FINDINGS if found.reason else DONE
