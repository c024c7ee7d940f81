"""Runs one command: each has a module of its own, imported only when it is asked for."""

import argparse
import sys
from importlib import import_module

from foreldreguide.cli.codes import WRONG_USE
from foreldreguide.content.findings import ContentError
from foreldreguide.core.errors import GuideError
from foreldreguide.services.voice import speak


def run(options: argparse.Namespace) -> int:
    """Run the chosen command and return its exit code; a problem is one line on stderr."""
    words = speak(options.language)
    command = import_module(f"foreldreguide.cli.commands.{options.command}")
    try:
        code: int = command.run(options, words)
    except GuideError as problem:
        return _refuse(words(problem.code, **problem.names))
    except ContentError as problem:
        return _refuse(words("error.content", count=str(problem)))
    return code


def _refuse(sentence: str) -> int:
    print(f"foreldreguide: {sentence}", file=sys.stderr)
    return WRONG_USE
