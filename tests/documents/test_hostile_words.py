"""Three hundred hostile texts in every field and every format: nothing is lost, and nothing becomes markup."""

import html
import io
import random
import re
from collections.abc import Iterator
from typing import Any

import docx
import pytest

from foreldreguide.core.text import one_line
from foreldreguide.documents.formats import FORMATS, written
from foreldreguide.services.bootstrap import Program
from tests.documents.test_formats import HOSTILE, Tags, publication, text_of_docx, text_of_pdf

PIECES = [
    *(text for text in HOSTILE if len(text) < 100), "]]", "[[", "}}", "{#", "#}", "{%", "%}", "${x}", "`", "```", "~~", "***", "___", "---",
    "<!--", "-->", "<![CDATA[", "<?xml", "&#0;", "&nbsp;", "\u200b", "\u200d", "\u200e", "\u200f", "\ufeff", "\u2028", "\ufffe", "\ud800",
    "é\u0301\u0301\u0301", "שלום", "日本語", "नमस्ते", "বাংলা", "ไทย", "தமிழ்", "አማርኛ", "\U0001f469\u200d\U0001f9bd", "\t\t", "   ", "'\"", "\\", "\\\\", "//", "/*", "*/", "%n",
    "$(id)", ";rm", "|", "||", "=cmd|'/c'!A1", "+1", "@SUM", "http://x.y", "mailto:a@b", "file:///etc", "<a href=x>", "<svg/onload=x>", "#set page(width: 1pt)",
    "#import", "_a_", "*b*", "= h", "+ l", "<label>", "@ref", "\\u{1F600}", "\\newline", "None", "null", "undefined", "NaN",
]  # fmt: skip
FIELDS = ("child_name", "parent_names", "sender_address", "school_name", "observations", "case_number", "class_name", "place")
COUNT = 320


def hostile_texts() -> list[str]:
    """Return texts put together from nasty pieces, each between two marks of its own."""
    choose = random.Random(2026)
    texts = []
    for number in range(COUNT):
        middle = choose.choice(["", " ", "\n"]).join(choose.choices(PIECES, k=choose.randint(1, 5)))
        texts.append(f"B{number}B{middle}E{number}E")
    return texts


TEXTS = hostile_texts()


def batches() -> Iterator[list[str]]:
    """Yield as many texts at a time as a letter has fields."""
    for start in range(0, COUNT, len(FIELDS)):
        yield TEXTS[start : start + len(FIELDS)]


@pytest.mark.parametrize("form", FORMATS)
def test_three_hundred_hostile_texts_come_out_whole(program: Program, form: str) -> None:
    """Both ends of every text are in the file; where the form is read back exactly, so is all between."""
    assert len(set(TEXTS)) == COUNT
    for texts in batches():
        details: dict[str, Any] = dict(zip(FIELDS, texts, strict=True))
        content = written(publication(program, **details), form)
        read = words_of(content, form)
        for text in texts:
            begin, end = re.match(r"B\d+B", text)[0], re.search(r"E\d+E$", text)[0]  # type: ignore[index]
            assert begin in read, (form, text)
            assert end in read, (form, text)
            if form in ("docx", "html"):
                assert squeezed(one_line(text)) in read, (form, text)


def words_of(content: bytes, form: str) -> str:
    """Return what a reader sees in a file, without white space."""
    if form == "docx":
        assert len(docx.Document(io.BytesIO(content)).tables) == 1
        return squeezed(text_of_docx(content))
    if form == "pdf":
        return squeezed(text_of_pdf(content))
    text = content.decode("utf-8")
    if form == "html":
        page = Tags()
        page.feed(text)
        assert not {tag for tag, _ in page.seen} & {"script", "img", "a", "iframe", "svg", "label"}
        return squeezed(html.unescape(re.sub(r"<[^>]*>", "", text)))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", text)
    return squeezed(text)


def squeezed(text: str) -> str:
    """Return a text without white space: where a line breaks is the form's own affair."""
    return re.sub(r"\s+", "", text)


def test_a_name_in_a_script_without_a_font_leaves_the_letter_whole(program: Program) -> None:
    """The name shows marks in the PDF, and all other words, dashes and quotes stay."""
    content = written(publication(program, child_name="অনিকা চৌধুরী", observations="Says – “no” – often"), "pdf")
    text = text_of_pdf(content)

    assert "Dette er ikke en klage" in text
    assert squeezed("Says – “no” – often") in squeezed(text)
    assert "?" in text
