"""Documents as plain text that survives being pasted into a form or an e-mail."""

import textwrap

from foreldreguide.core.document import Block, BlockKind, Document

WIDTH = 76
BESIDE = "    "


def plain_text(document: Document) -> str:
    """Return a document as plain text."""
    return "\n\n".join(_block(block) for block in document.blocks)


def plain_text_side_by_side(sent: Document, beside: Document) -> str:
    """Return the paragraphs of the reading copy, indented under those they belong to."""
    parts = []
    for block in sent.blocks:
        other = beside.block(block.id)
        parts.append(_block(block))
        if other is not None:
            parts.append(textwrap.indent(_block(other, WIDTH - len(BESIDE)), BESIDE))
    return "\n\n".join(parts)


def _block(block: Block, width: int = WIDTH) -> str:
    lines = [_wrapped(line, width) for line in block.text.split("\n")]
    text = "\n".join(lines)
    return f"{text}\n{'=' * min(width, len(text))}" if block.kind is BlockKind.HEADING else text


def _wrapped(line: str, width: int) -> str:
    hang = "   " if line[:2].rstrip(".").isdigit() else ("  " if line.startswith("- ") else "")
    return textwrap.fill(line, width, subsequent_indent=hang, break_long_words=False) or ""
