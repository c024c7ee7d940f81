"""The text of a block in pieces: the points of a list, the cells of a table, the boxes of a checklist."""

import re
from dataclasses import dataclass

POINT = re.compile(r"(?:- |(\d+)\. )(.*)")
BOX = re.compile(r"\[([ x])\] (.*)")


@dataclass(frozen=True, slots=True)
class Listing:
    """A list with the lines that stand before it.

    Attributes:
        intro: The lines before the first point.
        points: The points, without their signs.
        is_numbered: Whether the points have numbers.
    """

    intro: tuple[str, ...]
    points: tuple[str, ...]
    is_numbered: bool


def listing(text: str) -> Listing:
    """Return a list block in pieces; a line that is no point goes on with the point before it."""
    intro: list[str] = []
    points: list[str] = []
    is_numbered = False
    for line in filter(None, text.split("\n")):
        point = POINT.fullmatch(line)
        if point is not None:
            is_numbered = is_numbered or point[1] is not None
            points.append(point[2])
        elif points:
            points[-1] = f"{points[-1]} {line}"
        else:
            intro.append(line)
    return Listing(tuple(intro), tuple(points), is_numbered)


def boxes(text: str) -> tuple[tuple[bool, str], ...]:
    """Return a checklist block as pairs of whether a box is ticked, and its words."""
    found: list[tuple[bool, str]] = []
    for line in filter(None, text.split("\n")):
        box = BOX.fullmatch(line)
        found.append((box[1] == "x", box[2]) if box else (False, line))
    return tuple(found)


def cells(text: str) -> tuple[tuple[str, ...], ...]:
    """Return a table block as rows of cells, the head first, every row as long as the head."""
    rows = [line.split("\t") for line in text.split("\n") if line]
    width = len(rows[0]) if rows else 0
    return tuple(tuple((row + [""] * width)[:width]) for row in rows)
