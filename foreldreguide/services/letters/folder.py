"""The files that letters are made of, read once."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from foreldreguide.content.folder import content_folder
from foreldreguide.core.document import BlockKind
from foreldreguide.locales.words import read_english

SHARED = "shared"


@dataclass(frozen=True, slots=True)
class LetterShape:
    """How a letter is put together.

    Attributes:
        to: The role of the one it goes to, such as `decider` or `school`.
        copies: The roles of those who get a copy.
        papers: The enclosures that belong to it, by name; each is listed where the family has it.
        blocks: Its blocks in order, each with its kind; those that are not its own are shared.
        next: What happens then, and what to watch, for the page before sending.
        title: What a paper is called that belongs to no rule, such as the profile; empty for a letter.
        norwegian: The same in Norwegian.
    """

    id: str
    to: str
    copies: tuple[str, ...]
    papers: tuple[str, ...]
    blocks: tuple[tuple[str, BlockKind], ...]
    next: tuple[str, ...]
    title: str = ""
    norwegian: str = ""

    @property
    def is_paper(self) -> bool:
        """Whether it is a paper to hand over, which fits every case, and not a letter."""
        return bool(self.title)


PAPERS = ("child_profile", "log_annex")
"""What is written as letters are, but belongs to no rule."""


def letter_folder() -> Path:
    """Return the folder of the letters' templates and words."""
    return content_folder() / "letters"


@cache
def letter_shape(letter: str) -> LetterShape:
    """Return how a letter is put together."""
    raw = tomllib.loads((letter_folder() / f"{letter}.toml").read_text(encoding="utf-8"))
    return LetterShape(
        id=letter,
        to=raw["to"],
        copies=tuple(raw.get("copies", ())),
        papers=tuple(raw.get("papers", ())),
        blocks=tuple((name, BlockKind(kind)) for name, kind in raw["blocks"].items()),
        next=tuple(raw.get("next", ())),
        title=raw.get("title", ""),
        norwegian=raw.get("norwegian", ""),
    )


@cache
def shared_words() -> dict[str, str]:
    """Return the English words that letters share, by id."""
    return read_english(letter_folder() / "words.toml")


@cache
def gap_fills() -> dict[str, str]:
    """Return what fills each bracket: `details.<id>` or `facts.<id>`."""
    return read_english(letter_folder() / "gaps.toml")
