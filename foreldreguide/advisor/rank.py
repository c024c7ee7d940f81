"""Ranks what can be found for a question, and says why.

A hit fits by what the words of the question speak for it, as it was learnt (`advisor.learn`), plus how like
one of its phrasings the question is. Words that the guide does not know are repaired to the nearest known
one, or taken apart when they are put together from two.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from foreldreguide.advisor.index import THOUSAND, Entry, Index
from foreldreguide.advisor.places import CHECKLIST, GLOSSARY, LETTER, MAPPING
from foreldreguide.advisor.terms import parts_of

LIKENESS_COUNTS, FULLY_SPOKEN_FOR, CANDIDATES = 0.3, 10.0, 20
UNKNOWN_RARITY, PART_COUNTS, REPAIRED_COUNTS = 4.3, 0.5, 0.8
ALONE_IN_QUESTION, ALONE_IN_PHRASING, LONG_QUESTION = 0.3, 0.5, 12
SHORTEST_REPAIRED, LONGER = 4, 8
NONE: Sequence[int] = ()
COUNTS = {"faq/": 1.08, GLOSSARY: 0.75, MAPPING: 0.85, LETTER: 0.9, CHECKLIST: 0.9}
"""How much a place counts by how it begins; questions with answers most, since they are there to be found."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question as its terms.

    Attributes:
        text: The question as it was read.
        weights: What each term counts.
        unknown: Words that the guide does not know at all.
        repaired: Words that were read as another, with that other.
    """

    text: str
    weights: Mapping[str, float]
    unknown: tuple[str, ...] = ()
    repaired: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found.

    Attributes:
        score: From 0 to about 2; the best hit has the highest, and the higher, the surer.
        spoken: How much the words of the question speak for it, 0 to about 1.5.
        likeness: How like one of its phrasings the question is, 0 to 1.
        because: The terms that both hold, those that tell most first.
    """

    entry: Entry
    score: float
    spoken: float
    likeness: float
    because: tuple[str, ...]


def read_question(index: Index, text: str) -> Query:
    """Return the terms of a question, with unknown words repaired where one known is near."""
    weights: dict[str, float] = {}
    unknown: list[str] = []
    repaired: list[tuple[str, str]] = []
    reader = index.reader
    readings = reader.readings(text)
    known = {stem for reading in readings for stem in reading if stem in index.rarity}
    for typed in readings:
        stems = [stem if stem in index.rarity else _repaired(stem, index, known) for stem in typed]
        repaired += [(before, after) for before, after in zip(typed, stems, strict=True) if before != after]
        for stem in stems:
            if stem in index.rarity:
                weights[stem] = 1.0
            else:
                parts = parts_of(stem, index.rarity)
                weights.update({part: PART_COUNTS for part in parts if part not in weights})
                unknown += [] if parts or len(known) >= len(typed) else [stem]
        weights.update({concept: 1.0 for concept in reader.concepts(stems) if concept in index.rarity})
    asked = (concept for concept in reader.concepts_of_whole(text) if concept in index.rarity)
    weights.update(dict.fromkeys(asked, 1.0))
    weights.update({near: REPAIRED_COUNTS for _, near in repaired})
    return Query(text, weights, tuple(dict.fromkeys(unknown)), tuple(dict.fromkeys(repaired)))


def _repaired(stem: str, index: Index, known: set[str]) -> str:
    """Return the known word that was meant; the word itself when another reading is known or none is near."""
    if any(other.startswith(stem[:SHORTEST_REPAIRED]) for other in known):
        return stem
    return _nearest(stem, index.rarity) or stem


def rank(index: Index, query: Query) -> list[Hit]:
    """Return the best hits, best first, one for each place."""
    asked = _weighed(index, query)
    if not asked.squares:
        return []
    sums: dict[int, float] = {}
    for term, tells in asked.tells.items():
        adds = index.postings.get(term, NONE)
        for number, value in zip(adds[::2], adds[1::2], strict=True):
            sums[number] = sums.get(number, 0.0) + tells * value
    best = sorted(sums, key=lambda number: (-sums[number], number))[:CANDIDATES]
    hits = (_hit(index, asked, number, sums[number] / THOUSAND) for number in best)
    return sorted(hits, key=lambda hit: -hit.score)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What ranking reads of a question, for each phrasing again.

    Attributes:
        tells: What each term counts and tells.
        squares: All of that squared, the words we do not know too.
    """

    tells: Mapping[str, float]
    squares: float

    @property
    def alone(self) -> float:
        """What counts of the terms that a phrasing lacks: less and less, the longer the story."""
        return ALONE_IN_QUESTION * min(1.0, LONG_QUESTION / len(self.tells))


def _weighed(index: Index, query: Query) -> _Asked:
    tells = {term: weight * index.rarity[term] for term, weight in query.weights.items()}
    unknown = UNKNOWN_RARITY * UNKNOWN_RARITY * len(query.unknown) if tells else 0.0
    return _Asked(tells, sum(value * value for value in tells.values()) + unknown)


def _hit(index: Index, asked: _Asked, number: int, adds: float) -> Hit:
    entry, tells = index.entries[number], asked.tells
    ways = map(str.split, entry.phrasings)
    likeness, shared = max(((_likeness(index.rarity, asked, way), way) for way in ways), default=(0.0, []))
    held = sorted((term for term in tells if term in shared), key=lambda term: -tells[term])
    spoken = adds / (asked.squares**0.5 * FULLY_SPOKEN_FOR)
    score = round((spoken + LIKENESS_COUNTS * likeness) * _prior(entry.place), 4)
    return Hit(entry, score, round(spoken, 4), round(likeness, 4), tuple(held))


def _likeness(rarity: Mapping[str, float], asked: _Asked, way: Iterable[str]) -> float:
    """Return how like a phrasing a question is: what they share beside what each has alone (Tversky 1977)."""
    shared = squares = 0.0
    for term in way:
        tells = rarity.get(term, 0.0)
        squares += tells * tells
        if term in asked.tells:
            shared += asked.tells[term] * tells
    if not shared:
        return 0.0
    in_question, in_phrasing = max(0.0, asked.squares - shared), max(0.0, squares - shared)
    return shared / (shared + asked.alone * in_question + ALONE_IN_PHRASING * in_phrasing)


def _prior(place: str) -> float:
    return next((counts for start, counts in COUNTS.items() if place.startswith(start)), 1.0)


def _nearest(stem: str, known: Iterable[str]) -> str | None:
    """Return the known word that a mistyped one was meant to be, None when none is near enough."""
    if len(stem) < SHORTEST_REPAIRED or stem[0].isdigit():
        return None
    from jellyfish import damerau_levenshtein_distance as slips

    most = 1 if len(stem) < LONGER else 2
    near = (word for word in known if word[0] == stem[0] and abs(len(word) - len(stem)) <= most)
    found = min(((slips(stem, word), word) for word in near), default=(most + 1, ""))
    return found[1] if found[0] <= most and _is_slip(stem, found[1]) else None


def _is_slip(typed: str, meant: str) -> bool:
    """Return whether a word is a slip of another; in a short one, a letter left out or two swapped.

    A short word with another letter in it, or with one letter more, is mostly a word of its own: bread is
    not break, and world is not word.
    """
    return len(typed) >= LONGER or len(typed) < len(meant) or sorted(typed) == sorted(meant)
