"""The index of everything that can answer: made when the content is built, read when a question is asked.

What each term adds to each entry comes from the ways in which parents put the question, and from the text.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from foreldreguide.advisor.likeness import LINE, all_spoken, make_rarities
from foreldreguide.advisor.packed import packed
from foreldreguide.advisor.places import CHECKLIST, GLOSSARY, LETTER, MAPPING
from foreldreguide.advisor.scope import make_table
from foreldreguide.advisor.sorts import make_sorts
from foreldreguide.advisor.terms import CONCEPT_SIGN, Reader, stems_of
from foreldreguide.core.advice import Advice, Concept
from foreldreguide.core.guide import Guide
from foreldreguide.core.library import Library, PieceKind
from foreldreguide.core.longtext import LongText
from foreldreguide.core.rules import LetterRule

Terms = frozenset[str]
THOUSAND, MOST_ADDED = 1000, 65535
LEAST_LEARNT, OFTEN_COUNTS, BENT, BY_LENGTH = 1.0, 2.0, 1.2, 0.75
COMMON_COUNTS, ASKING_COUNTS, RARE_COUNTS = 0.5, 0.4, 0.7
NAMES_IN = re.compile(r"[,/;()]| or ")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found: a place that an answer is taken from.

    Attributes:
        place: A place (`advisor.places`).
        ways: The ways in which the question is put, each as its words, a line for each (`advisor.likeness`).
    """

    place: str
    ways: LongText


@dataclass(frozen=True)
class Index:
    """Everything that can be found, by the terms that stand in it.

    Attributes:
        postings: For each term the number of an entry and the thousandths that the term adds to it, in turns,
            packed (`advisor.packed`).
        rarity: How much each term tells (its inverse document frequency).
        rarities: How rare the runs of letters are in the ways of the entries (`advisor.likeness`).
        phrases: The ids of concepts by their stemmed phrase.
        small_words: Words that carry no topic, by language.
        scope: What the signs of a question speak for, ours or not (`advisor.scope`).
        sorts: What its words speak for of the sorts that are declined (`advisor.sorts`).
        others: For each decline the questions of its sort, as the ways of an entry.
        advice: The declines by their patterns, and what is said when nothing is found.
    """

    entries: tuple[Entry, ...]
    postings: Mapping[str, LongText]
    rarity: Mapping[str, float]
    rarities: bytes
    phrases: Mapping[str, tuple[str, ...]]
    small_words: Mapping[str, tuple[str, ...]]
    scope: bytes
    sorts: bytes
    others: tuple[LongText, ...]
    advice: Advice

    @cached_property
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
    ]
    read = [[frozenset(reader.terms(text)) for text in (*ways, said)] for _, ways, said in found]
    entries = tuple(Entry(place, all_spoken(ways)) for place, ways, _ in found)
    every_day = (stem for language, words in advice.common_words for stem in stems_of(language, words))
    common = frozenset([*every_day, *telling, *(CONCEPT_SIGN + name for name in advice.asking)])
    rarity = _rarity(read, common)
    scope = make_table(reader, _ours(guide, library, advice), _others(advice))
    sorts = make_sorts(reader, [decline.ask for decline in advice.declines])
    rarities = make_rarities(way for entry in entries for way in entry.ways.split(LINE))
    others = tuple(all_spoken(decline.ask) for decline in advice.declines)
    postings, told = _postings(read, rarity), _told(advice)
    return Index(entries, postings, rarity, rarities, phrases, small, scope, sorts, others, told)


def _ours(guide: Guide, library: Library, advice: Advice) -> Iterator[str]:
    yield from advice.ours
    for mapping in guide.mappings.values():
        yield from (way for row in mapping.rows for way in row.ask)
    for page in library.pages.values():
        for passage in page.passages:
            yield from (passage.heading, *passage.ask)


def _others(advice: Advice) -> Iterator[str]:
    return (way for decline in advice.declines for way in decline.ask)


def _told(advice: Advice) -> Advice:
    """Return what is read when a question is asked; the rest stands in the index already."""
    declines = tuple(replace(decline, ask=()) for decline in advice.declines)
    return replace(advice, declines=declines, ours=(), concepts=(), small_words=(), common_words=(), kinds=())


def _phrases(reader: Reader, concepts: Iterable[Concept]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for concept in concepts:
        for phrase in reader.phrases_of(concept.words):
            found.setdefault(phrase, {})[concept.id] = None
    return {phrase: tuple(ids) for phrase, ids in found.items()}


Found = tuple[str, tuple[str, ...], str]
"""A place, the ways in which its question is put, and what is said there."""


def _of_pages(library: Library) -> Iterable[Found]:
    for page in library.pages.values():
        for passage in page.passages:
            if any(piece.kind is not PieceKind.SAY for piece in passage.pieces):
                said = f"{passage.heading} . {page.title} . {_sections(passage.cites)} . {passage.words}"
                yield passage.id, (passage.heading, *passage.ask), said


def _sections(cites: Iterable[str]) -> str:
    return " ".join(cite.partition(":")[2].split(":")[0] for cite in cites)


def _of_glossary(guide: Guide) -> Iterable[Found]:
    for key, entry in guide.glossary.items():
        ways = (
            f"what is {entry.nb}",
            f"what does {entry.nb} mean",
            f"what is {entry.en}",
            f"hva er {entry.nb}",
        )
        yield f"{GLOSSARY}{key}", ways, f"{entry.nb} {entry.nn} {entry.en} . {entry.means}"


def _of_mappings(guide: Guide) -> Iterable[Found]:
    """Yield the pieces of plans from home, by each name that a piece has and as parents ask for it."""
    for mapping in guide.mappings.values():
        for row in mapping.rows:
            names = [name.strip() for name in NAMES_IN.split(row.element) if name.strip()]
            told = f"{row.nearest} {row.people_expect} {row.in_norway}"
            said = f"{row.element} . {mapping.title} . {_sections(row.cites)} . {told}"
            yield MAPPING + row.id, tuple(dict.fromkeys((row.element, *names, *row.ask))), said


def _of_papers(guide: Guide, kinds: Mapping[str, Sequence[str]]) -> Iterable[Found]:
    """Yield the letters and checklists."""
    for kind, papers in ((LETTER, guide.letters), (CHECKLIST, guide.checklists)):
        for key, paper in papers.items():
            names = (paper.title, paper.norwegian)
            called = (f"{word} {name}" for word in kinds.get(kind.rstrip(":"), ()) for name in names)
            told = f"{paper.what} {paper.why}" if isinstance(paper, LetterRule) else paper.intro
            yield kind + key, (*names, *called), f"{' '.join(names)} . {told}"


def _rarity(read: Sequence[Sequence[Terms]], common: Terms) -> dict[str, float]:
    """Return how much each term tells: the fewer entries hold it, the more; a word of every day little.

    The inverse document frequency is bent down, since a rare word is often one of a story: Easter, twenty.
    """
    held = Counter(term for texts in read for term in frozenset().union(*texts))
    return {
        term: round(
            _counts(term, common) * math.log(1 + (len(read) - by + 0.5) / (by + 0.5)) ** RARE_COUNTS, 4
        )
        for term, by in sorted(held.items())
    }


def _counts(term: str, common: Terms) -> float:
    if term.startswith(CONCEPT_SIGN):
        return ASKING_COUNTS if term in common else 1.0
    return COMMON_COUNTS if term in common else 1.0


def _postings(read: Sequence[Sequence[Terms]], rarity: Mapping[str, float]) -> dict[str, LongText]:
    """Return what each term adds to each entry that it speaks for, in thousandths.

    That is what was learnt, which tells an entry from its neighbours, and how often the term stands in it,
    which finds the matter of a long story.
    """
    from foreldreguide.advisor.learn import learn

    examples = [(_unit(text, rarity), number) for number, texts in enumerate(read) for text in texts if text]
    adds: dict[str, dict[int, float]] = {term: {} for term in rarity}
    for term, number, weight in learn(examples, len(read), LEAST_LEARNT):
        adds[term][number] = weight
    for number, often in enumerate(_often(read)):
        for term, share in often.items():
            adds[term][number] = adds[term].get(number, 0.0) + OFTEN_COUNTS * share
    return {term: packed(_in_turns(numbers)) for term, numbers in adds.items() if numbers}


def _in_turns(numbers: Mapping[int, float]) -> Iterator[int]:
    for number, adds in numbers.items():
        if adds >= LEAST_LEARNT:
            yield from (number, min(MOST_ADDED, round(adds * THOUSAND)))


def _often(read: Sequence[Sequence[Terms]]) -> Iterator[dict[str, float]]:
    """Yield how often each term stands in each entry, bent down (BM25, Robertson and Zaragoza 2009)."""
    held = [Counter(term for text in texts for term in text) for texts in read]
    usual = sum(terms.total() for terms in held) / (len(held) or 1)
    for terms in held:
        enough = BENT * (1 - BY_LENGTH + BY_LENGTH * terms.total() / usual)
        yield {term: times * (BENT + 1) / (times + enough) for term, times in terms.items()}


def _unit(terms: Terms, rarity: Mapping[str, float]) -> dict[str, float]:
    """Return what each term tells of a text, all of them together of length one."""
    length = math.hypot(*(rarity[term] for term in terms)) or 1.0
    return {term: rarity[term] / length for term in sorted(terms)}
