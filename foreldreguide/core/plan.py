"""The plan: a pure function of the guide, the answers and the day."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from foreldreguide.core.calendar import IsHoliday
from foreldreguide.core.deadlines import Deadline, DeadlineRule
from foreldreguide.core.evaluation import joined
from foreldreguide.core.facts import UNKNOWN
from foreldreguide.core.guide import Guide
from foreldreguide.core.reading import Answers, CaseReading
from foreldreguide.core.rules import (
    ActionRule,
    ChecklistRule,
    GroundRule,
    LetterRule,
    Mapping,
    MappingRow,
    NotCovered,
    RightCase,
    RightRule,
    Status,
    Step,
    WarningRule,
)

Cites = tuple[str, ...]
PLAN_IS_HELD, ANY_PLAN = "plan_is_held", "other"
OPEN_STATES = (Status.MAY_APPLY, Status.CANNOT_SAY)


class StationStatus(StrEnum):
    """How a station of the road lies to where the family stands."""

    DONE = "done"
    CURRENT = "current"
    NEXT = "next"
    LATER = "later"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Station:
    """One stop on the road."""

    step: Step
    status: StationStatus


@dataclass(frozen=True, slots=True)
class NextAction:
    """Something somebody does next."""

    rule: ActionRule
    by_when: dt.date | None
    cites: Cites


@dataclass(frozen=True, slots=True)
class RightFound:
    """A right with its status for this family.

    Attributes:
        because: The facts whose answers gave the status.
        missing: The facts whose answers could change it.
    """

    rule: RightRule
    status: Status
    because: tuple[str, ...]
    missing: tuple[str, ...]
    cites: Cites


@dataclass(frozen=True, slots=True)
class MappingFound:
    """A piece of the family's plan, beside its nearest Norwegian notion."""

    mapping: Mapping
    row: MappingRow
    matters_most: bool


@dataclass(frozen=True, slots=True)
class DeadlineFound:
    """A dated day with its sources."""

    rule: DeadlineRule
    deadline: Deadline
    cites: Cites


@dataclass(frozen=True, slots=True)
class WarningFound:
    """A warning that is shown."""

    rule: WarningRule
    because: tuple[str, ...]
    cites: Cites


@dataclass(frozen=True, slots=True)
class GroundFound:
    """A ground of appeal that the answers give."""

    rule: GroundRule
    because: tuple[str, ...]
    cites: Cites


@dataclass(frozen=True, slots=True)
class LetterFound:
    """A letter the family can start."""

    rule: LetterRule
    recommended: bool
    because: tuple[str, ...]
    cites: Cites


@dataclass(frozen=True, slots=True)
class NotCoveredFound:
    """Something the guide does not cover for this family."""

    rule: NotCovered
    cites: Cites


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a family stands, what to do, by when, and why (contract section 2)."""

    as_of: dt.date
    law_checked_on: dt.date
    step: Step
    step_because: tuple[str, ...]
    road: tuple[Station, ...]
    next_actions: tuple[NextAction, ...]
    rights: tuple[RightFound, ...]
    mappings: tuple[MappingFound, ...]
    deadlines: tuple[DeadlineFound, ...]
    warnings: tuple[WarningFound, ...]
    grounds: tuple[GroundFound, ...]
    checklists: tuple[ChecklistRule, ...]
    letters: tuple[LetterFound, ...]
    not_covered: tuple[NotCoveredFound, ...]
    missing_facts: tuple[str, ...]


def make_plan(guide: Guide, answers: Answers, as_of: dt.date, is_holiday: IsHoliday) -> Plan:
    """Return the plan for some answers on a day."""
    reading = CaseReading(guide, answers, as_of, is_holiday)
    rights = _rights(reading)
    step_reasons = reading.reasons(reading.step.when)
    return Plan(
        as_of=as_of,
        law_checked_on=guide.law_checked_on,
        step=reading.step,
        step_because=step_reasons.because,
        road=_road(reading),
        next_actions=_next_actions(reading),
        rights=rights,
        mappings=_mappings(reading),
        deadlines=_deadlines(reading),
        warnings=_warnings(reading),
        grounds=_grounds(reading),
        checklists=tuple(rule for rule in guide.checklists.values() if reading.holds(rule.when)),
        letters=_letters(reading),
        not_covered=_not_covered(reading),
        missing_facts=_missing_facts(reading, rights),
    )


def _road(reading: CaseReading) -> tuple[Station, ...]:
    """Return the stations of the road in order, with the current step put in its place."""
    current = reading.step
    stations = {step.id: step for step in reversed(reading.guide.steps) if step.road is not None}
    stations[current.id] = current
    ordered = sorted(stations.values(), key=lambda step: step.station)
    return tuple(Station(step, _station_status(step, current)) for step in ordered)


def _station_status(step: Step, current: Step) -> StationStatus:
    if step.id == current.id:
        return StationStatus.CURRENT
    if step.id == current.next:
        return StationStatus.NEXT
    return StationStatus.DONE if step.station < current.station else StationStatus.LATER


def _next_actions(reading: CaseReading) -> tuple[NextAction, ...]:
    fitting = [rule for rule in reading.guide.actions if reading.holds(rule.when)]
    fitting.sort(key=lambda rule: rule.order)
    return tuple(NextAction(rule, _by_when(rule, reading), reading.cites(rule.sources)) for rule in fitting)


def _by_when(rule: ActionRule, reading: CaseReading) -> dt.date | None:
    if rule.by is None:
        return None
    day = reading.value(rule.by)
    return day if isinstance(day, dt.date) else None


def _rights(reading: CaseReading) -> tuple[RightFound, ...]:
    return tuple(_right(rule, reading) for rule in reading.guide.rights.values())


def _right(rule: RightRule, reading: CaseReading) -> RightFound:
    """Return a right with the reasons of every case that was tried for it."""
    status = reading.status(rule.id)
    found = joined(reading.reasons(case.when) for case in _tried(rule, status, reading))
    return RightFound(rule, status, found.because, found.missing, reading.cites(rule.sources))


def _tried(rule: RightRule, status: Status, reading: CaseReading) -> Iterator[RightCase]:
    """Yield the cases that were looked at: to the first that fits, or all when it cannot be said."""
    for case in rule.cases:
        yield case
        if status is not Status.CANNOT_SAY and reading.holds(case.when):
            return


def _mappings(reading: CaseReading) -> tuple[MappingFound, ...]:
    """Return the pieces of the family's plan; a plan without a table of its own has those of any plan."""
    if reading.term(PLAN_IS_HELD) is not True:
        return ()
    mappings = reading.guide.mappings
    mapping = mappings.get(str(reading.fact("plan_held"))) or mappings[ANY_PLAN]
    needs = reading.fact("needs") or ()
    return tuple(MappingFound(mapping, row, not set(row.needs).isdisjoint(needs)) for row in mapping.rows)


def _deadlines(reading: CaseReading) -> tuple[DeadlineFound, ...]:
    listed = [reading.deadline(deadline) for deadline in reading.guide.deadlines]
    found = [deadline for deadline in listed if deadline is not None]
    found.sort(key=lambda deadline: (deadline.last_day is None, deadline.last_day or dt.date.max))
    return tuple(_with_sources(reading, deadline) for deadline in found)


def _with_sources(reading: CaseReading, deadline: Deadline) -> DeadlineFound:
    rule = reading.guide.deadlines[deadline.id]
    return DeadlineFound(rule, deadline, reading.cites(rule.sources))


def _warnings(reading: CaseReading) -> tuple[WarningFound, ...]:
    return tuple(
        WarningFound(rule, reading.reasons(rule.when).because, reading.cites(rule.sources))
        for rule in reading.guide.warnings.values()
        if reading.holds(rule.when)
    )


def _grounds(reading: CaseReading) -> tuple[GroundFound, ...]:
    return tuple(
        GroundFound(rule, reading.reasons(rule.when).because, reading.cites(rule.sources))
        for rule in reading.guide.grounds.values()
        if reading.has_ground(rule.id)
    )


def _letters(reading: CaseReading) -> tuple[LetterFound, ...]:
    found = (_letter(rule, reading) for rule in reading.guide.letters.values())
    return tuple(letter for letter in found if letter is not None)


def _letter(rule: LetterRule, reading: CaseReading) -> LetterFound | None:
    recommended = reading.is_recommended(rule.id)
    if not recommended and not reading.holds(rule.available_when):
        return None
    because = reading.reasons(rule.when).because if recommended else ()
    return LetterFound(rule, recommended, because, reading.cites(rule.sources))


def _not_covered(reading: CaseReading) -> tuple[NotCoveredFound, ...]:
    return tuple(
        NotCoveredFound(rule, reading.cites(rule.sources))
        for rule in reading.guide.not_covered
        if reading.holds(rule.when)
    )


def _missing_facts(reading: CaseReading, rights: tuple[RightFound, ...]) -> tuple[str, ...]:
    """Return the facts that could change the plan, in the guide's order."""
    wanted = {fact for right in rights if right.status in OPEN_STATES for fact in right.missing}
    wanted |= {fact for fact, value in reading.answers.items() if value is UNKNOWN}
    return tuple(fact for fact in reading.guide.facts if fact in wanted)
