"""`calendar`: the days of the plan as a calendar file."""

import argparse
from pathlib import Path

from foreldreguide.cli.codes import DONE
from foreldreguide.cli.output import answers_of, print_bytes
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.calendar import plan_calendar
from foreldreguide.services.output import write_new


def run(options: argparse.Namespace, words: Words) -> int:
    """Print the calendar, or write it to a new file."""
    program = Program(words)
    file = answers_of(options, program)
    content = plan_calendar(program.plan(file.answers, file.as_of), words, full_titles=options.full_titles)
    if options.output is None:
        return print_bytes(content)
    write_new(Path(options.output), content, replace=options.force)
    return DONE
