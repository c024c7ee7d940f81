"""Publications as plain text that survives being pasted into a form or an e-mail."""

import textwrap

from foreldreguide.core.document import Block, BlockKind, Document, Part, Publication

WIDTH = 76
BESIDE = "    "
UNDERLINES = {BlockKind.HEADING: "=", BlockKind.SUBHEADING: "-"}


def plain_text(publication: Publication) -> str:
    """Return a publication as plain text: its parts with a rule between them."""
    return f"\n\n{'-' * WIDTH}\n\n".join(_part(part) for part in publication.parts) + "\n"


def _part(part: Part) -> str:
    title = [_wrapped(part.title, WIDTH)] if part.title else []
    if part.beside is None:
        return "\n\n".join([*title, *map(_block, part.document.blocks)])
    return "\n\n".join([*title, *_side_by_side(part.document, part.beside)])


def _side_by_side(sent: Document, beside: Document) -> list[str]:
    """Return the paragraphs of the reading copy, indented under those they belong to."""
    parts = []
    for block in sent.blocks:
        other = beside.block(block.id)
        parts.append(_block(block))
        if other is not None:
            parts.append(textwrap.indent(_block(other, WIDTH - len(BESIDE)), BESIDE))
    return parts


def _block(block: Block, width: int = WIDTH) -> str:
    mark = f"({block.language}) " if block.language else ""
    if block.kind is BlockKind.TABLE:
        return "\n".join(_wrapped(line.replace("\t", "; "), width) for line in block.text.split("\n"))
    text = "\n".join(_wrapped(line, width) for line in (mark + block.text).split("\n"))
    underline = UNDERLINES.get(block.kind)
    return f"{text}\n{underline * min(width, len(text))}" if underline else text


def _wrapped(line: str, width: int) -> str:
    hang = "   " if line[:2].rstrip(".").isdigit() else ("  " if line.startswith("- ") else "")
    return textwrap.fill(line, width, subsequent_indent=hang, break_long_words=False) or ""
