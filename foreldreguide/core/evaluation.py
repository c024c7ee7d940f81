"""Three-valued evaluation: true, false, or None for "cannot say".

A condition tree is turned into a chain of closures once and then run for any reading of a
case. `reasons` walks the same tree to say which answers a result rests on and which answers
are missing; it runs only for what a family is shown.
"""

import datetime as dt
import operator
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from foreldreguide.core.calendar import Period, after
from foreldreguide.core.conditions import Tree, children

Truth = bool | None


class Nothing:
    """The value of a fact that is read as "not so": equal to nothing, before and after nothing."""

    def __lt__(self, other: object) -> bool:
        return False

    __le__ = __gt__ = __ge__ = __lt__


NOTHING = Nothing()
SILENT = ("lit", "date", "period", "as_of")


class Reading(Protocol):
    """A case as the rules read it, on one day.

    Attributes:
        doubt: What `sure` makes of "cannot say": False for a plan, None for an outlook on
            the questions that can still come.
    """

    as_of: dt.date
    doubt: Truth

    def value(self, tree: Tree) -> Any:
        """Return the value of a condition or a part of one."""

    def fact(self, fact: str) -> Any:
        """Return the value of a fact, NOTHING when read as not so, None when not known."""

    def known(self, fact: str) -> Truth:
        """Return whether the value of a fact is known."""

    def ever(self, fact: str) -> Any:
        """Return the value of an appeal fact even when it is from an earlier decision."""

    def term(self, term: str) -> Truth:
        """Return the truth of a term."""

    def call(self, name: str, arguments: tuple[Any, ...]) -> Any:
        """Return the value of a named function."""

    def is_given(self, fact: str) -> bool:
        """Return whether the fact has an answer other than "I don't know"."""

    def wants(self, fact: str) -> bool:
        """Return whether an answer to the fact is missing in a way that should be told."""

    def reasons(self, tree: Tree) -> "Reasons":
        """Return the answers that a condition rests on, worked out once."""

    def tree_of(self, term: str) -> Tree:
        """Return the condition behind a term."""

    def facts_of(self, name: str, arguments: tuple[Any, ...]) -> tuple[str, ...]:
        """Return the facts that a named function reads."""


Test = Callable[[Reading], Any]


@dataclass(frozen=True, slots=True)
class Reasons:
    """What a result rests on.

    Attributes:
        because: The facts whose answers led to it, in the order they were read.
        missing: The facts whose answers could have settled or changed it.
    """

    because: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def joined(parts: Iterable[Reasons]) -> Reasons:
    """Return several reasons as one, each fact once."""
    because: dict[str, None] = {}
    missing: dict[str, None] = {}
    for part in parts:
        because |= dict.fromkeys(part.because)
        missing |= dict.fromkeys(part.missing)
    return Reasons(tuple(because), tuple(missing))


def compiled(tree: Tree) -> Test:
    """Return a function that evaluates the tree for a reading."""
    return BUILDERS[tree[0]](tree)


def reasons(tree: Tree, reading: Reading) -> Reasons:
    """Return the facts that decide the tree's value for a reading."""
    operator_ = tree[0]
    if operator_ in ("fact", "ever", "known"):
        return _reasons_of_facts((tree[1],), reading)
    if operator_ == "term":
        return reading.reasons(reading.tree_of(tree[1]))
    if operator_ == "call":
        return _reasons_of_call(tree, reading)
    parts = _deciding(tree, reading) if operator_ in ("and", "or") else children(tree)
    if len(parts) == 1:
        return reasons(parts[0], reading)
    return joined(reasons(part, reading) for part in parts if part[0] not in SILENT)


def _reasons_of_call(tree: Tree, reading: Reading) -> Reasons:
    """Return the facts that a function reads itself, and those it is given."""
    arguments = tuple(reading.value(part) for part in tree[2:])
    facts = reading.facts_of(tree[1], arguments)
    own = _reasons_of_facts(facts, reading)
    if not own.missing and reading.call(tree[1], arguments) is None:
        own = Reasons(own.because, facts)  # an answer such as "not chosen" settles nothing
    given = [reasons(part, reading) for part in tree[2:] if part[0] not in SILENT]
    return joined([own, *given]) if given else own


def _reasons_of_facts(facts: tuple[str, ...], reading: Reading) -> Reasons:
    return Reasons(
        tuple(fact for fact in facts if reading.is_given(fact)),
        tuple(fact for fact in facts if reading.wants(fact)),
    )


def _deciding(tree: Tree, reading: Reading) -> list[Tree]:
    """Return the parts that decide an "and" or an "or"."""
    decisive = tree[0] == "or"
    in_doubt = []
    for part in tree[1:]:
        value = reading.value(part)
        if value is decisive:
            return [part]
        if value is None:
            in_doubt.append(part)
    return in_doubt or tree[1:]


def _literal(tree: Tree) -> Test:
    value = tree[1]
    return lambda reading: value


def _date(tree: Tree) -> Test:
    day = dt.date.fromisoformat(tree[1])
    return lambda reading: day


def _period(tree: Tree) -> Test:
    period = Period(*tree[1:])
    return lambda reading: period


def _as_of(tree: Tree) -> Test:
    return lambda reading: reading.as_of


def _fact(tree: Tree) -> Test:
    fact = tree[1]
    return lambda reading: reading.fact(fact)


def _ever(tree: Tree) -> Test:
    fact = tree[1]
    return lambda reading: reading.ever(fact)


def _known(tree: Tree) -> Test:
    fact = tree[1]

    return lambda reading: reading.known(fact)


def _term(tree: Tree) -> Test:
    term = tree[1]
    return lambda reading: reading.term(term)


def _call(tree: Tree) -> Test:
    name, arguments = tree[1], [compiled(part) for part in tree[2:]]
    return lambda reading: reading.call(name, tuple(run(reading) for run in arguments))


def _not(tree: Tree) -> Test:
    inner = compiled(tree[1])

    def run(reading: Reading) -> Truth:
        value = inner(reading)
        return None if value is None else value is not True

    return run


def _sure(tree: Tree) -> Test:
    inner = compiled(tree[1])

    def run(reading: Reading) -> Truth:
        value = inner(reading)
        return reading.doubt if value is None else value is True

    return run


def _and(tree: Tree) -> Test:
    parts = [compiled(part) for part in tree[1:]]

    def run(reading: Reading) -> Truth:
        result: Truth = True
        for part in parts:
            value = part(reading)
            if value is None:
                result = None
            elif value is not True:
                return False
        return result

    return run


def _or(tree: Tree) -> Test:
    parts = [compiled(part) for part in tree[1:]]

    def run(reading: Reading) -> Truth:
        result: Truth = False
        for part in parts:
            value = part(reading)
            if value is True:
                return True
            if value is None:
                result = None
        return result

    return run


def _contains(item: object, group: Any) -> bool:
    return group is not NOTHING and item in group


def _lacks(item: object, group: Any) -> bool:
    return not _contains(item, group)


def _compare(test: Callable[[Any, Any], bool]) -> Callable[[Tree], Test]:
    def build(tree: Tree) -> Test:
        left, right = compiled(tree[1]), compiled(tree[2])

        def run(reading: Reading) -> Truth:
            one, other = left(reading), right(reading)
            return None if one is None or other is None else test(one, other)

        return run

    return build


def _add(tree: Tree) -> Test:
    left, right = compiled(tree[1]), compiled(tree[2])

    def run(reading: Reading) -> Any:
        day = left(reading)
        return day if day in (None, NOTHING) else after(day, right(reading))

    return run


BUILDERS: dict[str, Callable[[Tree], Test]] = {
    "lit": _literal,
    "date": _date,
    "period": _period,
    "as_of": _as_of,
    "fact": _fact,
    "ever": _ever,
    "known": _known,
    "term": _term,
    "call": _call,
    "not": _not,
    "sure": _sure,
    "and": _and,
    "or": _or,
    "add": _add,
    "eq": _compare(operator.eq),
    "ne": _compare(operator.ne),
    "lt": _compare(operator.lt),
    "le": _compare(operator.le),
    "gt": _compare(operator.gt),
    "ge": _compare(operator.ge),
    "in": _compare(_contains),
    "not_in": _compare(_lacks),
}
