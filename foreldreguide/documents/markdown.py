"""Documents as Markdown: what a person typed stays text and never becomes markup."""

import re

from foreldreguide.core.document import Block, BlockKind, Document

MARKUP = re.compile(r"([\\`*<]|(?<!_)_(?!_)|\]\()")
LEADING = re.compile(r"^(\s*)([#>+=]|-(?!\s)|\d+\)(?=\s))", re.MULTILINE)
HARD_BREAK = "  \n"


def markdown(document: Document) -> str:
    """Return a document as Markdown, one paragraph for each block."""
    return "\n\n".join(_block(block) for block in document.blocks)


def markdown_side_by_side(sent: Document, beside: Document) -> str:
    """Return the paragraphs of the reading copy, each under the paragraph it belongs to."""
    parts = []
    for block in sent.blocks:
        other = beside.block(block.id)
        parts.append(_block(block))
        if other is not None:
            parts.append("\n".join(f"> {line}".rstrip() for line in _block(other).split("\n")))
    return "\n\n".join(parts)


def escaped(text: str) -> str:
    """Return the text with everything that Markdown would read as markup made literal."""
    return LEADING.sub(r"\1\\\2", MARKUP.sub(r"\\\1", text))


def _block(block: Block) -> str:
    if block.kind is BlockKind.LIST:
        return escaped(block.text)
    text = escaped(block.text)
    if block.kind is BlockKind.HEADING:
        return f"# {text}"
    return text.replace("\n", HARD_BREAK)
