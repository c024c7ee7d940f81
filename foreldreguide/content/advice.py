"""Reads `ask/`: the words that mean the same, what is declined, and what is said when nothing is found."""

import re
from collections.abc import Container, Mapping
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, Field, RootModel, ValidationError

from foreldreguide.content.findings import Finding, Severity, did_you_mean
from foreldreguide.content.schema import ByName, Shape, Words
from foreldreguide.content.sources import Sources
from foreldreguide.core.advice import Advice, Concept, Decline, Reason

CONCEPTS, DECLINES = "ask/concepts.toml", "ask/declines.toml"
OURS, OTHERS, REPLIES = "ask/ours.toml", "ask/others.toml", "ask/replies.toml"
M = TypeVar("M", bound=BaseModel)


class DeclineShape(Shape):
    """A table of `ask/declines.toml`."""

    reason: Annotated[Reason, ByName]
    title: Words
    reply: Words
    places: Annotated[list[Words], Field(min_length=1)]
    patterns: list[Words] = []


class OursShape(Shape):
    """The file `ask/ours.toml`: questions that are ours."""

    ask: list[Words] = []


class OthersShape(RootModel[dict[str, list[Words]]]):
    """The file `ask/others.toml`: for each decline the questions of its sort."""


class ConceptShape(Shape):
    """A table of `ask/concepts.toml`."""

    words: Annotated[list[Words], Field(min_length=2)]


class RepliesShape(Shape):
    """The file `ask/replies.toml`."""

    closest: Words
    unknown: Words
    no_section: Words
    empty: Words
    another_language: Words
    places: Annotated[list[Words], Field(min_length=1)]
    asking: list[Words] = []
    small_words: dict[str, list[Words]]
    telling: list[Words]
    common_words: dict[str, list[Words]]
    kinds: dict[str, list[Words]]


def read_advice(sources: Sources) -> tuple[Advice, list[Finding]]:
    """Return what the answers rest on beside the pages, with a finding for each thing that does not fit."""
    if not sources.under("ask"):
        return Advice(), []
    findings: list[Finding] = []
    concepts = _tables(sources, CONCEPTS, ConceptShape, findings)
    declines = _tables(sources, DECLINES, DeclineShape, findings)
    ours = _fit(OURS, OursShape, sources.files.get(OURS, {}), findings) or OursShape()
    others = _others(sources, declines, findings)
    replies = _fit(REPLIES, RepliesShape, sources.files.get(REPLIES, {}), findings)
    if replies is None:
        return Advice(), findings
    return Advice(
        tuple(Concept(key, tuple(shape.words)) for key, shape in concepts.items()),
        tuple(_decline(key, shape, others.get(key, []), findings) for key, shape in declines.items()),
        tuple(ours.ask),
        _lists(replies.small_words),
        tuple(replies.telling),
        _lists(replies.common_words),
        tuple(replies.asking),
        _lists(replies.kinds),
        replies.closest,
        replies.unknown,
        replies.no_section,
        replies.empty,
        replies.another_language,
        tuple(replies.places),
    ), findings


def _lists(lists: Mapping[str, list[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, tuple(words)) for name, words in lists.items())


def _tables(sources: Sources, file: str, model: type[M], findings: list[Finding]) -> dict[str, M]:
    read = {
        key: _fit(f"{file}: {key}", model, raw, findings) for key, raw in sources.files.get(file, {}).items()
    }
    return {key: shape for key, shape in read.items() if shape is not None}


def _fit(where: str, model: type[M], raw: Mapping[str, Any], findings: list[Finding]) -> M | None:
    try:
        return model.model_validate(raw)
    except ValidationError as problem:
        for error in problem.errors(include_input=False, include_url=False):
            place = ".".join(map(str, error["loc"]))
            hint = did_you_mean(place, model.model_fields) if error["type"] == "extra_forbidden" else ""
            findings.append(
                Finding(error["type"], Severity.ERROR, f"{where}.{place}", f"{error['msg']}{hint}")
            )
        return None


def _others(sources: Sources, declines: Container[str], findings: list[Finding]) -> dict[str, list[str]]:
    """Return the questions of each decline, with a finding for a sort that is none."""
    shape = _fit(OTHERS, OthersShape, sources.files.get(OTHERS, {}), findings)
    others = shape.root if shape else {}
    findings += [
        Finding("unknown_decline", Severity.ERROR, sources.where(OTHERS, key), f"no decline is called {key}")
        for key in others
        if key not in declines
    ]
    return others


def _decline(key: str, shape: DeclineShape, ask: list[str], findings: list[Finding]) -> Decline:
    for pattern in shape.patterns:
        try:
            re.compile(pattern)
        except re.error as problem:
            findings.append(
                Finding("pattern", Severity.ERROR, f"{DECLINES}: {key}.patterns", f"{pattern}: {problem}")
            )
    lists = tuple(shape.places), tuple(ask), tuple(shape.patterns)
    return Decline(key, shape.reason, shape.title, shape.reply, *lists)
