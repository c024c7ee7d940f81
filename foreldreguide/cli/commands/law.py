"""`law show` and `law import`: a section in our words and, where imported, in the official ones."""

import argparse
from pathlib import Path

from foreldreguide.cli.output import form_of, print_json, print_text
from foreldreguide.locales.dates import long_date
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program, today
from foreldreguide.services.law import cited, import_law, law_json, law_text, wording
from foreldreguide.storage.paths import data_folder


def run(options: argparse.Namespace, words: Words) -> int:
    """Show a citation, or import a text."""
    guide = Program(words).guide
    if options.task == "import":
        instrument, statute = import_law(guide, data_folder(), Path(options.what))
        day = long_date(words, statute.consolidated) if statute.consolidated else words("law.no_day")
        count = len(statute.sections)
        return print_text(words("law.imported", name=instrument.name_en, count=count, day=day))
    found, official = cited(guide, words, options.what, today()), wording(guide, data_folder(), options.what)
    if form_of(options) == "json":
        return print_json(law_json(found, official))
    return print_text(law_text(found, official, words))
