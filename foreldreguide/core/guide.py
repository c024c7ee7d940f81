"""The guide: the whole checked content, frozen, with look-ups by id."""

import datetime as dt
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, field
from functools import cached_property

from foreldreguide.core.deadlines import DeadlineRule
from foreldreguide.core.evaluation import Test, compiled
from foreldreguide.core.facts import Detail, Fact
from foreldreguide.core.interview import Section
from foreldreguide.core.law import Instrument, successions
from foreldreguide.core.rules import (
    ActionRule,
    ChecklistRule,
    GlossaryEntry,
    GroundRule,
    LetterRule,
    Mapping,
    NotCovered,
    Paper,
    RightRule,
    Step,
    Term,
    WarningRule,
)


@dataclass(frozen=True)
class Guide:
    """Everything that experts wrote, ready to be used.

    Attributes:
        details: The free words that only letters and packs use (contract 1.1b).
        holy_days: Every holy day that the calendar knows, in the years it reaches.
        followed: Citations that took the place of others, by the day that was asked for.
        tests: Conditions already turned into functions, by their place in memory.
    """

    facts: Dictionary[str, Fact]
    details: Dictionary[str, Detail]
    terms: Dictionary[str, Term]
    sections: tuple[Section, ...]
    steps: tuple[Step, ...]
    rights: Dictionary[str, RightRule]
    warnings: Dictionary[str, WarningRule]
    grounds: Dictionary[str, GroundRule]
    letters: Dictionary[str, LetterRule]
    actions: tuple[ActionRule, ...]
    not_covered: tuple[NotCovered, ...]
    checklists: Dictionary[str, ChecklistRule]
    papers: Dictionary[str, Paper]
    deadlines: Dictionary[str, DeadlineRule]
    mappings: Dictionary[str, Mapping]
    instruments: Dictionary[str, Instrument]
    glossary: Dictionary[str, GlossaryEntry]
    holy_days: frozenset[dt.date]
    followed: dict[dt.date, dict[str, dict[str, str]]] = field(
        default_factory=dict, repr=False, metadata={"stored": False}
    )
    tests: dict[int, Test] = field(default_factory=dict, repr=False, metadata={"stored": False})

    def test(self, tree: list[object]) -> Test:
        """Return the function that evaluates a condition of this guide, made once."""
        known = self.tests.get(id(tree))
        if known is None:
            known = self.tests[id(tree)] = compiled(tree)
        return known

    def successions(self, day: dt.date) -> dict[str, dict[str, str]]:
        """Return the citations that have taken the place of others by a day; none as a rule."""
        if day not in self.followed:
            self.followed[day] = successions(self.instruments.values(), day)
        return self.followed[day]

    def current(self, cite: str, day: dt.date) -> str:
        """Return a citation as it stands on a day: itself, or the one that took its place."""
        instrument, _, rest = cite.partition(":")
        section = rest.partition(":")[0]
        return self.successions(day).get(instrument, {}).get(section, cite)

    @cached_property
    def law_checked_on(self) -> dt.date:
        """The oldest day on which a part of the law was compared with its source."""
        return min(instrument.checked_on for instrument in self.instruments.values())
