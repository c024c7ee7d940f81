"""`doctor`: whether the terminal, the folders and the content are as they should be."""

import argparse
import os
import sys

from foreldreguide.cli.codes import DONE, WITH_FINDINGS
from foreldreguide.cli.output import print_text
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.doctor import examine


def run(options: argparse.Namespace, words: Words) -> int:
    """Print a line for each thing that was looked at."""
    found = list(examine(Program(words), sys.stdout, os.environ))
    print_text("\n".join(f"[{'x' if each.is_fine else '!'}] {each.words}" for each in found))
    return DONE if all(each.is_fine for each in found) else WITH_FINDINGS
