"""Every choice a family can make must lead somewhere, or say why it does not.

A choice leads somewhere when a condition names it, directly or in a list, or a mapping is there
for it. One that only fills words, or that stands for "none of these", says so in `facts.toml`
under `leads_nowhere`.
"""

from collections.abc import Iterator

from foreldreguide.content.checks.conditions import conditions_of
from foreldreguide.content.findings import Finding, Severity
from foreldreguide.core.conditions import walk
from foreldreguide.core.facts import Fact
from foreldreguide.core.functions import YEAR_FACTS
from foreldreguide.core.guide import Guide

READ_BY_FUNCTIONS = YEAR_FACTS
"""Facts whose every choice a named function reads."""


def check_reach(guide: Guide) -> Iterator[Finding]:
    """Yield a finding for each choice that leads nowhere without a reason."""
    named = _named(guide)
    for fact in guide.facts.values():
        for code in _idle(fact, named):
            message = f"the choice {code} leads nowhere; use it in a rule, or say why under leads_nowhere"
            yield Finding("idle-choice", Severity.ERROR, f"facts {fact.id}", message)
        for code, _ in fact.leads_nowhere:
            if code in guide.mappings:
                message = f"the choice {code} has a mapping; take it out of leads_nowhere"
                yield Finding("idle-choice", Severity.ERROR, f"facts {fact.id}", message)


def _idle(fact: Fact, named: set[str]) -> Iterator[str]:
    if fact.wording_only or fact.id in READ_BY_FUNCTIONS:
        return
    for code in fact.codes:
        if code not in named and code not in dict(fact.leads_nowhere):
            yield code


def _named(guide: Guide) -> set[str]:
    """Return every code that a condition or a mapping names."""
    named = set(guide.mappings)
    for _, condition in conditions_of(guide):
        for tree in walk(condition):
            if tree[0] == "lit":
                named |= set(tree[1]) if isinstance(tree[1], list) else {str(tree[1])}
    return named | {need for mapping in guide.mappings.values() for row in mapping.rows for need in row.needs}
