"""Publications as a Word file with real styles, which Word and LibreOffice can edit.

A run of text is always text: fields, markup and control characters cannot come from what a person typed.
"""

import io
from typing import Any

import docx as word
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from foreldreguide.core.document import Block, BlockKind, Document, Part, Publication
from foreldreguide.documents.pieces import boxes, cells, listing

FONT, SIZE = "Calibri", 11
TAGS = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
MARGIN = 2.3
BOXES = {True: "\N{BALLOT BOX WITH CHECK} ", False: "\N{BALLOT BOX} "}


def docx(publication: Publication) -> bytes:
    """Return a publication as the bytes of a .docx file."""
    file = word.Document()
    _prepare(file, publication)
    for number, part in enumerate(publication.parts):
        if number:
            file.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
        _Writer(file, part.document.language).part(part)
    content = io.BytesIO()
    file.save(content)
    return content.getvalue()


def _prepare(file: Any, publication: Publication) -> None:
    """Set page, font, title and language, and leave no name of a person in the properties."""
    section = file.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(MARGIN)
    section.top_margin = section.bottom_margin = Cm(MARGIN)
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(SIZE)
    normal.paragraph_format.space_after = Pt(8)
    for name in ("Heading 1", "Heading 2"):
        file.styles[name].font.name = FONT
        file.styles[name].font.color.rgb = None
    core = file.core_properties
    core.title, core.language = publication.title, TAGS[publication.language]
    core.author = core.last_modified_by = core.comments = ""


class _Writer:
    """Writes the parts of one document into the file, or into a cell of it."""

    def __init__(self, place: Any, language: str) -> None:
        self._place = place
        self._language = language

    def part(self, part: Part) -> None:
        """Write a document, alone or beside its reading copy."""
        if part.title:
            self._paragraph(part.title, "Heading 2")
        if part.beside is None:
            for block in part.document.blocks:
                self.block(block)
        else:
            self._pairs(part.document, part.beside)

    def _pairs(self, sent: Document, beside: Document) -> None:
        table = self._place.add_table(rows=0, cols=2)
        table.autofit = False
        for block in sent.blocks:
            left, right = table.add_row().cells
            _Writer(left, sent.language).cell(block)
            other = beside.block(block.id)
            if other is not None:
                _Writer(right, beside.language).cell(other)

    def cell(self, block: Block) -> None:
        """Write a block into a cell, in place of the empty paragraph that a cell starts with."""
        first = self._place.paragraphs[0]
        self.block(block)
        first._element.getparent().remove(first._element)

    def block(self, block: Block) -> None:
        """Write one block."""
        language = block.language or self._language
        mark = f"({block.language}) " if block.language else ""
        match block.kind:
            case BlockKind.HEADING:
                self._paragraph(mark + block.text, "Heading 1", language)
            case BlockKind.SUBHEADING:
                self._paragraph(mark + block.text, "Heading 2", language)
            case BlockKind.LIST:
                self._list(mark + block.text, language)
            case BlockKind.CHECKS:
                for done, words in boxes(block.text):
                    self._paragraph(BOXES[done] + words, "Normal", language)
            case BlockKind.TABLE:
                self._table(block.text, language)
            case _:
                paragraph = self._paragraph(mark + block.text, "Normal", language)
                if block.kind is BlockKind.DATE:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def _list(self, text: str, language: str) -> None:
        found = listing(text)
        for line in found.intro:
            self._paragraph(line, "Normal", language)
        for number, point in enumerate(found.points, 1):
            style = "Normal" if found.is_numbered else "List Bullet"
            sign = f"{number}. " if found.is_numbered else ""
            paragraph = self._paragraph(sign + point, style, language)
            if found.is_numbered:
                paragraph.paragraph_format.left_indent = Cm(0.7)
                paragraph.paragraph_format.first_line_indent = Cm(-0.7)

    def _table(self, text: str, language: str) -> None:
        rows = cells(text)
        table = self._place.add_table(rows=len(rows), cols=len(rows[0]))
        table.style = "Table Grid"
        for place, row in enumerate(rows):
            for column, words in enumerate(row):
                paragraph = table.cell(place, column).paragraphs[0]
                _add_run(paragraph, words, language, is_bold=place == 0)
        self._place.add_paragraph()

    def _paragraph(self, text: str, style: str, language: str | None = None) -> Any:
        paragraph = self._place.add_paragraph(style=style)
        _add_run(paragraph, text, language or self._language)
        return paragraph


def _add_run(paragraph: Any, text: str, language: str, *, is_bold: bool = False) -> None:
    """Add text in a language; a line feed becomes a line break."""
    for number, line in enumerate(text.split("\n")):
        run = paragraph.add_run()
        if number:
            run.add_break()
        run.add_text(line)
        run.bold = is_bold or None
        mark = OxmlElement("w:lang")
        mark.set(qn("w:val"), TAGS[language])
        run._element.get_or_add_rPr().append(mark)
