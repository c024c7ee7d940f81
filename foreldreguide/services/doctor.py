"""Looks at what the program stands on: the terminal, the language, the folders, the age of the content."""

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from foreldreguide.locales.dates import short_date_with_year
from foreldreguide.services.bootstrap import Program, today
from foreldreguide.services.settings import SettingsError, read_settings, settings_file
from foreldreguide.storage.paths import data_folder, store_file

LEAST_WIDTH, LEAST_HEIGHT = 40, 15
OPEN_TO_OTHERS = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        is_fine: Whether it is as it should be.
        words: What was seen and, where it is not fine, what to do.
    """

    is_fine: bool
    words: str


def examine(program: Program, output: TextIO, environment: Mapping[str, str]) -> Iterator[Finding]:
    """Yield what was found, in the order in which it is shown."""
    yield from _terminal(program, output, environment)
    yield from _folders(program)
    yield from _settings(program)
    yield from _content(program)


def _terminal(program: Program, output: TextIO, environment: Mapping[str, str]) -> Iterator[Finding]:
    words, kind = program.words, environment.get("TERM", "")
    is_screen = output.isatty() and kind not in ("", "dumb")
    yield Finding(
        is_screen, words("doctor.terminal" if is_screen else "doctor.no_terminal", kind=kind or "-")
    )
    size = shutil.get_terminal_size()
    fits = size.columns >= LEAST_WIDTH and size.lines >= LEAST_HEIGHT
    yield Finding(
        fits, words("doctor.size" if fits else "doctor.small", width=size.columns, height=size.lines)
    )
    encoding = output.encoding or "-"
    is_utf8 = encoding.lower().replace("-", "") == "utf8"
    yield Finding(is_utf8, words("doctor.encoding" if is_utf8 else "doctor.not_utf8", encoding=encoding))
    has_colours = "NO_COLOR" not in environment
    yield Finding(True, words("doctor.colours" if has_colours else "doctor.no_colours"))


def _folders(program: Program) -> Iterator[Finding]:
    words, folder = program.words, data_folder()
    if not folder.exists():
        yield Finding(True, words("doctor.no_cases", path=str(folder)))
        return
    for path in (folder, store_file()):
        if path.exists():
            yield _private(program, path)
    is_writable = os.access(folder, os.W_OK)
    yield Finding(
        is_writable, words("doctor.writable" if is_writable else "doctor.not_writable", path=str(folder))
    )


def _private(program: Program, path: Path) -> Finding:
    is_private = os.name == "nt" or not path.stat().st_mode & OPEN_TO_OTHERS
    return Finding(
        is_private, program.words("doctor.private" if is_private else "doctor.open", path=str(path))
    )


def _settings(program: Program) -> Iterator[Finding]:
    path = settings_file()
    try:
        settings = read_settings(path)
    except SettingsError as problem:
        yield Finding(False, program.words(problem.code, **problem.names))
        return
    unit = "doctor.settings" if path.is_file() else "doctor.usual"
    yield Finding(True, program.words(unit, path=str(path), theme=settings.theme))


def _content(program: Program) -> Iterator[Finding]:
    words, guide = program.words, program.guide
    day = short_date_with_year(words, guide.law_checked_on)
    overdue = [law.name_en for law in guide.instruments.values() if law.is_overdue(today())]
    unit = "doctor.overdue" if overdue else "doctor.content"
    yield Finding(not overdue, words(unit, day=day, laws=", ".join(overdue)))
