"""How each kind of question is drawn and answered, free of any screen.

An asker turns a question into lines, and what a person does into an outcome: the facts to keep,
or that the question was left.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from foreldreguide.core.errors import AnswersError
from foreldreguide.core.facts import UNKNOWN, Fact, Kind, Value
from foreldreguide.core.interview import Passed, Question, Row, Widget
from foreldreguide.locales.dates import long_date
from foreldreguide.locales.words import Words
from foreldreguide.services.entry import as_typed, read_entry, stepped
from foreldreguide.services.sessions import Session
from foreldreguide.services.suggestions import likely_first, suggested
from foreldreguide.shell.lines import BLANK, ERROR, QUIET, TITLE, Line, row, text

YES, NO = "yes", "no"
DONT_KNOW, LATER, NOT_YET, NONE_OF_THESE = "?dont_know", "?later", "?not_yet", "?none"
FIELDS = (Widget.DATE, Widget.NUMBER, Widget.TEXT, Widget.COUNTRY, Widget.LANGUAGES)


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


class ChoiceAsker(Asker):
    """One answer of several: Enter takes the row under the cursor."""

    def rows(self) -> Iterable[Line]:
        """Return the choices, numbered, with the one that was given marked."""
        choices = self.choices
        width = len(str(len(choices)))
        for number, (code, words) in enumerate(choices, start=1):
            mark = f"  {self.words('ask.given')}" if self._is_given(code) else ""
            yield row(code, (f"{number:>{width}}  {words}", ""), (mark, QUIET), hang=width + 2)
        yield from self._extra_rows()

    def cursor(self) -> str | None:
        """Start on the answer that was given, or else on the likely one."""
        if self.given is UNKNOWN:
            return DONT_KNOW
        given = (code for code, _ in self.choices if self._is_given(code))
        return next(given, None) or suggested(self.fact.id, self.session)

    def take(self, key: str) -> Outcome | None:
        """Answer with the row that was taken."""
        if key not in dict(self.choices):
            return self.pass_by(key)
        value: Value = key == YES if self.fact.kind is Kind.BOOL else key
        return Outcome({self.fact.id: value})

    @property
    def choices(self) -> list[tuple[str, str]]:
        """The codes that can be chosen, each with its words."""
        if self.fact.kind is Kind.BOOL:
            return [(YES, self.words("ask.yes")), (NO, self.words("ask.no"))]
        return [
            (code, self.words.of_guide(f"facts/{self.fact.id}:{code}", words))
            for code, words in likely_first(self.fact, self.session)
        ]

    def _is_given(self, code: str) -> bool:
        if self.fact.kind is Kind.BOOL:
            return self.given is (code == YES)
        return self.given == code


class MultiAsker(ChoiceAsker):
    """Several answers of many: Space ticks, Enter goes on."""

    def __init__(self, question: Question, session: Session) -> None:
        super().__init__(question, session)
        self.chosen = list(self.given) if isinstance(self.given, tuple) else []

    def rows(self) -> Iterable[Line]:
        """Return the choices with their ticks."""
        for number, (code, words) in enumerate(self.choices, start=1):
            tick = "[x]" if code in self.chosen else "[ ]"
            yield row(code, (f"{number:>2} {tick} {words}", ""), hang=7)
        yield row(NONE_OF_THESE, (f" - [ ] {self.words('ask.none')}", ""), hang=7)
        yield row(DONT_KNOW, (f" 0 [ ] {self.words('ask.dont_know')}", ""), hang=7)
        yield text(self.words("ask.chosen", count=len(self.chosen)), QUIET, indent=3)

    def cursor(self) -> str | None:
        """Start at the top."""
        return None

    def tick(self, key: str) -> None:
        """Tick a choice, or take the tick off."""
        self.problem = ""
        if key in self.chosen:
            self.chosen.remove(key)
        elif key in dict(self.choices):
            self.chosen.append(key)

    def take(self, key: str) -> Outcome | None:
        """Go on with what is ticked."""
        if key == NONE_OF_THESE:
            return Outcome({self.fact.id: ()})
        if key == DONT_KNOW:
            return self.dont_know()
        if not self.chosen:
            self.problem = self.words("ask.tick_first")
            return None
        ordered = tuple(code for code in self.fact.codes if code in self.chosen)
        return Outcome({self.fact.id: ordered})


class TicksAsker(Asker):
    """Several yes-or-no facts on one screen."""

    def __init__(self, question: Question, session: Session) -> None:
        super().__init__(question, session)
        answers = session.case.answers
        self.open_rows: tuple[Row, ...] = session.agenda.rows(question)
        self.chosen = [line.fact for line in self.open_rows if answers.get(line.fact) is True]

    def rows(self) -> Iterable[Line]:
        """Return the facts with their ticks."""
        for number, line in enumerate(self.open_rows, start=1):
            tick = "[x]" if line.fact in self.chosen else "[ ]"
            words = self.words.of_guide(f"interview/{self.question.id}:{line.fact}", line.words)
            yield row(line.fact, (f"{number:>2} {tick} {words}", ""), hang=7)
        yield row(NONE_OF_THESE, (f" - [ ] {self.words('ask.none')}", ""), hang=7)

    def tick(self, key: str) -> None:
        """Tick a fact, or take the tick off."""
        if key in self.chosen:
            self.chosen.remove(key)
        elif key != NONE_OF_THESE:
            self.chosen.append(key)

    def take(self, key: str) -> Outcome | None:
        """Keep a yes for what is ticked and a no for the rest."""
        chosen = [] if key == NONE_OF_THESE else self.chosen
        return Outcome({line.fact: line.fact in chosen for line in self.open_rows})

    def dont_know(self) -> Outcome:
        """Leave the whole screen for later."""
        return Outcome(passed=Passed.LATER)


class FieldAsker(Asker):
    """A date, a number or a text that is typed; the line under the field shows what it means."""

    uses_field = True

    def __init__(self, question: Question, session: Session) -> None:
        super().__init__(question, session)
        self.typed = self._as_typed(self.given)
        self.fresh = True

    def rows(self) -> Iterable[Line]:
        """Return what the field means so far, and the ways out."""
        if not self.problem:
            yield text(self.means(), QUIET)
            yield from self._leads_to()
        yield BLANK
        if self.question.not_yet:
            yield row(NOT_YET, (self.question.not_yet, ""))
        unit = "ask.dont_know_field" if self.fact.unknown else "ask.later_field"
        yield row(DONT_KNOW, (f"F8  {self.words(unit)}", ""))

    def cursor(self) -> str | None:
        """Start on "I don't know" where that was the answer."""
        return DONT_KNOW if self.given is UNKNOWN else None

    @property
    def takes_row(self) -> bool:
        """Whether Enter takes the row under the cursor: where nothing is typed, and nothing need be."""
        return not self.typed.strip() and (bool(self.question.not_yet) or self.given is UNKNOWN)

    def means(self) -> str:
        """Return what the typed text stands for."""
        try:
            value = self.read()
        except AnswersError:
            return self.words(f"ask.hint.{self.question.widget.value}")
        return long_date(self.words, value) if isinstance(value, dt.date) else ""

    def _leads_to(self) -> Iterable[Line]:
        """Return the day that the typed date would give, if it gives one."""
        try:
            value = self.read()
        except AnswersError:
            return
        plan = self.session.program.plan(
            {**self.session.agenda.counting, self.fact.id: value}, self.session.as_of
        )
        for found in plan.deadlines:
            day = found.deadline.last_day
            if found.deadline.starts_from == self.fact.id and day is not None:
                title = self.words.of_guide(f"deadlines/{found.rule.id}:title", found.rule.title)
                kind = self.words(f"kind.{found.deadline.kind.value}")
                shown = long_date(self.words, day)
                yield text(self.words("ask.leads_to", title=title, kind=kind, day=shown), TITLE)
                return

    def read(self) -> Value:
        """Return the answer that the field holds."""
        return read_entry(self.fact, self.typed, self.words, self.session.as_of)

    def take_field(self) -> Outcome | None:
        """Answer with the field; a problem is said and the question stays."""
        try:
            return Outcome({self.fact.id: self.read()})
        except AnswersError as problem:
            names = dict(problem.names)
            if "month" in names:
                names["month"] = self.words(f"date.month.{names['month']}")
            self.problem = self.words(problem.code, **names)
            return None

    def step(self, by: int) -> None:
        """Go to the next day or number, or to one before."""
        if self.fact.kind in (Kind.DATE, Kind.INT):
            self.typed = stepped(self.fact, self.typed, by, self.words, self.session.as_of)

    def _as_typed(self, value: Value | None) -> str:
        return as_typed(value)


class ListedAsker(FieldAsker):
    """A country or languages, found by typing the first letters of their names."""

    _picked = ("", 0)

    def step(self, by: int) -> None:
        """Pick the next of the names that fit, or the one before."""
        self._picked = (self.typed, self._place() - by)

    def _place(self) -> int:
        text, place = self._picked
        return place if text == self.typed else 0

    def means(self) -> str:
        """Return the names that fit what was typed."""
        found = self._matches()
        return " · ".join(name for _, name in found[:5]) or self.words("ask.hint.country")

    def read(self) -> Value:
        """Return the best match."""
        found = self._matches()
        if not found:
            raise AnswersError("entry.not_found")
        code = found[0][0]
        return (code,) if self.fact.kind is Kind.LANGUAGES else code

    def _matches(self) -> list[tuple[str, str]]:
        typed = self.typed.strip().casefold()
        if not typed:
            return []
        names = self.session.program.names(self.fact.kind)
        exact = [(code, name) for code, name in names.items() if code.casefold() == typed]
        starts = [(code, name) for code, name in names.items() if name.casefold().startswith(typed)]
        inside = [(code, name) for code, name in names.items() if typed in name.casefold()]
        found = list(dict.fromkeys(exact + starts + inside))
        place = self._place() % max(1, len(found))
        return found[place:] + found[:place]

    def _as_typed(self, value: Value | None) -> str:
        names = self.session.program.names(self.fact.kind)
        if isinstance(value, tuple):
            return ", ".join(names.get(code, code) for code in value)
        return names.get(value, value) if isinstance(value, str) else ""


ASKERS: dict[Widget, type[Asker]] = {
    Widget.CHOICE: ChoiceAsker,
    Widget.MULTI: MultiAsker,
    Widget.TICKS: TicksAsker,
    Widget.DATE: FieldAsker,
    Widget.NUMBER: FieldAsker,
    Widget.TEXT: FieldAsker,
    Widget.COUNTRY: ListedAsker,
    Widget.LANGUAGES: ListedAsker,
}


def asker_for(question: Question, session: Session) -> Asker:
    """Return the asker that fits a question."""
    return ASKERS[question.widget](question, session)
