"""Reads the guide's pages: a head in TOML, then Markdown in blocks with ids.

    +++
    title = "Individually adapted education (ITO)"
    about = ["right:ito"]
    [blocks.what]
    ask = ["is it the same as an IEP"]
    see = ["rights/expert_assessment"]
    +++

    ## What it is {#what}

    Teaching that is made for one pupil. [oppl:11-6]

    - a point of a list [oppl:11-7:3]

    > Har skolen vurdert om barnet har tilfredsstillende utbytte?
    > Has the school looked at whether the child gets satisfactory benefit?

A page has paragraphs, flat lists and sentences to say, and nothing else, so that every screen and
every file can show it.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from foreldreguide.content.findings import Finding, Severity
from foreldreguide.content.page_schema import BlockShape, PageShape, PeriodShape, PhaseShape
from foreldreguide.core.calendar import Period
from foreldreguide.core.library import Library, Page, Passage, Phase, Piece, PieceKind

FENCE = "+++\n"
HEADING = re.compile(r"^(?P<words>.+?)\s*\{#(?P<id>[A-Za-z0-9_-]+)\}$")
ALLOWED = "paragraphs, flat lists and quoted sentences to say"


class _UnfitError(Exception):
    """A page that is not in the form; the message says what to write instead."""


def read_pages(folder: Path, terms_in: Callable[[str], tuple[str, ...]]) -> tuple[Library, list[Finding]]:
    """Return the library of a folder, with a finding for each page that could not be read.

    Args:
        terms_in: Returns the ids of the glossary words that stand in a text.
    """
    pages: dict[str, Page] = {}
    findings: list[Finding] = []
    for path in sorted(folder.rglob("*.md")):
        name = path.relative_to(folder).with_suffix("").as_posix()
        try:
            pages[name] = _page(name, path.read_text(encoding="utf-8"), terms_in)
        except (_UnfitError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
            findings.append(Finding("page", Severity.ERROR, f"guide/{name}.md", str(problem)))
    return Library(pages), findings


def _page(name: str, text: str, terms_in: Callable[[str], tuple[str, ...]]) -> Page:
    head, body = _parts(text)
    passages = tuple(_passages(name, head, body))
    unknown = set(head.blocks) - {passage.id.partition(":")[2] for passage in passages}
    if unknown:
        raise _UnfitError(f"the head names blocks that are not there: {', '.join(sorted(unknown))}")
    whole = " ".join([head.title, *(f"{part.heading} {part.words}" for part in passages)])
    return Page(name, head.title, tuple(head.about), passages, terms_in(whole), _phase(head.phase))


def _phase(shape: PhaseShape | None) -> Phase | None:
    return Phase(_period(shape.opens), _period(shape.closes)) if shape else None


def _period(shape: PeriodShape) -> Period:
    return Period(shape.weeks, shape.months)


def _parts(text: str) -> tuple[PageShape, str]:
    """Return the head and the body of a page."""
    before, fence, rest = text.partition(FENCE)
    head, closing, body = rest.partition(f"\n{FENCE}")
    if before or not fence or not closing:
        raise _UnfitError("begin with +++, the head in TOML, and +++")
    try:
        return PageShape.model_validate(tomllib.loads(head)), body
    except ValidationError as problem:
        first = problem.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(key) for key in first["loc"])
        raise _UnfitError(f"head, {place}: {first['msg']}") from None


def _passages(page: str, head: PageShape, body: str) -> Iterator[Passage]:
    """Yield each block: a heading with its id, and the pieces below it."""
    from markdown_it import MarkdownIt  # only when the guide is built

    tokens = MarkdownIt("js-default", {"html": False}).parse(body)
    starts = [i for i, token in enumerate(tokens) if token.type == "heading_open"]
    if not starts or starts[0] != 0:
        raise _UnfitError("every text stands under a heading such as `## What it is {#what}`")
    seen: set[str] = set()
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        words, block = _heading(tokens[start], tokens[start + 1].content)
        if block in seen:
            raise _UnfitError(f"two blocks have the id {block}")
        seen.add(block)
        pieces = tuple(_pieces(tokens[start + 3 : end]))
        if not pieces:
            raise _UnfitError(f"the block {block} is empty")
        extra = head.blocks.get(block, BlockShape())
        links = tuple(extra.about), tuple(extra.see), tuple(extra.ask)
        yield Passage(f"{page}:{block}", words, pieces, *links)


def _heading(token: Any, content: str) -> tuple[str, str]:
    """Return the words and the id of a heading."""
    heading = HEADING.match(content)
    if heading is None or token.tag != "h2":
        raise _UnfitError(f"write the heading as `## Words {{#id}}`: {content}")
    return heading["words"], heading["id"]


def _pieces(tokens: Sequence[Any]) -> Iterator[Piece]:
    """Yield the pieces of a block, by the Markdown that stands around each text."""
    around: list[str] = []
    for token in tokens:
        if token.type == "inline":
            yield _piece(around, token)
        elif token.nesting == 1:
            around.append(token.type)
        elif token.nesting == -1:
            around.pop()
        else:
            raise _UnfitError(f"a page has {ALLOWED}, not {token.type}")


def _piece(around: list[str], token: Any) -> Piece:
    kinds = [kind for kind in around if kind != "paragraph_open"]
    if any(child.type not in ("text", "softbreak") for child in token.children or ()):
        raise _UnfitError(f"write plain words without marks or links: {token.content[:40]}")
    if kinds == ["blockquote_open"]:
        said, _, means = token.content.partition("\n")
        if not means:
            raise _UnfitError(f"a sentence to say needs its meaning on the next line: {said[:40]}")
        return Piece(PieceKind.SAY, said, " ".join(means.split()))
    words = " ".join(token.content.split())
    if kinds == ["bullet_list_open", "list_item_open"]:
        return Piece(PieceKind.ITEM, words)
    if kinds:
        raise _UnfitError(f"a page has {ALLOWED}: {words[:40]}")
    return Piece(PieceKind.PARAGRAPH, words)
