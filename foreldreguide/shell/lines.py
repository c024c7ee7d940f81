"""What a page is made of: lines of text, some of which can be chosen.

A line is a plain value. Screens return lines; the page draws them. Text is always literal:
square brackets are square brackets.
"""

import dataclasses
from dataclasses import dataclass

Span = tuple[str, str]
"""Text with a style, such as ("Appeal", "bold") or ("[!]", "$fg-near")."""

TITLE, QUIET, NEAR, DONE, MAY, CANNOT, ERROR, LINK = (
    "bold", "$fg-quiet", "$fg-near", "$fg-done", "$fg-may", "$fg-cannot", "$fg-error",
    "$fg-link underline",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, as long as it likes; the page wraps it.

    Attributes:
        spans: The text in pieces, each with its style.
        row: What choosing the line means; None when it cannot be chosen.
        indent: Cells before the text.
        hang: Further cells before the second and later rows of a wrapped line.
        right: Text set against the right edge of the first row.
        wide: Whether the line may use more than the reading width.
    """

    spans: tuple[Span, ...] = ()
    row: str | None = None
    indent: int = 0
    hang: int = 0
    right: tuple[Span, ...] = ()
    wide: bool = False


BLANK = Line()


def text(words: str, style: str = "", *, indent: int = 0, hang: int = 0) -> Line:
    """Return a line of text in one style."""
    return Line(((words, style),), indent=indent, hang=hang)


def row(key: str, *spans: Span, indent: int = 0, hang: int = 0, right: Span | None = None) -> Line:
    """Return a line that can be chosen."""
    return Line(spans, key, indent, hang, (right,) if right and right[0] else ())


def indented(line: Line, indent: int) -> Line:
    """Return the line further in."""
    return dataclasses.replace(line, indent=indent)
