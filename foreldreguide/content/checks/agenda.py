"""The agenda looks only backwards, and asks for everything the contract knows."""

from collections.abc import Iterator

from foreldreguide.content.findings import Finding, Severity
from foreldreguide.core.conditions import Tree, walk
from foreldreguide.core.facts import Kind
from foreldreguide.core.functions import FUNCTIONS
from foreldreguide.core.guide import Guide
from foreldreguide.core.interview import Question

LIVE = ("step", "right", "recommended", "ground", "day", "moved", "listed")


def check_agenda(guide: Guide) -> Iterator[Finding]:
    """Yield a finding for each question that looks ahead, has no words, or is never put."""
    earlier: set[str] = set()
    for section in guide.sections:
        for question in section.questions:
            where = f"interview {section.id}.{question.id}"
            for message in _problems(guide, question, earlier):
                yield Finding("agenda", Severity.ERROR, where, message)
            earlier |= set(question.facts)
    for fact in guide.facts:
        if fact not in earlier:
            yield Finding("agenda", Severity.ERROR, f"facts {fact}", "is never asked")


def _problems(guide: Guide, question: Question, earlier: set[str]) -> Iterator[str]:
    if not question.ask:
        yield "has no words"
    if question.ask_when is None:
        return
    for name in sorted(names_behind(guide, question.ask_when)):
        if name in LIVE:
            yield f"asks for a conclusion, {name}, before the answers are in"
        elif name in guide.facts and name not in earlier and not _is_soft(guide, name, question):
            yield f"looks ahead at {name}"


def _is_soft(guide: Guide, name: str, question: Question) -> bool:
    """Return whether a later fact only sharpens a named function, such as the window."""
    direct = {tree[1] for tree in walk(question.ask_when or []) if tree[0] in ("fact", "known")}
    return name not in direct and guide.facts[name].kind in (Kind.DATE, Kind.INT, Kind.ENUM)


def names_behind(guide: Guide, condition: Tree) -> set[str]:
    """Return the facts and conclusions a condition rests on, through terms and functions."""
    names: set[str] = set()
    for tree in walk(condition):
        if tree[0] in ("fact", "ever", "known"):
            names.add(tree[1])
        elif tree[0] == "term":
            names |= names_behind(guide, guide.terms[tree[1]].when)
        elif tree[0] == "call":
            names |= {tree[1]} if tree[1] in LIVE else set(FUNCTIONS[tree[1]].reads)
    return names
