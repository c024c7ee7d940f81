"""No family is told two things that cannot both be so: every pair is tried on every family."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from foreldreguide.content.findings import Finding, Severity, did_you_mean
from foreldreguide.core.facts import read_answer
from foreldreguide.core.guide import Guide
from foreldreguide.core.plan import Plan, make_plan
from foreldreguide.core.rules import Status

FILE = "rules/never_together.toml"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that may not be told at once, each as `warning:<id>`, `right:<id>` or `letter:<id>`."""

    one: str
    other: str
    because: str


def check_contradictions(
    guide: Guide, pairs: tuple[Pair, ...], families: tuple[Mapping[str, Any], ...]
) -> Iterator[Finding]:
    """Yield a finding for each pair that names nothing, and for each family that is told both."""
    known = {
        *(f"warning:{name}" for name in guide.warnings),
        *(f"right:{name}" for name in guide.rights),
        *(f"letter:{name}" for name in guide.letters),
    }
    for pair in pairs:
        for name in (pair.one, pair.other):
            if name not in known:
                message = f"there is no {name}{did_you_mean(name, known)}"
                yield Finding("contradiction", Severity.ERROR, FILE, message)
    for family in families:
        told = _told(_plan(guide, family))
        for pair in pairs:
            if pair.one in told and pair.other in told:
                message = f"the family {family['id']} is told {pair.one} and {pair.other}: {pair.because}"
                yield Finding("contradiction", Severity.ERROR, FILE, message)


def _plan(guide: Guide, family: Mapping[str, Any]) -> Plan:
    as_of = dt.date.fromisoformat(family["as_of"])
    answers = {
        fact: read_answer(guide.facts[fact], value, as_of)
        for fact, value in family["answers"].items()
        if fact in guide.facts
    }
    return make_plan(guide, answers, as_of, guide.holy_days.__contains__)


def _told(plan: Plan) -> set[str]:
    """Return what a plan tells, by kind and id."""
    rights = (found.rule.id for found in plan.rights if found.status is Status.APPLIES)
    letters = (found.rule.id for found in plan.letters if found.recommended)
    return {
        *(f"warning:{found.rule.id}" for found in plan.warnings),
        *(f"right:{name}" for name in rights),
        *(f"letter:{name}" for name in letters),
    }
