"""Publications as Markdown: what a person typed stays text and never becomes markup."""

import re

from foreldreguide.core.document import Block, BlockKind, Document, Part, Publication

MARKUP = re.compile(r"([\\`*<]|(?<!_)_(?!_)|\]\()")
LEADING = re.compile(r"^(\s*)([#>+=]|-(?!\s)|\d+\)(?=\s))", re.MULTILINE)
HARD_BREAK = "  \n"


def markdown(publication: Publication) -> str:
    """Return a publication as Markdown: its parts with a rule between them."""
    return "\n\n---\n\n".join(_part(part) for part in publication.parts) + "\n"


def escaped(text: str) -> str:
    """Return the text with everything that Markdown would read as markup made literal."""
    return LEADING.sub(r"\1\\\2", MARKUP.sub(r"\\\1", text))


def _part(part: Part) -> str:
    title = [f"*{escaped(part.title)}*"] if part.title else []
    if part.beside is None:
        return "\n\n".join([*title, *map(_block, part.document.blocks)])
    return "\n\n".join([*title, *_side_by_side(part.document, part.beside)])


def _side_by_side(sent: Document, beside: Document) -> list[str]:
    """Return the paragraphs of the reading copy, each under the paragraph it belongs to."""
    parts = []
    for block in sent.blocks:
        other = beside.block(block.id)
        parts.append(_block(block))
        if other is not None:
            parts.append("\n".join(f"> {line}".rstrip() for line in _block(other).split("\n")))
    return parts


def _block(block: Block) -> str:
    mark = f"({block.language}) " if block.language else ""
    if block.kind is BlockKind.TABLE:
        return _table(block.text)
    text = escaped(mark + block.text)
    if block.kind is BlockKind.HEADING:
        return f"# {text}"
    if block.kind is BlockKind.SUBHEADING:
        return f"## {text}"
    if block.kind is BlockKind.LIST:
        return text
    if block.kind is BlockKind.CHECKS:
        return "\n".join(f"- {line}" for line in text.split("\n"))
    return text.replace("\n", HARD_BREAK)


def _table(text: str) -> str:
    rows = [escaped(line).replace("|", "\\|").split("\t") for line in text.split("\n")]
    lines = [f"| {' | '.join(cells)} |" for cells in rows]
    lines.insert(1, f"|{' --- |' * len(rows[0])}")
    return "\n".join(lines)
