"""Every text for people with its place: what the checks of language look through."""

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from foreldreguide.content.whole import Content

PLACES = (
    "steps", "rights", "warnings", "grounds", "letters", "actions", "not_covered", "checklists",
    "papers", "deadlines", "mappings", "glossary", "sections",
)  # fmt: skip
FIELDS = {
    "short", "texts", "helps", "misunderstood", "text", "effect", "ask", "what", "why", "here", "means",
    "about", "if_missed", "hint", "more", "unknown_means", "people_expect", "in_norway", "bring", "intro",
    "gain", "say_en", "where", "finding",
}  # fmt: skip


def texts_of(content: Content) -> Iterator[tuple[str, str]]:
    """Yield every text in English with the place it stands in."""
    for place in PLACES:
        rules = getattr(content.guide, place)
        for rule in rules.values() if isinstance(rules, Mapping) else rules:
            for text in _texts(rule):
                yield f"{place} {getattr(rule, 'id', getattr(rule, 'plan', ''))}", text
    for instrument in content.guide.instruments.values():
        for provision in instrument.provisions:
            yield f"law {instrument.id}:{provision.section}", provision.explains
    for passage in content.library.passages:
        for piece in passage.pieces:
            yield f"guide/{passage.id}", piece.means or piece.words


def _texts(value: Any, *, is_prose: bool = False) -> Iterator[str]:
    """Yield the texts of a rule: those in the fields that hold prose."""
    if isinstance(value, str):
        if is_prose:
            yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item, is_prose=is_prose)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name), is_prose=field.name in FIELDS)
