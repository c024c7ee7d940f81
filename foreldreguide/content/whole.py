"""Everything that the content folder holds, checked: the rules and the reading matter."""

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from foreldreguide.core.advice import Advice
from foreldreguide.core.guide import Guide
from foreldreguide.core.library import Library

NOTHING = r"(?!)"
"""A pattern that nothing fits."""


@dataclass(frozen=True, slots=True)
class Ban:
    """A pattern that no text may hold.

    Attributes:
        allowed: A pattern that makes it right again in the same sentence, such as a word that says it is old.
    """

    name: str
    pattern: re.Pattern[str]
    reason: str
    allowed: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Content:
    """The guide and its library, as they are built together and loaded apart.

    Attributes:
        bans: What no text may say; only the checks use it.
        advice: What answers to questions rest on beside the pages.
    """

    guide: Guide
    library: Library
    bans: tuple[Ban, ...] = ()
    advice: Advice = field(default_factory=Advice)


def read_bans(file: Path) -> tuple[Ban, ...]:
    """Return the bans of a file; none when there is no such file."""
    if not file.is_file():
        return ()
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(
        Ban(name, _pattern(raw["pattern"]), raw["reason"], _pattern(raw.get("allowed", NOTHING)))
        for name, raw in tables.items()
    )


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)
