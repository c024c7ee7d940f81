"""Publications as PDF by typst: tagged, PDF/UA-1, fonts embedded, the same bytes for the same input.

The text goes in as data, never as source, so nothing a person typed can be markup or read a file.
"""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

from foreldreguide.core.document import Block, BlockKind, Part, Publication
from foreldreguide.documents.pieces import boxes, cells, listing

UNKNOWN = re.compile(r'the text (?:contains the disallowed codepoint )?`"(.+?)"`')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
MISSING = "?"
"""Stands for a character that no font can show, so that nothing is lost unseen."""
MOST_TRIES = 12
COMBINING = ("Mn", "Mc", "Me", "Cf")
"""What stands on another character: accents, vowel signs, joiners."""
BEHIND_CYRILLIC, DASHES_AND_QUOTES = "\u0530", "–—‘’“”…•"
TEMPLATE = Path(__file__).with_name("publication.typ")


def pdf(publication: Publication) -> bytes:
    """Return a publication as the bytes of a PDF file."""
    data = json.dumps(_publication(publication), ensure_ascii=False)
    for _ in range(MOST_TRIES):
        content, unknown = _compiled(data)
        if not unknown:
            return content
        for character in unknown:
            data = data.replace(character, MISSING)
    return _compiled(_plainest(data))[0]


def _compiled(data: str) -> tuple[bytes, str]:
    """Return the PDF, or the characters that no font of ours can show."""
    import typst  # 80 MB of library: only when a PDF is asked for

    try:
        content: bytes = typst.compile(
            TEMPLATE.read_bytes(),
            sys_inputs={"publication": data},
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
            timestamp=0,
        )
    except typst.TypstError as problem:
        found = UNKNOWN.search(str(problem))
        if found is None:
            raise
        return b"", ESCAPED.sub(lambda code: chr(int(code[1], 16)), found[1])
    return content, ""


def _plainest(data: str) -> str:
    """Return the data in Latin, Greek and Cyrillic alone, without loose accents: every font has them."""
    shown = (character for character in data if unicodedata.category(character) not in COMBINING)
    return "".join(c if c < BEHIND_CYRILLIC or c in DASHES_AND_QUOTES else MISSING for c in shown)


def _publication(publication: Publication) -> dict[str, Any]:
    return {
        "title": publication.title,
        "language": publication.language,
        "parts": [_part(part) for part in publication.parts],
    }


def _part(part: Part) -> dict[str, Any]:
    beside = part.beside
    return {
        "title": part.title,
        "language": part.document.language,
        "blocks": [_block(block) for block in part.document.blocks],
        "other_language": beside.language if beside else None,
        "beside": [_beside(part, block) for block in part.document.blocks] if beside else None,
    }


def _beside(part: Part, block: Block) -> dict[str, Any] | None:
    other = part.beside.block(block.id) if part.beside else None
    return _block(other) if other else None


def _block(block: Block) -> dict[str, Any]:
    """Return a block as plain data in pieces, so that the template has nothing to parse."""
    value: dict[str, Any] = {"kind": block.kind.value, "language": block.language}
    if block.kind is BlockKind.LIST:
        found = listing(block.text)
        return value | {"intro": found.intro, "points": found.points, "numbered": found.is_numbered}
    if block.kind is BlockKind.CHECKS:
        return value | {"boxes": boxes(block.text)}
    if block.kind is BlockKind.TABLE:
        return value | {"rows": cells(block.text)}
    return value | {"lines": block.text.split("\n")}
