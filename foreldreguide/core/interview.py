"""The interview: which questions count, which comes next, and what can still come.

The order is editorial; whether a question counts is a condition over earlier answers. An answer
whose question no longer counts is kept by the caller and left out here, so nothing of it leaks,
and it is back as soon as the question counts again.
"""

from dataclasses import dataclass
from enum import StrEnum

from foreldreguide.core.conditions import Tree


class Widget(StrEnum):
    """How a question is put on a screen."""

    CHOICE = "choice"
    MULTI = "multi"
    DATE = "date"
    NUMBER = "number"
    TEXT = "text"
    TICKS = "ticks"
    COUNTRY = "country"
    LANGUAGES = "languages"


class Passed(StrEnum):
    """A question that was put and left without a fact."""

    LATER = "later"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a screen that asks for several yes-or-no facts."""

    fact: str
    words: str
    when: Tree | None


@dataclass(frozen=True, slots=True)
class Question:
    """One screen of the interview.

    Attributes:
        facts: The facts it asks for: one, or several on a screen with ticks.
        ask_when: The condition; None when it is always asked.
        why: The two short lines on why it is asked.
        more: The longer reason, with the rule.
        not_yet: The words of the choice that leaves a date without a day.
    """

    id: str
    section: str
    facts: tuple[str, ...]
    widget: Widget
    ask_when: Tree | None
    ask: str
    hint: str
    why: tuple[str, ...]
    more: str
    unknown_means: str
    not_yet: str | None
    part: int | None
    rows: tuple[Row, ...]
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A group of questions: of the first run, or for going deeper.

    Attributes:
        gain: What answering a deepening section gives.
        opens_from: What a deepening section improves.
    """

    id: str
    title: str
    is_first_run: bool
    questions: tuple[Question, ...]
    gain: str | None = None
    opens_from: str | None = None
    part_titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlook:
    """How many questions of the first run can still come, at the least and at the most."""

    least: int
    most: int
