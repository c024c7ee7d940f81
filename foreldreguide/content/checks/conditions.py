"""Every condition of a guide with its place: what the other checks look through."""

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from foreldreguide.core.conditions import Tree
from foreldreguide.core.guide import Guide

PLACES = (
    "terms",
    "sections",
    "steps",
    "rights",
    "warnings",
    "grounds",
    "letters",
    "actions",
    "not_covered",
    "checklists",
    "papers",
    "deadlines",
)


def conditions_of(guide: Guide) -> Iterator[tuple[str, Tree]]:
    """Return each condition with the group and id of the rule it stands in."""
    for place in PLACES:
        rules = getattr(guide, place)
        for rule in rules.values() if isinstance(rules, Mapping) else rules:
            name = getattr(rule, "id", "")
            for tree in _trees(rule):
                yield f"{place} {name}".strip(), tree


def _trees(value: Any) -> Iterator[Tree]:
    if isinstance(value, list):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _trees(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _trees(getattr(value, field.name))
