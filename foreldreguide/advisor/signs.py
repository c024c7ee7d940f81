"""Signs of a text that have no name: runs of five letters, and the place of a sign in a table."""

from zlib import crc32

RUN, EDGE = 5, " "


def runs_of(words: str) -> frozenset[str]:
    """Return every five signs in a row; words have a space about each, so that a run tells where one ends."""
    return frozenset(words[start : start + RUN] for start in range(len(words) - RUN + 1))


def place_of(sign: str, places: int) -> int:
    """Return the place of a sign in a table of so many."""
    return crc32(sign.encode()) % places
