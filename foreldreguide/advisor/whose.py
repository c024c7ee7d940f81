"""Tells whether a question is ours.

Its signs speak for and against (`advisor.scope`), and so does whether it is liker to questions of another
sort (`advisor.sorts`) or to those of the best passage. The better that passage fits, the more may speak
against it; and the longer it is told: a story has a dog, a bus and the rain in it, and fits no passage well.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from foreldreguide.advisor.index import Index
from foreldreguide.advisor.likeness import likeness
from foreldreguide.advisor.rank import Hit, Query
from foreldreguide.advisor.scope import foreignness
from foreldreguide.advisor.sorts import sort_of
from foreldreguide.advisor.terms import words_of
from foreldreguide.core.advice import Decline

LIKENESS_COUNTS, FIT_COUNTS = 6.0, 1.5
MOST_FOREIGN, SURELY_FOREIGN, A_CLOSE_CALL = -2.5, 3.0, 1.0
SHORT, LENGTH_COUNTS = 25, 1.0


@dataclass(frozen=True, slots=True)
class Whose:
    """What speaks for and against a question being ours.

    Attributes:
        sort: The sort of other questions that it is likest, None when it is like none.
        signs: What its signs speak for, above zero that it is none of ours.
        alike: What it adds that it is liker to the questions of that sort than to ours; below zero when less.
        most: How much both together may come to in a question of ours.
    """

    sort: Decline | None
    signs: float
    alike: float
    most: float

    @property
    def foreign(self) -> float:
        """How much speaks for its being none of ours."""
        return self.signs + self.alike

    @property
    def is_ours(self) -> bool:
        """Whether the question is ours."""
        return self.foreign <= self.most

    @property
    def is_another_sort(self) -> bool:
        """Whether it is so surely none of ours that the reply to its sort hurts nobody."""
        return self.foreign > self.most + A_CLOSE_CALL


def whose(index: Index, query: Query, hits: Sequence[Hit]) -> Whose:
    """Return what speaks for and against a question being ours.

    Where nothing fits, only what is surely of another sort gets the reply to that sort.
    """
    number = sort_of(index.sorts, index.reader, query.text)
    sort = None if number is None else index.advice.declines[number]
    other = 0.0 if number is None else likeness(query.runs, index.others[number])
    ours = hits[0].likeness if hits else 0.0
    most = MOST_FOREIGN + FIT_COUNTS * hits[0].score + _told_long(query) if hits else SURELY_FOREIGN
    signs = foreignness(index.scope, index.reader, query.text)
    return Whose(sort, signs, LIKENESS_COUNTS * (other - ours), most)


def _told_long(query: Query) -> float:
    return LENGTH_COUNTS * math.log(max(SHORT, len(words_of(query.text))) / SHORT)
