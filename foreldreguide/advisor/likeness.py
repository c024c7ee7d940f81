"""How like a question is to the ways in which others put theirs: the runs of five letters that both hold.

The runs go through a text as it was typed, its small words and its endings too: `how long may` tells what is
asked, and so do half a long word and a word that is nearly spelt right. A run counts by how rare it is.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest
from operator import itemgetter

from foreldreguide.advisor.signs import EDGE, RUN, place_of, runs_of
from foreldreguide.advisor.terms import words_of
from foreldreguide.core.longtext import LongText

LINE = "\n"
PLACES, PARTS_OF_ONE, BENT, LARGEST = 2**16, 50, 0.7, 255
TELLING, EVERY, NEAREST, BEST_COUNT = 24, 80, 8, (1.0, 0.5, 0.25)


def spoken(text: str) -> str:
    """Return a text as its words alone, with a space about each."""
    return f"{EDGE}{EDGE.join(words_of(text))}{EDGE}"


def all_spoken(texts: Iterable[str]) -> LongText:
    """Return texts as their words, a line for each: one text loads faster than many."""
    return LongText(LINE.join(map(spoken, texts)))


def make_rarities(texts: Iterable[str]) -> bytes:
    """Return how rare the runs at each place of a table are among some texts, bent down: most are noise."""
    read = [{place_of(run, PLACES) for run in runs_of(text)} for text in texts]
    held = Counter(place for places in read for place in places)
    rarities = (math.log1p(len(read) / (1 + held[place])) ** BENT for place in range(PLACES))
    return bytes(min(LARGEST, round(rarity * PARTS_OF_ONE)) for rarity in rarities)


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of a question.

    Attributes:
        heaviest: Those that count most, with what they count, the heaviest first.
        unit: What a way that holds them all comes to, turned over, so that likeness is at most 1.
    """

    heaviest: tuple[tuple[str, int], ...] = ()
    unit: float = 0.0


NO_RUNS = Runs()


def runs_in(rarities: bytes, text: str) -> Runs:
    """Return the runs of a question; runs that count alike are in the same order each time."""
    counted = [(run, rarities[place_of(run, PLACES)] ** 2) for run in sorted(runs_of(spoken(text)))]
    unit = math.sqrt(len(counted)) / (sum(counts for _, counts in counted) or 1)
    return Runs(tuple(nlargest(EVERY, counted, key=itemgetter(1))), unit)


def likeness(runs: Runs, ways: str) -> float:
    """Return how like its ways of being put a question is, 0 to 1, by the three likest, the first most.

    Args:
        ways: The ways, a line for each (`all_spoken`).
    """
    near = nlargest(NEAREST, _holding(runs.heaviest[:TELLING], ways), key=itemgetter(1))
    likest = nlargest(len(BEST_COUNT), (_shared(runs.heaviest, way) for way, _ in near))
    each = (min(1.0, runs.unit * shared) * counts for shared, counts in zip(likest, BEST_COUNT, strict=False))
    return sum(each) / sum(BEST_COUNT)


def _holding(runs: Iterable[tuple[str, int]], ways: str) -> Iterator[tuple[str, float]]:
    """Yield each way that holds one of the runs, with what they count in it."""
    held: dict[int, int] = {}
    for run, counts in runs:
        at = ways.find(run)
        while at >= 0:
            start = ways.rfind(LINE, 0, at) + 1
            held[start] = held.get(start, 0) + counts
            end = ways.find(LINE, at)
            at = ways.find(run, end) if end >= 0 else -1
    for start, counted in held.items():
        end = ways.find(LINE, start)
        way = ways[start : end if end >= 0 else len(ways)]
        yield way, _for_length(counted, way)


def _shared(runs: Iterable[tuple[str, int]], way: str) -> float:
    """Return what the runs count that stand in a way."""
    return _for_length(sum([counts for run, counts in runs if run in way]), way)


def _for_length(counted: int, way: str) -> float:
    """Return what is held, as in a cosine: the longer the way, the less."""
    return counted / math.sqrt(max(1, len(way) - RUN))
