"""An official text as a parent downloads it, in sections, paragraphs and letters.

The form is that of Lovdata's English pages: a head with the date of the Act, then `Chapter`, `Section
11-7.Title`, a paragraph on each line, and lettered points such as `a.the goals;`.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from foreldreguide.core.errors import GuideError

ACT = re.compile(r"^Date\s*((?:LOV|FOR)-(\d{4}-\d{2}-\d{2}(?:-\d+)?))", re.MULTILINE)
CONSOLIDATED = re.compile(r"^Last consolidated.*?(\d{2})\.(\d{2})\.(\d{4})", re.MULTILINE)
SECTION = re.compile(r"^(?:Section|§)\s*(\d+(?:-\d+)?(?:\s?[a-z]\b)?)\.?\s*(.*)$")
HEADING = re.compile(r"^(?:Part|Chapter)\s")
LETTER = re.compile(r"^([a-z])[.)]\s*(.*)$")


class StatuteError(GuideError):
    """A text that is not an official text in a form we can read."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph (ledd) with its lettered points.

    Attributes:
        letters: The text of each point by its letter.
    """

    text: str
    letters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """One section, its number as in a citation id, such as `11-7` or `11a`."""

    number: str
    title: str
    paragraphs: tuple[Paragraph, ...]

    def wording(self, paragraph: int | None, letter: str | None) -> tuple[str, ...]:
        """Return the lines of a paragraph or letter, of the whole section when none is named."""
        if paragraph is not None:
            chosen = self.paragraphs[paragraph - 1 : paragraph]
        else:
            chosen = tuple(part for part in self.paragraphs if letter is None or letter in part.letters)
        return tuple(line for part in chosen for line in _lines(part, letter))

    def has(self, paragraph: int | None, letter: str | None) -> bool:
        """Return whether the section has a paragraph and a letter."""
        if paragraph is not None and not 1 <= paragraph <= len(self.paragraphs):
            return False
        among = self.paragraphs if paragraph is None else (self.paragraphs[paragraph - 1],)
        return letter is None or any(letter in part.letters for part in among)


@dataclass(frozen=True, slots=True)
class Statute:
    """An Act or regulation.

    Attributes:
        date: The date and number that name it, such as `2023-06-09-30`.
        consolidated: The day from which the text is as it stands here, None when it does not say.
    """

    title: str
    date: str
    consolidated: dt.date | None
    sections: Mapping[str, Section]


def read_statute(text: str) -> Statute:
    """Return the statute that an official text holds.

    Raises:
        StatuteError: The head or the sections are not found.
    """
    act, lines = ACT.search(text), text.splitlines()
    sections = {section.number: section for section in _sections(lines)}
    if act is None or not sections:
        raise StatuteError("error.not_a_statute")
    day = CONSOLIDATED.search(text)
    consolidated = dt.date(int(day[3]), int(day[2]), int(day[1])) if day else None
    return Statute(lines[0].strip(), act[2], consolidated, sections)


def _sections(lines: list[str]) -> Iterator[Section]:
    number, title = "", ""
    body: list[str] = []
    for line in filter(None, (line.strip() for line in lines)):
        start = SECTION.match(line)
        if start is None and not HEADING.match(line):
            body.append(line)
            continue
        if number:
            yield Section(number, title, tuple(_paragraphs(body)))
        number, title = (start[1].replace(" ", ""), start[2]) if start else ("", "")
        body = []
    if number:
        yield Section(number, title, tuple(_paragraphs(body)))


def _paragraphs(lines: list[str]) -> Iterator[Paragraph]:
    """Yield the paragraphs; lettered points belong to the paragraph before them."""
    text: str | None = None
    letters: dict[str, str] = {}
    for line in lines:
        point = LETTER.match(line)
        if point is not None and text is not None:
            letters[point[1]] = point[2]
            continue
        if text is not None:
            yield Paragraph(text, letters)
        text, letters = line, {}
    if text is not None:
        yield Paragraph(text, letters)


def _lines(paragraph: Paragraph, letter: str | None) -> Iterator[str]:
    yield paragraph.text
    for name, text in paragraph.letters.items():
        if letter in (None, name):
            yield f"{name}. {text}"
