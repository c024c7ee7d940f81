"""Tells a question that is ours from one that is not, by its words, the pairs they stand in and their pieces.

What each sign speaks for is learnt when the content is built, from the ways in which our own questions are
put and from questions that are declined. A sign has no name in what is stored, only a place in a table
(Weinberger and others 2009): a byte for each, so that rare words count too, and the table loads at once.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from foreldreguide.advisor.signs import EDGE, place_of, runs_of
from foreldreguide.advisor.terms import CONCEPT_SIGN, Reader, words_of

PLACES, NOTHING, PARTS_OF_ONE, LARGEST = 2**18, 128, 16, 255
PIECE_SIGN = "#"


def foreignness(table: bytes, reader: Reader, text: str) -> float:
    """Return how much a question speaks for being none of ours: below zero when it is like ours."""
    places = _places(reader, text)
    told = sum(table[place] - NOTHING for place in places) / PARTS_OF_ONE
    return told / math.sqrt(len(places) or 1)


def signs_of(table: bytes, reader: Reader, text: str) -> list[tuple[str, float]]:
    """Return each sign of a question with what it speaks for, those that tell most first."""
    places = ((sign, place_of(sign, PLACES)) for sign in _signs(reader, text))
    found = ((sign, (table[place] - NOTHING) / PARTS_OF_ONE) for sign, place in places)
    return sorted(found, key=lambda each: (-abs(each[1]), each[0]))


def make_table(reader: Reader, ours: Iterable[str], others: Iterable[str]) -> bytes:
    """Return what each place of the table speaks for, learnt from questions of both kinds."""
    from foreldreguide.advisor.learn import learn

    read = [[places for text in texts if (places := _places(reader, text))] for texts in (ours, others)]
    tells = _uneven(*read)
    examples = [
        ({place: tells[place] / math.sqrt(len(places)) for place in sorted(places)}, kind)
        for kind, side in enumerate(read)
        for places in side
    ]
    table = bytearray([NOTHING]) * PLACES
    for place, kind, weight in learn(examples, 2, least=0.0):
        step = round(2 * weight * tells[place] * PARTS_OF_ONE)
        table[place] = min(LARGEST, NOTHING + step) if kind else max(0, NOTHING - step)
    return bytes(table)


def _uneven(ours: Iterable[frozenset[int]], others: Iterable[frozenset[int]]) -> dict[int, float]:
    """Return how much each place tells by itself: how unevenly both kinds hold it (Wang and Manning 2012)."""
    here, there = (Counter(chain.from_iterable(side)) for side in (ours, others))
    share = (here.total() + 1) / (there.total() + 1)
    ratios = {place: share * (there[place] + 1) / (here[place] + 1) for place in here | there}
    return {place: math.sqrt(abs(math.log(ratio))) for place, ratio in ratios.items()}


def _places(reader: Reader, text: str) -> frozenset[int]:
    return frozenset(place_of(sign, PLACES) for sign in _signs(reader, text))


def _signs(reader: Reader, text: str) -> frozenset[str]:
    """Return the words of a text, its terms, the pairs of neighbours in each, and the pieces of the words."""
    words, terms = words_of(text), reader.terms(text)
    stems = [term for term in terms if not term.startswith(CONCEPT_SIGN)]
    pieces = (piece for word in words for piece in _pieces(word))
    return frozenset((*words, *_pairs(words), *terms, *_pairs(stems), *pieces))


def _pairs(words: Iterable[str]) -> Iterator[str]:
    return (f"{one} {other}" for one, other in pairwise(words))


def _pieces(word: str) -> Iterator[str]:
    """Yield each five letters in a row; a word that is put together from others has pieces of them."""
    return (PIECE_SIGN + run for run in runs_of(f"{EDGE}{word}{EDGE}"))
