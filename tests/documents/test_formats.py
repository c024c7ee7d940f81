"""A letter as a file: another program opens it and reads the same words; nothing typed becomes markup."""

import datetime as dt
import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import pytest
from pypdf import PdfReader

from foreldreguide.core.document import Publication
from foreldreguide.documents.formats import FORMATS, written
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.letters.publish import letter_publication
from foreldreguide.services.letters.write import Order, write_letter
from tests.services.test_letters import LESS, file_of

LOG = [
    {"date": "2026-10-01", "kind": "lesson_lost", "text": "no teacher | none", "hours": 1.5},
    {"date": "2026-10-08", "kind": "call", "text": "rang skolen"},
]
DELIVERY = {**LESS, "decision_outcome": "granted", "delivery": "partly"}
HOSTILE = [
    "**b** _i_ `c`", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{ 7*7 }}{% raw %}", "[a](http://x) ![b](y)",
    "# head", "- item", "1. item", "> quote", "a\x00b\x1b[31mc\x07", "x\u202ey", "|a|b|\t|", "%(child)s %s {child}", "#read(\"/etc/passwd\") $x$ @y",
    "\\u0000 \\n", "&amp; &lt;", "😀 👨‍👩‍👧", "Łęcka Żółw Ґанна", "محمد", "</w:t></w:r>", "]]>", "x" * 10_000, "a\r\nb\nc", "[barnets navn]", "=1+1",
]  # fmt: skip


def publication(program: Program, letter: str = "non_delivery", **details: object) -> Publication:
    file = file_of(program, DELIVERY if letter == "non_delivery" else LESS, **details)
    return letter_publication(write_letter(program, file, Order(letter, "nb", "en")), program.words)


def text_of_docx(content: bytes) -> str:
    return "\n".join(_words(docx.Document(io.BytesIO(content))))


def _words(place: Any) -> Iterator[str]:
    """Yield the text of a document or a cell, tables inside tables too."""
    yield from (paragraph.text for paragraph in place.paragraphs)
    for table in place.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from _words(cell)


def text_of_pdf(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def test_every_format_holds_the_letter_the_note_and_the_reading_copy(program: Program) -> None:
    """Norwegian to send, English to read, the page before sending and the dated table are in each file."""
    whole = publication(program, child_name="Ada", log=LOG)
    texts = {form: written(whole, form).decode("utf-8") for form in ("md", "txt", "html")}
    texts |= {"docx": text_of_docx(written(whole, "docx")), "pdf": text_of_pdf(written(whole, "pdf"))}

    assert set(texts) == set(FORMATS)
    for form, text in texts.items():
        flat = re.sub(r"[\s\\>]+", " ", text)
        for words in ("blir ikke gjennomført", "is not carried out", "Before you send", "1. oktober 2026", "1 October 2026", "no teacher"):
            assert words in flat, (form, words)


def test_the_pdf_is_tagged_and_the_same_each_time(program: Program) -> None:
    """The PDF says its language and title, has tags for screen readers, and equal input gives equal bytes."""
    first, second = (written(publication(program, child_name="Ada"), "pdf") for _ in range(2))
    root = PdfReader(io.BytesIO(first)).trailer["/Root"]

    assert first == second
    assert bool(root["/MarkInfo"]["/Marked"])
    assert root["/Lang"].lower().startswith("nb")
    assert b"pdfuaid" in first


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_opens_the_word_file(program: Program, tmp_path: Path) -> None:
    """LibreOffice reads the Word file and gives back the same words."""
    source = tmp_path / "letter.docx"
    source.write_bytes(written(publication(program, child_name="Ada", log=LOG), "docx"))
    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(source)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    text = " ".join((tmp_path / "letter.txt").read_text(encoding="utf-8-sig").split())

    assert "Dette er ikke en klage på vedtaket." in text
    assert "This is not an appeal against the decision." in text


class Tags(HTMLParser):
    """Collects what a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
@pytest.mark.parametrize("form", FORMATS)
def test_what_a_person_typed_stays_text(program: Program, form: str, text: str) -> None:
    """In every field and format it comes out as typed or with a replacement mark; no tag, cell or code is made."""
    details = dict.fromkeys(("child_name", "parent_names", "sender_address", "school_name", "observations", "child_view", "case_number"), text)
    log = [{"date": "2026-10-01", "kind": "other", "text": text, "hours": 1}]
    content = written(publication(program, **details, log=log), form)

    if form == "html":
        page = Tags()
        page.feed(content.decode("utf-8"))
        names = {tag for tag, _ in page.seen}
        assert not names & {"script", "img", "a", "iframe"}
        assert not any(name.startswith("on") for _, attributes in page.seen for name in attributes)
    if form == "pdf":
        assert "root:" not in text_of_pdf(content)
    if form == "docx":
        assert len(docx.Document(io.BytesIO(content)).tables) == 2
    if form in ("md", "txt"):
        assert not re.search(r"[\x00-\x08\x1b\u202e]", content.decode("utf-8"))
    assert b"49" not in content or form in ("pdf", "docx", "html")


def test_file_names_say_nothing_private() -> None:
    """A file name sorts by day and names the letter, never the child."""
    from foreldreguide.services.output import paper_file_name

    assert paper_file_name("short_appeal-nb", dt.date(2026, 11, 21), "pdf") == "2026-11-21-short-appeal-nb.pdf"
