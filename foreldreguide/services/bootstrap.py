"""Joins the real parts: the only place that reads the clock and chooses where things lie."""

import datetime as dt
from dataclasses import dataclass
from functools import cache, cached_property

from foreldreguide.content.folder import content_folder
from foreldreguide.content.load import load_guide, load_library
from foreldreguide.core.facts import Kind
from foreldreguide.core.guide import Guide
from foreldreguide.core.library import Library
from foreldreguide.core.plan import Plan, make_plan
from foreldreguide.core.reading import Answers
from foreldreguide.locales.words import Words, read_english

NAME_LISTS = {Kind.COUNTRY: "countries.toml", Kind.LANGUAGES: "languages.toml"}


def today() -> dt.date:
    """Return the date of the day."""
    return dt.datetime.now(tz=dt.UTC).astimezone().date()


@cache
def _names(file: str) -> dict[str, str]:
    return read_english(content_folder() / "names" / file)


@dataclass(frozen=True)
class Program:
    """The guide and the words of one run.

    Attributes:
        words: The language that is shown.
    """

    words: Words

    @cached_property
    def guide(self) -> Guide:
        """The guide, loaded when first asked for."""
        return load_guide()

    @cached_property
    def library(self) -> Library:
        """The pages of the guide, loaded when first asked for."""
        return load_library()

    def current(self, cite: str) -> str:
        """Return a citation as it stands today: itself, or the one that took its place."""
        return self.guide.current(cite, today())

    def is_holiday(self, day: dt.date) -> bool:
        """Return whether a day is a holy day."""
        return day in self.guide.holy_days

    def names(self, kind: Kind) -> dict[str, str]:
        """Return the names of countries or languages by code; nothing for other kinds of fact."""
        return _names(NAME_LISTS[kind]) if kind in NAME_LISTS else {}

    def plan(self, answers: Answers, as_of: dt.date) -> Plan:
        """Return the plan for some answers on a day."""
        return make_plan(self.guide, answers, as_of, self.is_holiday)
