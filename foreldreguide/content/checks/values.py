"""Conditions are typed against the facts: what is compared must be of one kind."""

from collections.abc import Iterator

from foreldreguide.content.checks.conditions import conditions_of
from foreldreguide.content.findings import Finding, Severity, did_you_mean
from foreldreguide.core.conditions import Tree, children, walk
from foreldreguide.core.facts import Kind
from foreldreguide.core.functions import FUNCTIONS
from foreldreguide.core.guide import Guide
from foreldreguide.core.rules import Status
from foreldreguide.core.window import WindowState

TYPE_OF_KIND = {
    Kind.BOOL: "bool",
    Kind.INT: "int",
    Kind.TEXT: "text",
    Kind.COUNTRY: "text",
    Kind.DATE: "date",
}
TYPE_OF_OPERATOR = {
    "as_of": "date",
    "date": "date",
    "add": "date",
    "period": "period",
    "known": "bool",
}
WANTS_TRUTH = ("and", "or", "not", "sure")
MEMBERSHIP = ("in", "not_in")


def check_values(guide: Guide) -> Iterator[Finding]:
    """Yield a finding for each comparison that can never be meant."""
    for where, condition in conditions_of(guide):
        for tree in walk(condition):
            for message in _problems(guide, tree):
                yield Finding("type", Severity.ERROR, where, message)


def type_of(guide: Guide, tree: Tree) -> str:
    """Return the type of a tree: bool, int, text, date, period, codes, or `enum:<fact>`."""
    match tree[0]:
        case "fact" | "ever":
            fact = guide.facts[tree[1]]
            return TYPE_OF_KIND.get(fact.kind, f"{fact.kind.value}:{fact.id}")
        case "call":
            return FUNCTIONS[tree[1]].returns
        case "lit":
            return _type_of_literal(tree[1])
    return TYPE_OF_OPERATOR.get(tree[0], "bool")


def _type_of_literal(value: object) -> str:
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int):
        return "int"
    return "codes" if isinstance(value, list) else "text"


def _problems(guide: Guide, tree: Tree) -> Iterator[str]:
    if tree[0] in WANTS_TRUTH:
        for part in children(tree):
            if type_of(guide, part) != "bool":
                yield f"{tree[0]} wants true or false, not {type_of(guide, part)}"
    elif tree[0] in MEMBERSHIP:
        yield from _problems_of_membership(guide, tree[1], tree[2])
    elif tree[0] in ("eq", "ne", "lt", "le", "gt", "ge"):
        yield from _problems_of_comparison(guide, tree[1], tree[2])
    elif tree[0] == "call":
        yield from _problems_of_call(guide, tree)


def _problems_of_membership(guide: Guide, item: Tree, group: Tree) -> Iterator[str]:
    if group[0] == "lit" and isinstance(group[1], list):
        for code in group[1]:
            yield from _unknown_code(guide, type_of(guide, item), code)
    elif type_of(guide, group).startswith("list:"):
        yield from _unknown_code(guide, type_of(guide, group), item[1])
    else:
        yield "`in` wants a list on its right"


def _problems_of_comparison(guide: Guide, left: Tree, right: Tree) -> Iterator[str]:
    one, other = type_of(guide, left), type_of(guide, right)
    if other == "text" and right[0] == "lit" and one != "text":
        yield from _unknown_code(guide, one, right[1])
    elif one.partition(":")[0] != other.partition(":")[0]:
        yield f"compares {one} with {other}"


def _problems_of_call(guide: Guide, tree: Tree) -> Iterator[str]:
    takes = FUNCTIONS[tree[1]].takes
    if len(takes) != len(tree) - 2:
        yield f"{tree[1]} takes {len(takes)} values"
    elif tree[1] == "lacks" and tree[2][0] == "fact":
        for code in tree[3][1]:
            yield from _unknown_code(guide, f"list:{tree[2][1]}", code)


def _unknown_code(guide: Guide, wanted: str, code: object) -> Iterator[str]:
    if wanted == "text":
        return
    codes = _codes(guide, wanted)
    if codes is None:
        yield f"compares {wanted} with a text"
    elif code not in codes:
        yield f"{wanted} has no value {code}{did_you_mean(str(code), codes)}"


def _codes(guide: Guide, wanted: str) -> tuple[str, ...] | None:
    sort, _, fact = wanted.partition(":")
    if sort in ("enum", "list") and fact:
        return guide.facts[fact].codes
    named = {"window": tuple(WindowState), "status": tuple(Status)}
    return tuple(step.id for step in guide.steps) if sort == "step" else named.get(sort)
