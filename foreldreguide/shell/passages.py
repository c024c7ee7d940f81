"""A passage of the guide as lines: its text with numbered sources, points, and sentences to say."""

import re
from collections.abc import Iterator

from foreldreguide.core.library import MARKER, Passage, Piece, PieceKind
from foreldreguide.locales.words import Words
from foreldreguide.shell.lines import QUIET, TITLE, Line, text


def passage_lines(say: Words, passage: Passage, cites: tuple[str, ...]) -> Iterator[Line]:
    """Return the lines of a passage.

    Args:
        cites: The sources in the order in which they are numbered on the screen.
    """
    for number, piece in enumerate(passage.pieces):
        key = f"pages/{passage.id}:{number}"
        words = _numbered(say.of_guide(key, piece.text), cites)
        if piece.kind is PieceKind.ITEM:
            yield text(f"· {words}", indent=2, hang=2)
        elif piece.kind is PieceKind.SAY:
            yield from _said(say, piece, key)
        else:
            yield text(words)


def _said(say: Words, piece: Piece, key: str) -> Iterator[Line]:
    yield text(piece.words, TITLE, indent=4)
    yield text(f"= {say.of_guide(f'{key}.means', piece.means or '')}", QUIET, indent=4, hang=2)


def _numbered(words: str, cites: tuple[str, ...]) -> str:
    """Return the text with each citation as the number of its source."""

    def number(marker: re.Match[str]) -> str:
        return "".join(f" [{cites.index(cite) + 1}]" for cite in marker[1].split() if cite in cites)

    return MARKER.sub(number, words)
