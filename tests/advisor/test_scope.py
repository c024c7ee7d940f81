"""Ours or not: learnt from questions of both kinds, by words, pairs of words and pieces of words."""

import pytest

from foreldreguide.advisor.scope import PLACES, foreignness, make_table, signs_of
from foreldreguide.advisor.terms import Reader

READER = Reader({"english": frozenset({"the", "my", "a", "of"}), "norwegian": frozenset({"er", "en", "og"})})
OURS = ("who writes the plan for my son", "can the school refuse an aide", "spesialundervisning", "appeal the decision of the school")
OTHERS = ("who fixes the boiler", "can the landlord refuse a dog", "skattekort", "appeal the tax of the landlord")


@pytest.fixture(scope="module")
def table() -> bytes:
    return make_table(READER, OURS * 20, OTHERS * 20)


@pytest.mark.parametrize(
    ("ours", "other"),
    [
        ("an aide for my son", "a dog for the landlord"),
        ("appeal the decision", "appeal the tax"),
        ("spesialundervisningen", "skattekortet"),
    ],
)
def test_a_question_like_ours_is_less_foreign(table: bytes, ours: str, other: str) -> None:
    """By a word, by the pair a shared word stands in, and by the pieces of a form that nobody learnt."""
    assert foreignness(table, READER, ours) < 0 < foreignness(table, READER, other)


def test_what_nobody_learnt_speaks_for_neither(table: bytes) -> None:
    """Words without a sign in the table leave it open."""
    assert abs(foreignness(table, READER, "quokka zymurgy")) < 0.1


def test_the_same_questions_make_the_same_table(table: bytes) -> None:
    """The same content makes the same bundle, of a size that does not grow."""
    assert table == make_table(READER, OURS * 20, OTHERS * 20)
    assert len(table) == PLACES


def test_the_signs_that_tell_most_come_first(table: bytes) -> None:
    """What is shown of a choice is what made it."""
    weights = [abs(weight) for _, weight in signs_of(table, READER, "can the landlord refuse an aide")]

    assert weights == sorted(weights, reverse=True)
    assert weights[0] > 0
