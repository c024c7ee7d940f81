"""Ranks what can be found for a question, and says why.

A hit fits by what the words of the question speak for it (`advisor.index`), plus how like its phrasings the
question is (`advisor.likeness`). Words that the guide does not know are repaired to the nearest known one, or
taken apart when they are put together from two.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from foreldreguide.advisor.index import THOUSAND, Entry, Index
from foreldreguide.advisor.likeness import NO_RUNS, Runs, likeness, runs_in
from foreldreguide.advisor.packed import unpacked
from foreldreguide.advisor.places import CHECKLIST, GLOSSARY, LETTER, MAPPING
from foreldreguide.advisor.terms import parts_of

LIKENESS_COUNTS, FULLY_SPOKEN_FOR, CANDIDATES = 0.75, 20.0, 15
UNKNOWN_RARITY, PART_COUNTS, REPAIRED_COUNTS = 4.3, 0.5, 0.8
SHORTEST_REPAIRED, LONGER = 4, 8
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
        runs: Its runs of letters, to tell how like a phrasing it is.
    """

    text: str
    weights: Mapping[str, float]
    unknown: tuple[str, ...] = ()
    repaired: tuple[tuple[str, str], ...] = ()
    runs: Runs = NO_RUNS


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found.

    Attributes:
        score: From 0 to about 2; the best hit has the highest, and the higher, the surer.
        spoken: How much the words of the question speak for it, 0 to about 1.5.
        likeness: How like the likest of its phrasings the question is, 0 to 1.
    """

    entry: Entry
    score: float
    spoken: float
    likeness: float


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
    slips, runs = tuple(dict.fromkeys(repaired)), runs_in(index.rarities, text)
    return Query(text, weights, tuple(dict.fromkeys(unknown)), slips, runs)


def _repaired(stem: str, index: Index, known: set[str]) -> str:
    """Return the known word that was meant; the word itself when another reading is known or none is near."""
    if any(other.startswith(stem[:SHORTEST_REPAIRED]) for other in known):
        return stem
    return _nearest(stem, index.rarity) or stem


def rank(index: Index, query: Query) -> list[Hit]:
    """Return the best hits, best first, one for each place."""
    tells = {term: weight * index.rarity[term] for term, weight in query.weights.items()}
    unknown = UNKNOWN_RARITY * math.sqrt(len(query.unknown))
    whole = math.hypot(*tells.values(), unknown) * FULLY_SPOKEN_FOR * THOUSAND
    sums: dict[int, float] = {}
    for term, counts in tells.items():
        adds = unpacked(index.postings.get(term, ""))
        for number, value in zip(adds[::2], adds[1::2], strict=True):
            sums[number] = sums.get(number, 0.0) + counts * value
    best = sorted(sums, key=lambda number: (-sums[number], number))[:CANDIDATES]
    hits = (_hit(index.entries[number], sums[number] / whole, query.runs) for number in best)
    return sorted(hits, key=lambda hit: -hit.score)


def _hit(entry: Entry, spoken: float, runs: Runs) -> Hit:
    like = likeness(runs, entry.ways)
    score = (spoken + LIKENESS_COUNTS * like) * _prior(entry.place)
    return Hit(entry, round(score, 4), round(spoken, 4), round(like, 4))


def terms_for(index: Index, query: Query, hit: Hit) -> list[str]:
    """Return the terms of a question that speak for a hit, those that tell most first."""
    number = index.entries.index(hit.entry)
    speak = (term for term in query.weights if number in unpacked(index.postings.get(term, ""))[::2])
    return sorted(speak, key=lambda term: -index.rarity[term])


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
