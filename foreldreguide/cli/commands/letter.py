"""`letter`: a letter in Norwegian, with a reading copy beside it."""

import argparse
from pathlib import Path

from foreldreguide.cli.codes import DONE
from foreldreguide.cli.output import answers_of, print_text
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.letters import letter_text
from foreldreguide.services.output import write_new
from foreldreguide.services.voice import speak


def run(options: argparse.Namespace, words: Words) -> int:
    """Print the letter, or write it to a new file."""
    reader = Program(speak(options.beside or "en"))
    file = answers_of(options, reader)
    text = letter_text(reader, file, options.letter, options.language, options.beside, options.format)
    if options.output is None:
        return print_text(text)
    write_new(Path(options.output), text, replace=options.force)
    return DONE
