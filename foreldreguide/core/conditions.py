"""Conditions: one line in Python operator syntax, read into a small tree.

The tree is made of plain lists, so that it travels in the compiled guide as JSON:

    ["lit", value]            ["date", "2024-08-01"]        ["period", weeks, months, days]
    ["fact", id]              ["ever", id]                  ["known", id]
    ["term", id]              ["as_of"]                     ["call", name, argument, ...]
    ["not", x]                ["sure", x]                   ["and" | "or", x, y, ...]
    ["eq" | "ne" | "lt" | "le" | "gt" | "ge" | "in" | "not_in", x, y]
    ["add", date, period]

Nothing is ever run as Python: `ast` reads the line, and only the shapes above come out.
"""

import ast
import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from foreldreguide.core.errors import ConditionError

Tree = list[Any]

COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "eq",
    ast.NotEq: "ne",
    ast.Lt: "lt",
    ast.LtE: "le",
    ast.Gt: "gt",
    ast.GtE: "ge",
    ast.In: "in",
    ast.NotIn: "not_in",
}
PERIODS = ("weeks", "months", "days")
LEAVES = frozenset(["lit", "date", "period", "fact", "ever", "known", "term", "as_of"])


@dataclass(frozen=True, slots=True)
class Names:
    """The names a condition may use."""

    facts: Collection[str]
    terms: Collection[str]
    functions: Collection[str]


def parse(line: str, names: Names) -> Tree:
    """Return the tree of a condition.

    Raises:
        ConditionError: The line is not in the condition language, or uses an unknown name.
    """
    try:
        expression = ast.parse(line, mode="eval").body
    except SyntaxError:
        raise ConditionError("condition.syntax") from None
    return _read(expression, names)


def walk(tree: Tree) -> list[Tree]:
    """Return the tree and every tree inside it, outermost first."""
    return [tree, *(part for child in children(tree) for part in walk(child))]


def children(tree: Tree) -> list[Tree]:
    """Return the trees directly inside a tree."""
    if tree[0] in LEAVES:
        return []
    return tree[2:] if tree[0] == "call" else tree[1:]


def _read(node: ast.expr, names: Names) -> Tree:
    reader = READERS.get(type(node))
    if reader is None:
        raise ConditionError("condition.not_allowed", what=type(node).__name__)
    return reader(node, names)


def _read_literal(node: ast.Constant, names: Names) -> Tree:
    if not isinstance(node.value, bool | int | str):
        raise ConditionError("condition.not_allowed", what=type(node.value).__name__)
    return ["lit", node.value]


def _read_list(node: ast.List, names: Names) -> Tree:
    items = [_read(item, names) for item in node.elts]
    if any(item[0] != "lit" for item in items):
        raise ConditionError("condition.not_allowed", what="list")
    return ["lit", [item[1] for item in items]]


def _read_name(node: ast.Name, names: Names) -> Tree:
    if node.id == "as_of":
        return ["as_of"]
    if node.id in names.facts:
        return ["fact", node.id]
    if node.id in names.terms:
        return ["term", node.id]
    raise ConditionError("condition.unknown_name", name=node.id)


def _read_logic(node: ast.BoolOp, names: Names) -> Tree:
    operator = "and" if isinstance(node.op, ast.And) else "or"
    return [operator, *(_read(value, names) for value in node.values)]


def _read_not(node: ast.UnaryOp, names: Names) -> Tree:
    if not isinstance(node.op, ast.Not):
        raise ConditionError("condition.not_allowed", what=type(node.op).__name__)
    return ["not", _read(node.operand, names)]


def _read_comparison(node: ast.Compare, names: Names) -> Tree:
    operator = COMPARISONS.get(type(node.ops[0]))
    if operator is None or len(node.ops) != 1:
        raise ConditionError("condition.not_allowed", what="comparison")
    return [operator, _read(node.left, names), _read(node.comparators[0], names)]


def _read_sum(node: ast.BinOp, names: Names) -> Tree:
    if not isinstance(node.op, ast.Add):
        raise ConditionError("condition.not_allowed", what=type(node.op).__name__)
    return ["add", _read(node.left, names), _read(node.right, names)]


def _read_call(node: ast.Call, names: Names) -> Tree:
    if not isinstance(node.func, ast.Name) or node.keywords:
        raise ConditionError("condition.not_allowed", what="call")
    name = node.func.id
    arguments = [_read(argument, names) for argument in node.args]
    special = SPECIAL.get(name)
    if special is not None:
        return special(name, arguments)
    if name not in names.functions:
        raise ConditionError("condition.unknown_name", name=name)
    return ["call", name, *arguments]


def _read_of_fact(name: str, arguments: list[Tree]) -> Tree:
    if len(arguments) != 1 or arguments[0][0] != "fact":
        raise ConditionError("condition.wants_a_fact", name=name)
    return [name, arguments[0][1]]


def _read_sure(name: str, arguments: list[Tree]) -> Tree:
    if len(arguments) != 1:
        raise ConditionError("condition.wants_one", name=name)
    return ["sure", arguments[0]]


def _read_period(name: str, arguments: list[Tree]) -> Tree:
    if len(arguments) != 1 or not isinstance(arguments[0][1], int):
        raise ConditionError("condition.wants_a_number", name=name)
    return ["period", *(arguments[0][1] if name == period else 0 for period in PERIODS)]


def _read_day(name: str, arguments: list[Tree]) -> Tree:
    try:
        (literal,) = arguments
        return ["date", dt.date.fromisoformat(literal[1]).isoformat()]
    except (ValueError, TypeError):
        raise ConditionError("condition.wants_a_date", name=name) from None


SPECIAL: dict[str, Callable[[str, list[Tree]], Tree]] = {
    "known": _read_of_fact,
    "ever": _read_of_fact,
    "sure": _read_sure,
    "date": _read_day,
    **dict.fromkeys(PERIODS, _read_period),
}
READERS: dict[type[ast.expr], Callable[[Any, Names], Tree]] = {
    ast.Constant: _read_literal,
    ast.List: _read_list,
    ast.Name: _read_name,
    ast.BoolOp: _read_logic,
    ast.UnaryOp: _read_not,
    ast.Compare: _read_comparison,
    ast.BinOp: _read_sum,
    ast.Call: _read_call,
}
