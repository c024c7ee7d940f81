"""`content check` and `content build`: for those who write the guide."""

import argparse
from pathlib import Path

from foreldreguide.cli.codes import DONE, WITH_FINDINGS
from foreldreguide.cli.output import print_text
from foreldreguide.content.folder import content_folder
from foreldreguide.locales.words import Words
from foreldreguide.services.content import build_content, check_content


def run(options: argparse.Namespace, words: Words) -> int:
    """Check the content, or build it into one file."""
    folder = Path(options.folder) if options.folder else content_folder()
    if options.task == "build":
        return print_text(build_content(folder, options.output, words))
    statute = Path(options.statute) if options.statute else None
    report, is_clean = check_content(folder, options.format, words, statute)
    print_text(report)
    return DONE if is_clean else WITH_FINDINGS
