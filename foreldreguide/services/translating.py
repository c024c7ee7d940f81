"""A translator at work on one catalog: what needs them, what must be kept, what they have approved."""

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from foreldreguide.core.errors import GuideError
from foreldreguide.services.output import write_new

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

DOMAIN, LEDGER, FUZZY = "letters", "reviewed.toml", "fuzzy"
WAS = "was: "
"""Before the English that a translation was made from, in a comment of its entry."""
PLACE = re.compile(r"%\((\w+)\)s|\{(\w+)\}")
NUMBER = re.compile(r"\d+(?:-\d+)?")
KEPT = ("PPT", "ITO", "IOP", "SFO", "BUP")
LONGER = 1.6
SHORTEST_MEASURED = 20


class TranslationError(GuideError):
    """There is no catalog to work on, or it cannot be read."""


class State(StrEnum):
    """How a unit lies to its translator."""

    CHANGED = "changed"
    EMPTY = "empty"
    DONE = "done"


class Fault(StrEnum):
    """What a translation did not keep."""

    EMPTY = "empty"
    PLACES = "places"
    NUMBERS = "numbers"
    TERMS = "terms"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Unit:
    """One text to translate.

    Attributes:
        before: The English that the translation was made from, when it has changed since.
    """

    id: str
    source: str
    text: str
    state: State
    before: str | None
    reviewed: dt.date | None


class Work:
    """One catalog of one language, with its ledger of what was approved on which day."""

    def __init__(self, folder: Path, language: str) -> None:
        """Open the catalog `<folder>/<language>/LC_MESSAGES/letters.po`.

        Raises:
            TranslationError: There is no such file, or it is no catalog.
        """
        from babel.messages.pofile import PoFileError, read_po

        self.language = language
        self.path = folder / language / "LC_MESSAGES" / f"{DOMAIN}.po"
        self._ledger_path = folder / language / LEDGER
        try:
            with self.path.open("rb") as file:
                self._catalog: Catalog = read_po(file, abort_invalid=True)
            raw = self._ledger_path.read_text(encoding="utf-8") if self._ledger_path.is_file() else ""
            self._ledger: dict[str, dt.date] = tomllib.loads(raw)
        except (OSError, PoFileError, UnicodeDecodeError, tomllib.TOMLDecodeError):
            raise TranslationError("error.no_catalog", path=str(self.path)) from None

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every unit: those whose English changed first, then those without a text, then the others."""
        order = list(State)
        found = (self._unit(message) for message in self._messages())
        return tuple(sorted(found, key=lambda unit: order.index(unit.state)))

    def unit(self, name: str) -> Unit:
        """Return a unit by its id."""
        return next(unit for unit in self.units if unit.id == name)

    def _messages(self) -> "Iterator[Message]":
        return (message for message in self._catalog if message.id and message.context)

    def _unit(self, message: "Message") -> Unit:
        text, name = str(message.string or ""), str(message.context)
        is_changed = FUZZY in message.flags and bool(text)
        state = State.CHANGED if is_changed else State.DONE if text else State.EMPTY
        comments = " ".join(message.auto_comments)
        before = comments.removeprefix(WAS) if is_changed and comments.startswith(WAS) else None
        return Unit(name, str(message.id), text, state, before, self._ledger.get(name))

    def keep(self, name: str, text: str, *, is_sure: bool, day: dt.date) -> tuple[Fault, ...]:
        """Keep a translation; approve it when the translator is sure and nothing is lost in it.

        Returns:
            What the translation did not keep; with any fault it is kept, but not approved.
        """
        message = next(message for message in self._messages() if message.context == name)
        faults = faults_of(str(message.id), text)
        message.string = text
        message.flags.discard(FUZZY)
        if is_sure and not faults:
            message.auto_comments = []
            self._ledger[name] = day
        else:
            self._ledger.pop(name, None)
            if text:
                message.flags.add(FUZZY)
        self._write()
        return faults

    def _write(self) -> None:
        from io import BytesIO

        from babel.messages.pofile import write_po

        made = BytesIO()
        write_po(made, self._catalog, width=100, no_location=True)
        write_new(self.path, made.getvalue(), replace=True)
        lines = "".join(f'"{name}" = {day.isoformat()}\n' for name, day in sorted(self._ledger.items()))
        write_new(self._ledger_path, lines.encode("utf-8"), replace=True)


def faults_of(source: str, text: str) -> tuple[Fault, ...]:
    """Return what a translation did not keep of its source: places, numbers, terms, and length."""
    if not text.strip():
        return (Fault.EMPTY,)
    tried = (
        (Fault.PLACES, _places(source) == _places(text)),
        (Fault.NUMBERS, _numbers(source) == _numbers(text)),
        (Fault.TERMS, all(term in text for term in KEPT if re.search(rf"\b{term}\b", source))),
        (Fault.LONG, len(source) < SHORTEST_MEASURED or len(text) <= LONGER * len(source)),
    )
    return tuple(fault for fault, is_kept in tried if not is_kept)


def _places(text: str) -> set[str]:
    return {place[0] for place in PLACE.finditer(text)}


def _numbers(text: str) -> list[str]:
    return sorted(NUMBER.findall(PLACE.sub("", text)))


def previewed(text: str) -> str:
    """Return a text as a family will read it, with each place filled by its name."""
    return PLACE.sub(lambda place: f"«{(place[1] or place[2]).replace('_', ' ')}»", text)
