"""What commands share: reading the answers, choosing a form, printing."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from foreldreguide.cli.codes import DONE
from foreldreguide.core.document import Publication
from foreldreguide.services.answers_file import AnswersFile, read_answers_file
from foreldreguide.services.bootstrap import Program, today


def answers_of(options: argparse.Namespace, program: Program) -> AnswersFile:
    """Return the answers file that was named."""
    return read_answers_file(Path(options.answers), program.guide, today())


def form_of(options: argparse.Namespace) -> str:
    """Return the form that was asked for: by default text on a terminal, otherwise JSON."""
    return options.format or ("text" if sys.stdout.isatty() else "json")


def print_json(value: Any) -> int:
    """Print a JSON value."""
    return print_text(json.dumps(value, ensure_ascii=False, indent=1))


def print_text(text: str) -> int:
    """Print a text in UTF-8, whatever the console would rather have."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    print(text.rstrip("\n"))
    return DONE


def put_publication(publication: Publication, form: str, options: argparse.Namespace) -> int:
    """Print a publication, or write it to the file that was named; a form for a terminal is plain text."""
    from foreldreguide.documents.formats import written  # noqa: PLC0415 - only where a document is made
    from foreldreguide.services.output import write_new  # noqa: PLC0415

    content = written(publication, "txt" if form == "text" else form)
    if options.output is None:
        return print_bytes(content)
    write_new(Path(options.output), content, replace=options.force)
    return DONE


def print_bytes(content: bytes) -> int:
    """Print a file as it is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
    return DONE
