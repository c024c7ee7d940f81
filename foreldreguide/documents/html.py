"""Publications as one HTML file: it opens in any browser, prints well on A4, and asks for nothing else.

Every language is named for screen readers, state is never colour alone, and whatever a person typed
is escaped.
"""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

from foreldreguide.core.document import Block, BlockKind, Document, Part, Publication
from foreldreguide.documents.pieces import boxes, cells, listing

STYLE = Path(__file__).with_name("publication.css")


@dataclass(frozen=True, slots=True)
class Link:
    """Another page that lies beside this one."""

    file: str
    title: str


def html(publication: Publication, links: tuple[Link, ...] = ()) -> str:
    """Return a publication as a whole HTML page, with links to the pages beside it when there are any."""
    wide = ' class="wide"' if any(part.beside for part in publication.parts) else ""
    sections = "\n".join(_section(part, number) for number, part in enumerate(publication.parts))
    return (
        f'<!DOCTYPE html>\n<html lang="{publication.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(publication.title)}</title>\n<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n"
        f"<body{wide}>\n{_links(links, publication.title)}<main>\n{sections}\n</main>\n</body>\n</html>\n"
    )


def _links(links: tuple[Link, ...], here: str) -> str:
    """Return the links as a list that a screen reader can skip; the page itself is marked."""
    if not links:
        return ""
    points = "".join(
        f'<li><a href="{escape(link.file)}"{" aria-current=page" if link.title == here else ""}>'
        f"{escape(link.title)}</a></li>"
        for link in links
    )
    return f"<nav><ul>{points}</ul></nav>\n"


def _section(part: Part, number: int) -> str:
    level = 1 if number == 0 else 2
    title = f"<h2>{escape(part.title)}</h2>\n" if part.title else ""
    if part.beside is None:
        body = "\n".join(_block(block, level) for block in part.document.blocks)
    else:
        body = "\n".join(_pairs(part.document, part.beside))
    language = part.document.language
    return f'<section lang="{language}">\n{title}{body}\n</section>'


def _pairs(sent: Document, beside: Document) -> list[str]:
    pairs = []
    for block in sent.blocks:
        other = beside.block(block.id)
        right = _block(other, 2) if other else ""
        pairs.append(
            f'<div class="pair"><div>{_block(block, 2)}</div>'
            f'<div lang="{beside.language}">{right}</div></div>'
        )
    return pairs


def _block(block: Block, level: int) -> str:
    inner = _inner(block, level)
    if block.language is None:
        return inner
    return f'<div lang="{block.language}"><small>({block.language})</small> {inner}</div>'


def _inner(block: Block, level: int) -> str:
    if block.kind is BlockKind.HEADING:
        return f"<h{level}>{escape(block.text)}</h{level}>"
    if block.kind in SHAPED:
        return SHAPED[block.kind](block.text)
    return f'<p class="{block.kind.value}">{escape(block.text)}</p>'


def _subheading(text: str) -> str:
    return f"<h2>{escape(text)}</h2>"


def _list(text: str) -> str:
    found = listing(text)
    intro = "".join(f"<p>{escape(line)}</p>" for line in found.intro)
    if not found.points:
        return intro
    points = "".join(f"<li>{escape(point)}</li>" for point in found.points)
    tag = "ol" if found.is_numbered else "ul"
    return f"{intro}<{tag}>{points}</{tag}>"


def _boxes(text: str) -> str:
    signs = {True: "\N{BALLOT BOX WITH CHECK}", False: "\N{BALLOT BOX}"}
    lines = "".join(f"<li>{signs[done]} {escape(words)}</li>" for done, words in boxes(text))
    return f'<ul class="boxes">{lines}</ul>'


def _table(text: str) -> str:
    head, *rows = cells(text)
    titles = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    lines = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{titles}</tr></thead><tbody>{lines}</tbody></table>"


SHAPED: dict[BlockKind, Callable[[str], str]] = {
    BlockKind.SUBHEADING: _subheading,
    BlockKind.LIST: _list,
    BlockKind.CHECKS: _boxes,
    BlockKind.TABLE: _table,
}
