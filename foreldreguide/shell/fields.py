"""Questions that are answered in a field: a date, a number, a text, the name of a country or a language."""

import datetime as dt
from collections.abc import Iterable

from foreldreguide.core.errors import AnswersError
from foreldreguide.core.facts import UNKNOWN, Kind, Value
from foreldreguide.core.interview import Question
from foreldreguide.locales.dates import long_date
from foreldreguide.services.entry import as_typed, read_entry, stepped
from foreldreguide.services.sessions import Session
from foreldreguide.shell.asker import DONT_KNOW, NOT_YET, Asker, Outcome
from foreldreguide.shell.lines import BLANK, QUIET, TITLE, Line, row, text


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
