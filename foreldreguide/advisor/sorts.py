"""Tells of which sort a question is that is not ours, so that its reply fits.

What each word speaks for is learnt when the content is built, from the questions of each decline. As in
`advisor.scope` a word has only a place in a table, here with a byte for each sort.
"""

import math
from collections.abc import Iterable, Sequence

from foreldreguide.advisor.scope import LARGEST, PARTS_OF_ONE
from foreldreguide.advisor.signs import place_of
from foreldreguide.advisor.terms import Reader, words_of

PLACES = 2**14


def make_sorts(reader: Reader, sorts: Sequence[Iterable[str]]) -> bytes:
    """Return what each place speaks for, a byte for each sort, learnt from the questions of each."""
    from foreldreguide.advisor.learn import learn

    read = [(_places(reader, text), number) for number, texts in enumerate(sorts) for text in texts]
    examples = [(dict.fromkeys(sorted(at), 1 / math.sqrt(len(at))), number) for at, number in read if at]
    table = bytearray(PLACES * len(sorts))
    for place, number, weight in learn(examples, len(sorts), least=0.0):
        table[place * len(sorts) + number] = min(LARGEST, round(weight * PARTS_OF_ONE))
    return bytes(table)


def sort_of(table: bytes, reader: Reader, text: str) -> int | None:
    """Return the number of the sort that fits a question best, None when no word speaks for any."""
    width = len(table) // PLACES
    rows = (table[place * width : (place + 1) * width] for place in _places(reader, text))
    told = [sum(column) for column in zip(*rows, strict=True)]
    return told.index(max(told)) if any(told) else None


def _places(reader: Reader, text: str) -> frozenset[int]:
    signs = frozenset((*words_of(text), *reader.terms(text)))
    return frozenset(place_of(sign, PLACES) for sign in signs)
