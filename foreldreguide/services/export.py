"""The case as linked pages to read and print: plan, rights, points, plan from home, letters, checklists."""

from collections.abc import Iterator
from pathlib import Path

from foreldreguide.core.document import Block, BlockKind, Document, Part, Publication
from foreldreguide.core.plan import Plan, RightFound
from foreldreguide.core.rules import Status
from foreldreguide.documents.html import Link, html
from foreldreguide.locales.dates import long_date
from foreldreguide.services.answers_file import AnswersFile
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.checklists import checklist_publication
from foreldreguide.services.lawbook import name_of
from foreldreguide.services.letters.publish import letter_publication
from foreldreguide.services.letters.write import Order, letter_title, write_letter
from foreldreguide.services.output import OutputError, write_new

INDEX, RIGHTS, POINTS, HOME = "index.html", "rights.html", "points.html", "from-home.html"
BESIDE = "en"


def export_site(program: Program, file: AnswersFile) -> dict[str, str]:
    """Return the pages of a case by file name."""
    site = _Site(program, file)
    return {name: html(publication, links) for name, publication, links in site.pages()}


def write_site(pages: dict[str, str], folder: Path, *, replace: bool) -> None:
    """Write the pages into a folder, readable by the family alone.

    Raises:
        OutputError: The folder holds something already, or cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputError("error.exists", path=str(folder))
    if folder.is_dir() and any(folder.iterdir()) and not replace:
        raise OutputError("error.folder_not_empty", path=str(folder))
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise OutputError("error.cannot_write", path=str(folder)) from None
    for name, page in pages.items():
        write_new(folder / name, page.encode("utf-8"), replace=replace)


class _Site:
    """Lays out the pages of one case."""

    def __init__(self, program: Program, file: AnswersFile) -> None:
        self._program = program
        self._words = program.words
        self._file = file
        self._plan: Plan = program.plan(file.answers, file.as_of)

    def pages(self) -> Iterator[tuple[str, Publication, tuple[Link, ...]]]:
        """Yield each page with its file name and the links at its top."""
        papers = [*self._letters(), *self._checklists()]
        own = [(INDEX, self._index()), (RIGHTS, self._rights())]
        own += [(POINTS, self._points())] if self._plan.grounds else []
        own += [(HOME, self._from_home())] if self._plan.mappings else []
        main = tuple(Link(name, publication.title) for name, publication in own)
        every = (*main, *(Link(name, publication.title) for name, publication in papers))
        for name, publication in own:
            yield name, publication, every if name == INDEX else main
        for name, publication in papers:
            yield name, publication, main

    # --- pages ---------------------------------------------------------------------------

    def _index(self) -> Publication:
        step, words = self._plan.step, self._words
        here = self._guide(f"steps/{step.id}:here", step.here)
        blocks = [
            Block("title", BlockKind.HEADING, words("plan.heading")),
            Block("here", BlockKind.PARAGRAPH, f"{words('plan.here')} {here}."),
            Block("means", BlockKind.PARAGRAPH, self._guide(f"steps/{step.id}:means", step.means).strip()),
            *self._list("plan.days", self._days()),
            *self._list("plan.next", self._steps()),
            *self._list("plan.warnings", self._warnings()),
            *self._list("plan.not_covered", self._not_covered()),
        ]
        return self._publication(words("plan.heading"), blocks)

    def _days(self) -> Iterator[str]:
        for found in self._plan.deadlines:
            day, rule = found.deadline.last_day, found.rule
            title = self._guide(f"deadlines/{rule.id}:title", rule.title)
            when = long_date(self._words, day) if day else self._words("days.waiting")
            about = self._guide(f"deadlines/{rule.id}:about", rule.about).strip()
            yield f"- {title}: {when}. {about} {self._cited(found.cites)}"

    def _steps(self) -> Iterator[str]:
        for number, action in enumerate(self._plan.next_actions, start=1):
            title = self._guide(f"actions/{action.rule.id}:title", action.rule.title)
            by = f", {long_date(self._words, action.by_when)}" if action.by_when else ""
            who = self._words(f"who.{action.rule.who}")
            yield f"{number}. {title} ({who}{by})."

    def _warnings(self) -> Iterator[str]:
        for found in self._plan.warnings:
            title = self._guide(f"warnings/{found.rule.id}:title", found.rule.title)
            text = self._guide(f"warnings/{found.rule.id}:text", found.rule.text).strip()
            yield f"- {title}. {text} {self._cited(found.cites)}"

    def _not_covered(self) -> Iterator[str]:
        for found in self._plan.not_covered:
            yield f"- {self._guide(f'not_covered/{found.rule.id}:text', found.rule.text).strip()}"

    def _rights(self) -> Publication:
        blocks = [Block("title", BlockKind.HEADING, self._words("plan.rights_heading"))]
        for right in self._plan.rights:
            if right.status is not Status.DOES_NOT_APPLY:
                blocks += self._right(right)
        return self._publication(self._words("plan.rights_heading"), blocks)

    def _right(self, right: RightFound) -> Iterator[Block]:
        rule, key = right.rule, f"rights/{right.rule.id}"
        state = self._words(f"status.{right.status.value}")
        yield Block(rule.id, BlockKind.SUBHEADING, f"{self._guide(f'{key}:title', rule.title)} ({state})")
        said = rule.text_for(right.status)
        lines = [self._guide(f"{key}:short", rule.short)]
        lines += [self._guide(f"{key}:{right.status.value}", said)] if said else []
        yield Block(f"{rule.id}.text", BlockKind.PARAGRAPH, "\n".join([*lines, self._cited(right.cites)]))

    def _points(self) -> Publication:
        blocks = [Block("title", BlockKind.HEADING, self._words("grounds.title"))]
        for found in self._plan.grounds:
            rule, key = found.rule, f"grounds/{found.rule.id}"
            blocks.append(Block(rule.id, BlockKind.SUBHEADING, self._guide(f"{key}:title", rule.title)))
            lines = (self._guide(f"{key}:text", rule.text), self._guide(f"{key}:effect", rule.effect))
            text = "\n".join([*(line.strip() for line in lines), self._cited(found.cites)])
            blocks.append(Block(f"{rule.id}.text", BlockKind.PARAGRAPH, text))
        return self._publication(self._words("grounds.title"), blocks)

    def _from_home(self) -> Publication:
        title = self._words("plan.mapping_heading")
        head = "\t".join(self._words(f"export.{column}") for column in ("piece", "nearest", "here"))
        rows = [head]
        for found in self._plan.mappings:
            key, piece = f"mappings/{found.row.id}", found.row
            here = f"{self._guide(f'{key}:in_norway', piece.in_norway)} {self._cited(piece.cites)}"
            nearest = self._guide(f"{key}:to", piece.nearest)
            rows.append("\t".join((self._guide(f"{key}:from", piece.element), nearest, here)))
        return self._publication(
            title,
            [Block("title", BlockKind.HEADING, title), Block("pieces", BlockKind.TABLE, "\n".join(rows))],
        )

    def _letters(self) -> Iterator[tuple[str, Publication]]:
        suggested = [found for found in self._plan.letters if found.recommended]
        for found in suggested:
            letter = write_letter(self._program, self._file, Order(found.rule.id, "nb", BESIDE))
            title, norwegian = letter_title(self._program, found.rule.id)
            publication = letter_publication(letter, self._words)
            shown = Publication(f"{title} ({norwegian})", publication.language, publication.parts)
            yield f"letter-{found.rule.id.replace('_', '-')}.html", shown

    def _checklists(self) -> Iterator[tuple[str, Publication]]:
        for rule in self._plan.checklists:
            publication = checklist_publication(self._program, rule.id, self._file)
            yield f"checklist-{rule.id.replace('_', '-')}.html", publication

    # --- layout --------------------------------------------------------------------------

    def _publication(self, title: str, blocks: list[Block]) -> Publication:
        language = self._words.language
        note = Block("note", BlockKind.NOTE, self._words("advice.not_advice"))
        return Publication(title, language, (Part(Document(language, (*blocks, note))),))

    def _list(self, unit: str, lines: Iterator[str]) -> Iterator[Block]:
        found = list(lines)
        if found:
            yield Block(f"{unit}.title", BlockKind.SUBHEADING, self._words(unit))
            yield Block(unit, BlockKind.LIST, "\n".join(found))

    def _cited(self, cites: tuple[str, ...]) -> str:
        names = "; ".join(name_of(self._program.guide, self._words, cite) for cite in cites)
        return self._words("advice.sources", names=names) if names else ""

    def _guide(self, unit: str, source: str) -> str:
        return self._words.of_guide(unit, source)
