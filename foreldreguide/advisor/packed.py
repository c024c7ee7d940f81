"""Numbers as text: a question reads those of its own terms; the other thousands are only carried along."""

import sys
from array import array
from base64 import b64encode
from binascii import a2b_base64
from collections.abc import Iterable

from foreldreguide.core.longtext import LongText


def packed(numbers: Iterable[int]) -> LongText:
    """Return numbers from 0 to 65,535 as text, two bytes for each, the lower first."""
    return LongText(b64encode(_lower_first(array("H", numbers)).tobytes()).decode("ascii"))


def unpacked(text: str) -> "array[int]":
    """Return the numbers of a text, none for an empty one."""
    numbers = array("H")
    numbers.frombytes(a2b_base64(text))
    return _lower_first(numbers)


def _lower_first(numbers: "array[int]") -> "array[int]":
    """Return numbers in the order of bytes that texts have; twice gives them back."""
    if sys.byteorder == "little":
        return numbers
    swapped = numbers[:]
    swapped.byteswap()
    return swapped
