"""On a page, words that state a rule stand with a citation: in their own piece or in the one before it."""

import re
from collections.abc import Iterator

from foreldreguide.content.findings import Finding, Severity
from foreldreguide.content.whole import Content
from foreldreguide.core.library import Passage, PieceKind

RULE = re.compile(
    r"\b(has a right|have a right|right to|by law|the Act"
    r"|must (?:give|decide|look|answer|tell|ask|make|hear|have|be)"
    r"|may not|is entitled|are entitled|shall|at the latest|time limit)\b",
    re.IGNORECASE,
)


def check_uncited(content: Content) -> Iterator[Finding]:
    """Yield a finding for each rule on a page that has no section behind it."""
    for passage in content.library.passages:
        for words in _uncited(passage):
            message = f"states a rule without a section: {words}"
            yield Finding("uncited", Severity.ERROR, f"guide/{passage.id}", message)


def _uncited(passage: Passage) -> Iterator[str]:
    was_cited = False
    for piece in passage.pieces:
        is_cited = bool(piece.cites)
        found = RULE.search(piece.words)
        if found and piece.kind is not PieceKind.SAY and not is_cited and not was_cited:
            yield piece.words[max(0, found.start() - 30) : found.end() + 30]
        was_cited = is_cited
