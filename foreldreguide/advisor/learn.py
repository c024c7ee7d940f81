"""Learns which words tell one entry from its neighbours, from the ways in which its question is put.

Multinomial logistic regression, trained by Adagrad (Duchi, Hazan and Singer 2011). This runs when the content
is built; a program that answers questions never comes here, so it never loads numpy.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]

T = TypeVar("T", str, int)
Example = tuple[Mapping[T, float], int]
"""What each term of a text counts, all of them together of length one; and the number of its entry."""

ROUNDS, AT_A_TIME, STEP, SEED = 6, 64, 0.3, 1


def learn(examples: Sequence[Example[T]], entries: int, least: float) -> Iterator[tuple[T, int, float]]:
    """Yield how much each term speaks for an entry, where it does: the term, the entry, the weight.

    A weight below the least is left out: most are noise, and the words that speak against an entry are many.
    """
    terms = sorted({term for counts, _ in examples for term in counts})
    numbers = {term: number for number, term in enumerate(terms)}
    columns = [np.array([numbers[term] for term in counts], np.int64) for counts, _ in examples]
    values = [np.array(list(counts.values()), np.float32) for counts, _ in examples]
    wanted = np.array([entry for _, entry in examples])
    weights = np.zeros((len(terms), entries), np.float32)
    seen = np.full_like(weights, 1e-10)
    order = np.random.default_rng(SEED)
    for _ in range(ROUNDS):
        for batch in _batches(order.permutation(len(examples))):
            rows, shown = _shown([columns[each] for each in batch], [values[each] for each in batch])
            slope = shown.T @ _errors(shown @ weights[rows], wanted[batch])
            seen[rows] += slope * slope
            weights[rows] -= STEP * slope / np.sqrt(seen[rows])
    above = weights - np.median(weights, axis=1, keepdims=True)
    for row, entry in np.argwhere(above >= least).tolist():
        yield terms[row], entry, float(above[row, entry])


def _batches(order: Numbers) -> Iterable[Numbers]:
    return np.split(order, range(AT_A_TIME, len(order), AT_A_TIME))


def _shown(columns: Sequence[Numbers], values: Sequence[Numbers]) -> tuple[Numbers, Numbers]:
    """Return the terms of some examples, and what each counts in each example: a row for an example."""
    rows, places = np.unique(np.concatenate(columns), return_inverse=True)
    shown = np.zeros((len(columns), len(rows)), np.float32)
    shown[np.repeat(np.arange(len(columns)), list(map(len, columns))), places] = np.concatenate(values)
    return rows, shown


def _errors(sums: Numbers, wanted: Numbers) -> Numbers:
    """Return how far the chances of each entry are from what is wanted, as a mean over the examples."""
    chances: Numbers = np.exp(sums - sums.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    chances[np.arange(len(wanted)), wanted] -= 1
    chances /= len(wanted)
    return chances
