"""Answers a question from the passages of the guide, or declines it.

Three bands: an answer when the question is ours and a passage fits well, the closest topics when either is
in doubt, and an honest no otherwise. Every word of an answer stands in a passage; a decline cites nothing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from foreldreguide.advisor.index import Index
from foreldreguide.advisor.places import said
from foreldreguide.advisor.rank import Hit, Query, rank, read_question
from foreldreguide.advisor.terms import plain, words_of
from foreldreguide.advisor.whose import whose
from foreldreguide.core.advice import Decline, Reason
from foreldreguide.core.guide import Guide
from foreldreguide.core.library import Library

LONGEST_QUESTION, MOST_PASSAGES, MOST_TOPICS = 2000, 3, 4
SURE, NEAR, MOST_STRANGE = 0.35, 0.2, 0.6
KEEPS_UP, LAST_CHAPTER, LEAST_TOLD = 0.4, 31, 2.4
SECTION = re.compile(
    r"(?:§\s*|\bsections?\s+|\bs\.\s*|\bparagraf\s+|\b[a-z]{3,5}[ :])(\d{1,2}[a-z]?-\d{1,2}[a-z]?)\b"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that was found, with the words that stand in it.

    Attributes:
        place: A passage id, or another place (`advisor.places`).
        text: The whole text, a line for each paragraph.
    """

    place: str
    title: str
    text: str
    cites: tuple[str, ...]
    hit: Hit


@dataclass(frozen=True, slots=True)
class Answer:
    """What the guide says to a question.

    Attributes:
        passages: The passages behind the answer, the one it is taken from first; none when it is declined.
        see_also: Places to go on with; the closest topics when it is declined for want of a source.
        reason: Why there is no answer; None when there is one.
        reply: What is said instead of an answer.
        places: Whom to ask instead.
    """

    question: Query
    passages: tuple[Found, ...] = ()
    see_also: tuple[str, ...] = ()
    reason: Reason | None = None
    reply: str = ""
    places: tuple[str, ...] = ()
    hits: tuple[Hit, ...] = ()

    @property
    def text(self) -> str | None:
        """The answer: the text of the first passage; None when the question is declined."""
        return self.passages[0].text if self.passages else None

    @property
    def cites(self) -> tuple[str, ...]:
        """The sections behind the passages, each once."""
        return tuple(dict.fromkeys(cite for passage in self.passages for cite in passage.cites))


def answer(index: Index, guide: Guide, library: Library, question: str) -> Answer:
    """Return the answer to a question, or why there is none."""
    text = plain(question[:LONGEST_QUESTION])
    nothing = Query(text, {})
    settled = next((each for each in index.advice.declines if _is_settled(each, text)), None)
    if settled:
        return _declined(nothing, settled, ())
    missing = _unknown_section(guide, text)
    if missing:
        return _without_source(index, nothing, index.advice.no_section.replace("{section}", missing))
    query = read_question(index, text)
    hits = rank(index, query)
    if _says_too_little(index, query):
        return _without_source(index, query, index.advice.empty)
    if _is_another_language(index, text):
        return _without_source(index, query, index.advice.another_language)
    return _by_band(index, guide, library, query, hits)


def _without_source(index: Index, query: Query, reply: str) -> Answer:
    return Answer(query, (), (), Reason.NO_SOURCE, reply, index.advice.places)


def _is_settled(decline: Decline, text: str) -> bool:
    return any(re.search(pattern, text) for pattern in decline.patterns)


def _unknown_section(guide: Guide, text: str) -> str | None:
    """Return a section that the question names and that no law we know has."""
    known = {section for law in guide.instruments.values() for section in law.provisions}
    named = (match[1] for match in SECTION.finditer(text))
    return next((section for section in named if section not in known and not _may_be_old(section)), None)


def _may_be_old(section: str) -> bool:
    """Return whether a section has the form of one in an Education Act: chapters 1 to 31."""
    return int(re.split(r"\D", section)[0]) <= LAST_CHAPTER


def _says_too_little(index: Index, query: Query) -> bool:
    """Return whether the words of a question tell next to nothing, as `the school` does; a section tells."""
    told = sum(weight * index.rarity[term] for term, weight in query.weights.items())
    return not query.unknown and told < LEAST_TOLD and not SECTION.search(query.text)


def _is_another_language(index: Index, text: str) -> bool:
    """Return whether most words of a text are neither small words of English or Norwegian nor known to us."""
    words, readings = words_of(text), index.reader.readings(text)
    strange = (sum(stem not in index.rarity for stem in reading) for reading in readings)
    return min(strange) > MOST_STRANGE * len(words)


def _by_band(index: Index, guide: Guide, library: Library, query: Query, hits: Sequence[Hit]) -> Answer:
    found = whose(index, query, hits)
    if found.is_another_sort:
        return _not_ours(index, query, found.sort, hits)
    if found.is_ours and hits and hits[0].score >= SURE:
        return _answered(guide, library, query, hits)
    near = tuple(hit.entry.place for hit in hits[:MOST_TOPICS] if hit.score >= NEAR)
    reply = index.advice.closest if near else index.advice.unknown
    return Answer(query, (), near, Reason.NO_SOURCE, reply, index.advice.places, tuple(hits))


def _not_ours(index: Index, query: Query, sort: Decline | None, hits: Sequence[Hit]) -> Answer:
    """Return the reply to a sort of question, a general one when it is of none."""
    if sort:
        return _declined(query, sort, hits)
    return Answer(query, (), (), Reason.OFF_TOPIC, index.advice.unknown, index.advice.places, tuple(hits))


def _declined(query: Query, decline: Decline, hits: Iterable[Hit]) -> Answer:
    return Answer(query, (), (), decline.reason, decline.reply, decline.places, tuple(hits))


def _answered(guide: Guide, library: Library, query: Query, hits: Sequence[Hit]) -> Answer:
    strong = [hit for hit in hits[:MOST_PASSAGES] if hit.score >= KEEPS_UP * hits[0].score]
    passages = tuple(_found(guide, library, hit) for hit in strong)
    onward = [
        *_links(library, passages),
        *(hit.entry.place for hit in hits[len(strong) : len(strong) + MOST_TOPICS]),
    ]
    shown = {passage.place for passage in passages}
    see_also = tuple(place for place in dict.fromkeys(onward) if place not in shown)[:MOST_TOPICS]
    return Answer(query, passages, see_also, hits=tuple(hits))


def _links(library: Library, passages: Iterable[Found]) -> Iterable[str]:
    for found in passages:
        passage = library.passage(found.place)
        yield from passage.see if passage else ()


def _found(guide: Guide, library: Library, hit: Hit) -> Found:
    here = said(guide, library, hit.entry.place)
    assert here is not None
    return Found(hit.entry.place, here.title, here.text, here.cites, hit)
