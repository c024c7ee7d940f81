"""A case as the rules read it on one day: facts put in order, terms and functions worked out once.

Two things happen to the answers before any rule sees them (contract 1.2). A date on a decision
means that there is one, whatever was answered there. And what was sent or answered before the
newest decision came belongs to an earlier decision, so it counts as not said, except for the few
rules that ask with `ever`.
"""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from foreldreguide.core.calendar import IsHoliday
from foreldreguide.core.conditions import Tree
from foreldreguide.core.deadlines import (
    Deadline,
    DeadlineKind,
    DeadlineRule,
    counted,
    last_day,
    start_of,
    waiting,
)
from foreldreguide.core.evaluation import NOTHING, Reasons, Truth, reasons
from foreldreguide.core.facts import UNKNOWN, Value
from foreldreguide.core.functions import FUNCTIONS
from foreldreguide.core.guide import Guide
from foreldreguide.core.rules import Sources, Status, Step
from foreldreguide.core.schooling import (
    NOT_KNOWN,
    SchoolYears,
    age_on,
    years_from_age,
    years_from_birth,
    years_from_level,
)
from foreldreguide.core.window import Notice, Window, window_on

Answers = Mapping[str, Value]

DECISION_DATES = ("decision_received_date", "decision_alert_date", "decision_letter_date")
APPEAL_DEADLINE, REASONS_DEADLINE = "appeal", "appeal_after_reasons"


class CaseReading:
    """The answers of one family, read with the guide on one day.

    Attributes:
        answers: The answers as they were given.
        as_of: The day that counts as today.
        doubt: See `evaluation.Reading`.
    """

    doubt: Truth = False

    def __init__(self, guide: Guide, answers: Answers, as_of: dt.date, is_holiday: IsHoliday) -> None:
        self.guide = guide
        self.answers = answers
        self.as_of = as_of
        self.is_holiday = is_holiday
        self._terms: dict[str, Truth] = {}
        self._deadlines: dict[str, Deadline | None] = {}
        self._statuses: dict[str, Status] = {}
        self._reasons: dict[int, Reasons] = {}

    # --- facts ---------------------------------------------------------------------------

    def fact(self, fact: str) -> Any:
        """Return the value of a fact, NOTHING when read as not so, None when not known."""
        value = self._counting.get(fact)
        if value is None or value is UNKNOWN:
            return NOTHING if self.guide.facts[fact].absent_is_no else None
        return value

    def known(self, fact: str) -> Truth:
        """Return whether the value of a fact is known."""
        return self._counting.get(fact) not in (None, UNKNOWN)

    def ever(self, fact: str) -> Any:
        """Return the value of an appeal fact even when it is from an earlier decision."""
        value = self.answers.get(fact)
        return NOTHING if value is None or value is UNKNOWN else value

    def is_given(self, fact: str) -> bool:
        """Return whether the fact has an answer other than "I don't know"."""
        return self.answers.get(fact) not in (None, UNKNOWN)

    def wants(self, fact: str) -> bool:
        """Return whether an answer is missing, or is "I don't know"."""
        value = self.answers.get(fact)
        return value is UNKNOWN or (value is None and not self.guide.facts[fact].absent_is_no)

    @cached_property
    def _counting(self) -> dict[str, Value]:
        counting = dict(self.answers)
        for fact in _of_earlier_decision(self.answers):
            del counting[fact]
        if any(self.is_given(fact) for fact in DECISION_DATES):
            counting["decision_received"] = True
        return counting

    def _date(self, fact: str) -> dt.date | None:
        value = self._counting.get(fact)
        return value if isinstance(value, dt.date) else None

    # --- conditions ----------------------------------------------------------------------

    def value(self, tree: Tree) -> Any:
        """Return the value of a condition or a part of one."""
        return self.guide.test(tree)(self)

    def holds(self, tree: Tree) -> bool:
        """Return whether a condition is true for sure."""
        return self.value(tree) is True

    def truth(self, tree: Tree) -> Truth:
        """Return the value of a condition: true, false or cannot say."""
        value = self.value(tree)
        return value if value is None else value is True

    def reasons(self, tree: Tree) -> Reasons:
        """Return the answers that a condition's value rests on, worked out once."""
        if id(tree) not in self._reasons:
            self._reasons[id(tree)] = reasons(tree, self)
        return self._reasons[id(tree)]

    def term(self, term: str) -> Truth:
        """Return the truth of a term."""
        if term not in self._terms:
            self._terms[term] = self.truth(self.guide.terms[term].when)
        return self._terms[term]

    def tree_of(self, term: str) -> Tree:
        """Return the condition behind a term."""
        return self.guide.terms[term].when

    def call(self, name: str, arguments: tuple[Any, ...]) -> Any:
        """Return the value of a named function."""
        return FUNCTIONS[name].run(self, *arguments)

    def facts_of(self, name: str, arguments: tuple[Any, ...]) -> tuple[str, ...]:
        """Return the facts that a named function reads."""
        if name in ("day", "moved", "listed"):
            rule = self.guide.deadlines[arguments[0]]
            return tuple(fact for group in rule.starts for fact in group)
        return FUNCTIONS[name].reads

    def cites(self, sources: Sources) -> tuple[str, ...]:
        """Return the citations of a line in this case."""
        cites = sources.cites
        for other in sources.others:
            if self.holds(other.when):
                cites = cites + other.cites if other.adds else other.cites
        if self.guide.successions(self.as_of):
            cites = tuple(self.guide.current(cite, self.as_of) for cite in cites)
        return tuple(dict.fromkeys(cites))

    # --- the child -----------------------------------------------------------------------

    @cached_property
    def age(self) -> int | None:
        """Whole years on the day; the birth date wins over the age."""
        born = self._date("child_birth_date")
        if born is not None:
            return age_on(self.as_of, born)
        years = self.fact("child_age")
        return years if isinstance(years, int) else None

    @cached_property
    def school_years(self) -> SchoolYears:
        """The school years the child may be in."""
        level = self.fact("year_level")
        if level is not None:
            return years_from_level(level)
        born = self._date("child_birth_date")
        if born is not None:
            return years_from_birth(born, self.as_of)
        return NOT_KNOWN if self.age is None else years_from_age(self.age, self.as_of)

    # --- the decision --------------------------------------------------------------------

    @cached_property
    def arrival_of_notice(self) -> dt.date | None:
        """The earlier of the day the letter came and the day of an alert about it."""
        return _earliest(self.answers, DECISION_DATES[:2])

    @cached_property
    def window(self) -> Window:
        """The window to appeal."""
        return window_on(self.as_of, self._notice)

    @cached_property
    def _notice(self) -> Notice:
        rule = self.guide.deadlines[APPEAL_DEADLINE]
        start = start_of(rule, self._date)
        no_reasons = self.fact("decision_reasons") == "none"
        starts = start[1] if start else None
        return Notice(
            received=self.fact("decision_received") is True,
            starts=starts,
            first_end=last_day(starts, rule, self.is_holiday) if starts else None,
            from_letter=start is not None and start[0] == "decision_letter_date",
            reasons_asked=self._date("reasons_requested_date") if no_reasons else None,
            after_reasons=self._after_reasons,
        )

    @cached_property
    def _after_reasons(self) -> dt.date | None:
        came = self._date("reasons_received_date")
        rule = self.guide.deadlines[REASONS_DEADLINE]
        return last_day(came, rule, self.is_holiday) if came else None

    # --- conclusions ---------------------------------------------------------------------

    def deadline(self, deadline: str) -> Deadline | None:
        """Return a deadline of this case, or None when it is not listed."""
        if deadline not in self._deadlines:
            self._deadlines[deadline] = self._count(self.guide.deadlines[deadline])
        return self._deadlines[deadline]

    def _count(self, rule: DeadlineRule) -> Deadline | None:
        if not self.holds(rule.listed_when):
            return None
        start = start_of(rule, self._any_date)
        if start is not None:
            plain = counted(rule, start, rule.kind, self.is_holiday)
            return counted(rule, start, self._kind(rule, plain), self.is_holiday)
        since = self._date(rule.waits_for) if rule.waits_for else None
        return waiting(rule, (rule.waits_for, since)) if rule.waits_for and since else None

    def _any_date(self, fact: str) -> dt.date | None:
        value = self.answers.get(fact) if fact == "appeal_result_date" else self._date(fact)
        return value if isinstance(value, dt.date) else None

    def _kind(self, rule: DeadlineRule, deadline: Deadline) -> DeadlineKind:
        if rule.reminder_when is not None and self.holds(rule.reminder_when):
            return DeadlineKind.REMINDER
        if rule.kind is not DeadlineKind.DEADLINE:
            return rule.kind
        return DeadlineKind.EXPIRED if self._is_past(rule, deadline) else rule.kind

    def _is_past(self, rule: DeadlineRule, deadline: Deadline) -> bool:
        if rule.expired_when is not None:
            return self.holds(rule.expired_when)
        return deadline.last_day is not None and deadline.last_day < self.as_of

    @cached_property
    def step(self) -> Step:
        """The step where the family stands: the first row that fits."""
        return next(step for step in self.guide.steps if self.holds(step.when))

    def status(self, right: str) -> Status:
        """Return the status of a right."""
        if right not in self._statuses:
            self._statuses[right] = self._decide(right)
        return self._statuses[right]

    def _decide(self, right: str) -> Status:
        in_doubt: set[Status] = set()
        for case in self.guide.rights[right].cases:
            value = self.truth(case.when)
            if value is True:
                return case.status if in_doubt <= {case.status} else Status.CANNOT_SAY
            if value is None:
                in_doubt.add(case.status)
        return Status.CANNOT_SAY if in_doubt - {Status.DOES_NOT_APPLY} else Status.DOES_NOT_APPLY

    def is_recommended(self, letter: str) -> bool:
        """Return whether a letter is recommended."""
        rule = self.guide.letters[letter]
        return self.holds(rule.when) and not any(self.holds(guard) for guard in rule.guards)

    def has_ground(self, ground: str) -> bool:
        """Return whether a ground of appeal is there."""
        return self.holds(self.guide.grounds[ground].when)


def _earliest(answers: Answers, facts: tuple[str, ...]) -> dt.date | None:
    days = [day for fact in facts if isinstance(day := answers.get(fact), dt.date)]
    return min(days, default=None)


def _of_earlier_decision(answers: Answers) -> set[str]:
    """Return the appeal facts that lie before the newest decision (contract 1.2)."""
    notice = _earliest(answers, DECISION_DATES[:2]) or _earliest(answers, DECISION_DATES[2:])
    if notice is None:
        return set()
    sent, result = answers.get("appeal_sent_date"), answers.get("appeal_result_date")
    earlier: set[str] = set()
    if isinstance(sent, dt.date) and sent < notice:
        earlier |= {"appeal_sent_date", "appeal_sent_to"}
        earlier |= set() if isinstance(result, dt.date) else {"appeal_result"}
    if isinstance(result, dt.date) and result < notice:
        earlier |= {"appeal_result", "appeal_result_date"}
    return earlier & answers.keys()
