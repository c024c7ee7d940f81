"""A question in front of a family: its lines, and what taking a row comes to; free of any screen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from foreldreguide.core.facts import UNKNOWN, Fact, Value
from foreldreguide.core.interview import Passed, Question
from foreldreguide.locales.words import Words
from foreldreguide.services.sessions import Session
from foreldreguide.shell.lines import ERROR, Line, row, text

YES, NO = "yes", "no"
DONT_KNOW, LATER, NOT_YET, NONE_OF_THESE = "?dont_know", "?later", "?not_yet", "?none"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a person's action comes to.

    Attributes:
        answers: Facts to keep, when the question was answered.
        passed: How it was left, when it was left without a fact.
    """

    answers: Mapping[str, Value] = field(default_factory=dict)
    passed: Passed | None = None


class Asker:
    """One question in front of one family."""

    uses_field = False

    def __init__(self, question: Question, session: Session) -> None:
        self.question = question
        self.session = session
        self.words: Words = session.program.words
        self.fact: Fact = session.program.guide.facts[question.facts[0]]
        self.given = session.case.answers.get(self.fact.id)
        self.problem = ""

    def lines(self) -> Iterable[Line]:
        """Return the lines of the answer part."""
        return (*self._problem_lines(), *self.rows())

    def rows(self) -> Iterable[Line]:
        """Return the rows that can be chosen."""
        return ()

    @property
    def choices(self) -> list[tuple[str, str]]:
        """The codes that can be chosen, each with its words."""
        return []

    def cursor(self) -> str | None:
        """Return the row on which the cursor starts."""
        return None

    def tick(self, key: str) -> None:
        """Change a row of several."""

    def take(self, key: str) -> Outcome | None:
        """Return what taking a row comes to; None when the question stays."""
        return self.pass_by(key)

    def pass_by(self, key: str) -> Outcome | None:
        """Return the outcome of not knowing, of "not yet", or of leaving it for later."""
        if key == NOT_YET:
            return Outcome(passed=Passed.NOT_YET)
        if key in (DONT_KNOW, LATER):
            return self.dont_know()
        return None

    def dont_know(self) -> Outcome:
        """Return the outcome of "I don't know", or of leaving a fact that must be known."""
        if self.fact.unknown:
            return Outcome({self.fact.id: UNKNOWN})
        return Outcome(passed=Passed.LATER)

    def _problem_lines(self) -> tuple[Line, ...]:
        return (text(f"! {self.problem}", ERROR, hang=2),) if self.problem else ()

    def _extra_rows(self) -> Iterable[Line]:
        if self.question.not_yet:
            yield row(NOT_YET, ("-  " + self.question.not_yet, ""), hang=3)
        key, unit = (DONT_KNOW, "ask.dont_know") if self.fact.unknown else (LATER, "ask.later")
        yield row(key, (f"0  {self.words(unit)}", ""), hang=3)
