"""The agenda of one case: which answers count, which question comes next, how many are left."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from foreldreguide.core.calendar import IsHoliday
from foreldreguide.core.conditions import Tree
from foreldreguide.core.evaluation import Truth
from foreldreguide.core.facts import Value
from foreldreguide.core.guide import Guide
from foreldreguide.core.interview import Outlook, Passed, Question, Row, Section
from foreldreguide.core.reading import Answers, CaseReading

FIRST_RUN_LIMIT = 25


class Agenda:
    """The interview as it stands for some answers on one day.

    Attributes:
        counting: The answers that count: those whose question is asked now.
        asked: The questions that are asked now, in order; those of the first run come first.
    """

    def __init__(
        self,
        guide: Guide,
        answers: Answers,
        passed: Mapping[str, Passed],
        as_of: dt.date,
        is_holiday: IsHoliday,
    ) -> None:
        self._guide = guide
        self._answers = answers
        self._passed = passed
        self._as_of = as_of
        self._is_holiday = is_holiday
        self.counting: dict[str, Value] = {}
        self.asked: tuple[Question, ...] = tuple(self._walk())

    def _walk(self) -> Iterator[Question]:
        """Go through the agenda once, letting each answer count as its question is reached."""
        reading = self._read(self.counting)
        for question in self._all_questions():
            if question.ask_when is not None and not reading.holds(question.ask_when):
                continue
            given = self._given(question)
            if not given.keys() <= self.counting.keys():
                self.counting |= given
                reading = self._read(self.counting)
            yield question

    def _all_questions(self) -> Iterator[Question]:
        for section in self._guide.sections:
            yield from section.questions

    def _given(self, question: Question) -> dict[str, Value]:
        return {fact: self._answers[fact] for fact in question.facts if fact in self._answers}

    def _read(self, answers: Answers) -> CaseReading:
        return CaseReading(self._guide, dict(answers), self._as_of, self._is_holiday)

    @property
    def first_run(self) -> tuple[Question, ...]:
        """The questions of the first run that are asked now, no more than its limit."""
        first = {section.id for section in self._guide.sections if section.is_first_run}
        return tuple(question for question in self.asked if question.section in first)[:FIRST_RUN_LIMIT]

    def of_section(self, section: str) -> tuple[Question, ...]:
        """Return the questions of a section that are asked now."""
        return tuple(question for question in self.asked if question.section == section)

    def is_done(self, question: Question) -> bool:
        """Return whether a question has been answered, or put and left."""
        return question.id in self._passed or any(fact in self._answers for fact in question.facts)

    @property
    def next(self) -> Question | None:
        """The first question of the first run that has not been put, or None at the end."""
        return next((question for question in self.first_run if not self.is_done(question)), None)

    def before(self, question: Question) -> Question | None:
        """Return the question before one, in what is asked now; None at the start."""
        order = self.asked
        place = next((i for i, other in enumerate(order) if other.id == question.id), 0)
        return order[place - 1] if place else None

    def rows(self, question: Question) -> tuple[Row, ...]:
        """Return the rows of a ticks screen that can apply."""
        reading = self._read(self.counting)
        return tuple(row for row in question.rows if row.when is None or reading.holds(row.when))

    @property
    def outlook(self) -> Outlook:
        """How many questions of the first run can still come."""
        values = [value for value in self._possibilities() if value is not False]
        left = max(0, FIRST_RUN_LIMIT - sum(map(self.is_done, self.first_run)))
        return Outlook(min(values.count(True), left), min(len(values), left))

    def _possibilities(self) -> Iterator[Truth]:
        """Yield for each open question of the first run whether it comes: yes, no, or perhaps.

        A question that may come opens its facts for the questions after it.
        """
        open_facts: frozenset[str] = frozenset()
        possible = self._possible(open_facts)
        for question in self._first_run_questions():
            if not self.is_done(question):
                value = question.ask_when is None or possible.foresee(question.ask_when)
                yield value
                if value is not False:
                    open_facts |= set(question.facts)
                    possible = self._possible(open_facts)

    def _possible(self, open_facts: frozenset[str]) -> "_Possible":
        return _Possible(self._guide, self.counting, self._as_of, self._is_holiday, open_facts)

    def _first_run_questions(self) -> Iterator[Question]:
        for section in self._guide.sections:
            if section.is_first_run:
                yield from section.questions

    @property
    def deepening(self) -> tuple[Section, ...]:
        """The deepening sections that have something to ask now."""
        return tuple(
            section
            for section in self._guide.sections
            if not section.is_first_run and self.of_section(section.id)
        )


class _Possible(CaseReading):
    """A reading in which every open question may still be answered either way.

    What rests on no open question is already settled, and is read as it is.
    """

    def __init__(
        self,
        guide: Guide,
        answers: Answers,
        as_of: dt.date,
        is_holiday: IsHoliday,
        open_facts: frozenset[str],
    ) -> None:
        super().__init__(guide, answers, as_of, is_holiday)
        self._open = open_facts
        self._settled = CaseReading(guide, answers, as_of, is_holiday)
        self._met_open = False
        self.doubt = None

    def foresee(self, condition: Tree) -> Truth:
        """Return whether a condition will be true: yes, no, or perhaps."""
        self._met_open = False
        value = self.truth(condition)
        return value if self._met_open else self._settled.holds(condition)

    def fact(self, fact: str) -> Any:
        """Return None for a fact that may still be answered."""
        return None if self._is_open(fact) else super().fact(fact)

    def known(self, fact: str) -> Truth:
        """Return None for a fact that may still be answered."""
        return None if self._is_open(fact) else super().known(fact)

    def term(self, term: str) -> Truth:
        """Return the truth of a term, worked out each time so that open facts are met."""
        return self.truth(self.tree_of(term))

    def call(self, name: str, arguments: tuple[Any, ...]) -> Any:
        """Return None for a function that reads a fact which may still be answered."""
        reads = self.facts_of(name, arguments)
        return None if any(map(self._is_open, reads)) else super().call(name, arguments)

    def _is_open(self, fact: str) -> bool:
        is_open = fact in self._open
        self._met_open |= is_open
        return is_open
