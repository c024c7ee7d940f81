"""The index of everything that can answer: made when the content is built, read when a question is asked.

Ranking is BM25 over weighted fields (Robertson and Zaragoza 2009): the heading and the ways in which
parents put the question count most, then the title of the page, the sections cited, and the text.
"""

import math
import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from foreldreguide.advisor.places import CHECKLIST, GLOSSARY, LETTER, MAPPING
from foreldreguide.advisor.terms import CONCEPT_SIGN, Reader, stems_of
from foreldreguide.core.advice import Advice, Concept
from foreldreguide.core.guide import Guide
from foreldreguide.core.library import Library, Page, Passage, PieceKind
from foreldreguide.core.rules import LetterRule

SATURATION, THOUSAND = 1.2, 1000
COMMON_COUNTS, ASKING_COUNTS, RARE_COUNTS = 0.5, 0.4, 0.7
WEIGHTS = {"head": 3.0, "ask": 2.5, "title": 1.5, "cites": 1.0, "body": 1.0}
LENGTH_COUNTS = {"head": 0.3, "ask": 0.5, "title": 0.3, "cites": 0.0, "body": 0.6}
DECLINE = "decline:"
NAMES_IN = re.compile(r"[,/;()]| or ")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found: a place that an answer is taken from, or a sort of question to decline.

    Attributes:
        place: A place (`advisor.places`), or `decline:<id>`.
        phrasings: The ways in which the question is put, each as its terms with a space between.
    """

    place: str
    phrasings: tuple[str, ...]


@dataclass(frozen=True)
class Index:
    """Everything that can be found, by the terms that stand in it.

    Attributes:
        postings: For each term the number of an entry and the thousandths that the term adds to it, in turns.
        rarity: How much each term tells (its inverse document frequency).
        phrases: The ids of concepts by their stemmed phrase.
        small_words: Words that carry no topic, by language.
        advice: The declines by their patterns, and what is said when nothing is found.
    """

    entries: tuple[Entry, ...]
    postings: Mapping[str, array]  # type: ignore[type-arg]  # of `H`; Python 3.11 knows no array[int]
    rarity: Mapping[str, float]
    phrases: Mapping[str, tuple[str, ...]]
    small_words: Mapping[str, tuple[str, ...]]
    advice: Advice

    @property
    def reader(self) -> Reader:
        """A reader that speaks the words of this index."""
        small = {language: frozenset(words) for language, words in self.small_words.items()}
        return Reader(small, frozenset(self.advice.telling), self.phrases)


def make_index(guide: Guide, library: Library, advice: Advice) -> Index:
    """Return the index of a guide, its pages and its declines."""
    small = dict(advice.small_words)
    telling = frozenset(advice.telling)
    plain_reader = Reader({language: frozenset(words) for language, words in small.items()})
    phrases = _phrases(plain_reader, advice.concepts)
    reader = Reader(plain_reader.small_words, telling, phrases)
    found = [
        *_of_pages(library),
        *_of_glossary(guide),
        *_of_mappings(guide),
        *_of_papers(guide, dict(advice.kinds)),
        *_of_declines(advice),
    ]
    read = [{name: reader.terms(text) for name, text in fields.items()} for _, _, fields in found]
    entries = tuple(
        Entry(place, tuple(" ".join(sorted(set(reader.terms(way)))) for way in ways))
        for place, ways, _ in found
    )
    every_day = (stem for language, words in advice.common_words for stem in stems_of(language, words))
    common = frozenset([*every_day, *telling, *(CONCEPT_SIGN + name for name in advice.asking)])
    rarity = _rarity([entry.place for entry in entries], read, common)
    return Index(entries, _postings(read, rarity), rarity, phrases, small, _spoken(advice))


def _spoken(advice: Advice) -> Advice:
    """Return what is read when a question is asked; the rest stands in the index already."""
    declines = tuple(replace(decline, ask=()) for decline in advice.declines)
    return replace(advice, declines=declines, concepts=(), small_words=(), common_words=(), kinds=())


def _phrases(reader: Reader, concepts: Iterable[Concept]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for concept in concepts:
        for phrase in reader.phrases_of(concept.words):
            found.setdefault(phrase, {})[concept.id] = None
    return {phrase: tuple(ids) for phrase, ids in found.items()}


Found = tuple[str, tuple[str, ...], dict[str, str]]
"""A place, the ways in which its question is put, and its fields."""


def _of_pages(library: Library) -> Iterable[Found]:
    for page in library.pages.values():
        for passage in page.passages:
            if any(piece.kind is not PieceKind.SAY for piece in passage.pieces):
                yield _of_passage(page, passage)


def _of_passage(page: Page, passage: Passage) -> Found:
    fields = {
        "head": passage.heading,
        "ask": " . ".join(passage.ask),
        "title": page.title,
        "cites": _sections(passage.cites),
        "body": passage.words,
    }
    return passage.id, (passage.heading, *passage.ask), fields


def _sections(cites: Iterable[str]) -> str:
    return " ".join(cite.partition(":")[2].split(":")[0] for cite in cites)


def _of_glossary(guide: Guide) -> Iterable[Found]:
    for key, entry in guide.glossary.items():
        head = f"{entry.nb} {entry.nn} {entry.en}"
        ways = (
            f"what is {entry.nb}",
            f"what does {entry.nb} mean",
            f"what is {entry.en}",
            f"hva er {entry.nb}",
        )
        yield f"{GLOSSARY}{key}", ways, {"head": head, "body": entry.means}


def _of_mappings(guide: Guide) -> Iterable[Found]:
    """Yield the pieces of plans from home, by each name that a piece has."""
    for mapping in guide.mappings.values():
        for row in mapping.rows:
            names = [name.strip() for name in NAMES_IN.split(row.element) if name.strip()]
            fields = {
                "head": row.element,
                "ask": " . ".join(names),
                "title": mapping.title,
                "cites": _sections(row.cites),
                "body": f"{row.nearest} {row.people_expect} {row.in_norway}",
            }
            yield MAPPING + row.id, tuple(dict.fromkeys((row.element, *names))), fields


def _of_papers(guide: Guide, kinds: Mapping[str, Sequence[str]]) -> Iterable[Found]:
    """Yield the letters and checklists."""
    for kind, papers in ((LETTER, guide.letters), (CHECKLIST, guide.checklists)):
        for key, paper in papers.items():
            head = f"{paper.title} {paper.norwegian}"
            called = " ".join(kinds.get(kind.rstrip(":"), ()))
            body = f"{paper.what} {paper.why}" if isinstance(paper, LetterRule) else paper.intro
            fields = {"head": head, "title": called, "body": body}
            yield kind + key, (paper.title, paper.norwegian), fields


def _of_declines(advice: Advice) -> Iterable[Found]:
    for decline in advice.declines:
        for way in decline.ask:
            yield f"{DECLINE}{decline.id}", (way,), {"ask": way}


def _rarity(
    places: Sequence[str], read: Sequence[Mapping[str, list[str]]], common: frozenset[str]
) -> dict[str, float]:
    """Return how much each term tells: the fewer places hold it, the more; a word of every day little.

    The inverse document frequency is bent down, since a rare word is often one of a story: Easter, twenty.
    """
    held: dict[str, set[str]] = {}
    for place, fields in zip(places, read, strict=True):
        for terms in fields.values():
            for term in terms:
                held.setdefault(term, set()).add(place)
    total = len(set(places))
    return {
        term: round(
            _counts(term, common) * math.log(1 + (total - len(by) + 0.5) / (len(by) + 0.5)) ** RARE_COUNTS, 4
        )
        for term, by in held.items()
    }


def _counts(term: str, common: frozenset[str]) -> float:
    if term.startswith(CONCEPT_SIGN):
        return ASKING_COUNTS if term in common else 1.0
    return COMMON_COUNTS if term in common else 1.0


def _postings(
    read: Sequence[Mapping[str, list[str]]], rarity: Mapping[str, float]
) -> "dict[str, array[int]]":
    """Return what each term adds to each entry that holds it, in thousandths."""
    usual = {
        name: sum(len(fields.get(name, ())) for fields in read)
        / max(1, sum(bool(fields.get(name)) for fields in read))
        for name in WEIGHTS
    }
    found: dict[str, array[int]] = {}
    for number, fields in enumerate(read):
        weights: dict[str, float] = {}
        for name, terms in fields.items():
            counts = LENGTH_COUNTS[name]
            longer = 1 - counts + counts * len(terms) / (usual[name] or 1)
            for term, count in Counter(terms).items():
                weights[term] = weights.get(term, 0.0) + WEIGHTS[name] * count / longer
        for term, weight in weights.items():
            adds = rarity[term] * weight * (SATURATION + 1) / (SATURATION + weight)
            found.setdefault(term, array("H")).extend((number, round(adds * THOUSAND)))
    return found
