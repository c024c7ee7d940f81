"""`translate`: what needs a translator in a language, and the screens to work on it."""

import argparse
import sys
from pathlib import Path

from foreldreguide.cli.codes import DONE, WITH_FINDINGS
from foreldreguide.locales.words import Words
from foreldreguide.services.settings import Settings
from foreldreguide.services.translating import State, Work


def run(options: argparse.Namespace, words: Words) -> int:
    """Open the translator's screens on a terminal; otherwise list what needs a translator."""
    work = Work(Path(options.folder), options.catalog)
    if sys.stdin.isatty() and sys.stdout.isatty():
        from foreldreguide.tui.start import start_translating

        return start_translating(Settings(), work)
    wanting = [unit for unit in work.units if unit.state is not State.DONE]
    for unit in wanting:
        print(f"{unit.state.value} {unit.id}: {unit.source}")
    return WITH_FINDINGS if wanting else DONE
