"""Names that point at other rules must point at something: letters, checklists, facts, steps."""

from collections.abc import Iterable, Iterator

from foreldreguide.content.checks.conditions import conditions_of
from foreldreguide.content.findings import Finding, Severity, did_you_mean
from foreldreguide.core.conditions import walk
from foreldreguide.core.functions import FUNCTIONS
from foreldreguide.core.guide import Guide


def check_references(guide: Guide) -> Iterator[Finding]:
    """Yield a finding for each name that nothing answers to."""
    known = _known(guide)
    for where, kind, name in _pointers(guide):
        if name not in known[kind]:
            message = f"there is no {kind} {name}{did_you_mean(name, known[kind])}"
            yield Finding("reference", Severity.ERROR, where, message)


def _known(guide: Guide) -> dict[str, Iterable[str]]:
    return {
        "fact": guide.facts,
        "letter": guide.letters,
        "checklist": guide.checklists,
        "step": {step.id for step in guide.steps},
        "right": guide.rights,
        "ground": guide.grounds,
        "deadline": guide.deadlines,
        "term": guide.glossary,
        "plan": guide.facts["plan_held"].codes,
        "need": guide.facts["needs"].codes,
        "choice": {f"{fact.id}: {code}" for fact in guide.facts.values() for code in fact.codes},
    }


def _pointers(guide: Guide) -> Iterator[tuple[str, str, str]]:
    """Yield where a name stands, what kind of thing it names, and the name."""
    yield from _pointers_in_rules(guide)
    yield from _pointers_in_conditions(guide)
    yield from _pointers_in_papers(guide)
    for section in guide.sections:
        for question in section.questions:
            for fact in question.facts:
                yield f"interview {section.id}.{question.id}", "fact", fact


def _pointers_in_rules(guide: Guide) -> Iterator[tuple[str, str, str]]:
    for right in guide.rights.values():
        for letter in right.letters:
            yield f"rights {right.id}", "letter", letter
    for step in guide.steps:
        if step.next:
            yield f"steps {step.id}", "step", step.next
    yield from _pointers_in_actions(guide)
    yield from _pointers_in_words(guide)


def _pointers_in_actions(guide: Guide) -> Iterator[tuple[str, str, str]]:
    for action in guide.actions:
        for kind, name in (("letter", action.letter), ("checklist", action.checklist)):
            if name:
                yield f"actions {action.id}", kind, name
    for deadline in guide.deadlines.values():
        for fact in (fact for group in deadline.starts for fact in group):
            yield f"deadlines {deadline.id}", "fact", fact


def _pointers_in_words(guide: Guide) -> Iterator[tuple[str, str, str]]:
    for mapping in guide.mappings.values():
        yield f"mappings {mapping.plan}", "plan", mapping.plan
        for row in mapping.rows:
            for need in row.needs:
                yield f"mappings {row.id}", "need", need
    for entry in guide.glossary.values():
        for other in entry.see:
            yield f"glossary {entry.id}", "term", other


def _pointers_in_papers(guide: Guide) -> Iterator[tuple[str, str, str]]:
    for paper in guide.papers.values():
        for point in paper.points:
            where = f"papers {paper.id}.{point.id}"
            named = [("ground", name) for name in point.grounds]
            named += [("fact", point.fact)] if point.fact else []
            named += [("choice", f"{point.fact}: {point.value}")] if point.value else []
            named += [("letter", point.letter)] if point.letter else []
            for kind, name in named:
                yield where, kind, name


def _pointers_in_conditions(guide: Guide) -> Iterator[tuple[str, str, str]]:
    for where, condition in conditions_of(guide):
        for tree in walk(condition):
            if tree[0] == "call":
                for kind, argument in zip(FUNCTIONS[tree[1]].takes, tree[2:], strict=False):
                    if kind in ("deadline", "right", "letter", "ground"):
                        yield where, kind, str(argument[1])
