"""Letters: a template and a case become the Norwegian letter and its reading copy."""

import datetime as dt
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from foreldreguide.core.document import Block, BlockKind, Document
from foreldreguide.core.errors import GuideError
from foreldreguide.core.reading import CaseReading
from foreldreguide.documents.markdown import markdown, markdown_side_by_side
from foreldreguide.documents.plain import WIDTH, plain_text, plain_text_side_by_side
from foreldreguide.documents.templating import render_blocks
from foreldreguide.locales.catalogs import Catalog
from foreldreguide.locales.compiled import find_catalog
from foreldreguide.locales.dates import long_date
from foreldreguide.locales.words import read_english
from foreldreguide.services.answers_file import AnswersFile
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.letter_facts import LetterFacts
from foreldreguide.services.letter_folder import is_written, letter_folder

DOMAIN = "letters"
GAP = re.compile(r"\[[^\[\]\n]{1,80}\]")


class LetterError(GuideError):
    """A letter that there is not, that does not fit, or that is not ready in a language."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A bracket of a letter that the family can fill.

    Attributes:
        shown: The bracket as it stands in the Norwegian letter.
        fills: What fills it: `details.<id>` or `facts.<id>`; None for a signature line.
    """

    name: str
    shown: str
    fills: str | None


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter ready to be read: what is sent, and what is read beside it.

    Attributes:
        sent: The Norwegian letter.
        beside: The reading copy, with the same blocks, dates and wishes.
        note: What to do before sending, in the reader's language.
    """

    sent: Document
    beside: Document | None
    note: Document


def write_letter(
    program: Program, file: AnswersFile, letter: str, language: str, beside: str | None
) -> Letter:
    """Return a letter for a case.

    Raises:
        LetterError: There is no such letter, or not in this language.
    """
    if letter not in program.guide.letters:
        raise LetterError("error.unknown_letter", letter=letter if letter.isidentifier() else "?")
    if not is_written(letter):
        raise LetterError("error.letter_not_written", letter=letter)
    reading = CaseReading(program.guide, file.answers, file.as_of, program.is_holiday)
    plan = program.plan(file.answers, file.as_of)
    if letter not in {found.rule.id for found in plan.letters}:
        raise LetterError("error.letter_not_for_you", letter=letter)
    writer = _Writer(program, file, letter, reading)
    sent = writer.document(language)
    note = Document(program.words.language, (writer.note(sent),))
    return Letter(sent, writer.document(beside) if beside else None, note)


def gaps_of(sent: Document) -> tuple[Gap, ...]:
    """Return the open brackets of a letter, in the order in which they stand."""
    names = _gap_names(sent.language)
    return tuple(Gap(names[shown], shown, _fills().get(names[shown])) for shown in sent.gaps)


def letter_file_name(letter: str, as_of: dt.date, language: str, form: str) -> str:
    """Return a file name that sorts by day and says nothing private."""
    return f"{as_of.isoformat()}-{letter.replace('_', '-')}-{language}.{form}"


def letter_text(
    program: Program, file: AnswersFile, letter: str, language: str, beside: str | None, form: str
) -> str:
    """Return a letter as one text: to send, the note before sending, and the reading copy."""
    written = write_letter(program, file, letter, language, beside)
    if form == "md":
        parts = [markdown(written.sent), "---", markdown(written.note)]
        if written.beside:
            parts += ["---", f"*{program.words('letters.reading_copy')}*"]
            parts.append(markdown_side_by_side(written.sent, written.beside))
    else:
        rule = "-" * WIDTH
        parts = [plain_text(written.sent), rule, plain_text(written.note)]
        if written.beside:
            parts += [rule, program.words("letters.reading_copy")]
            parts.append(plain_text_side_by_side(written.sent, written.beside))
    return "\n\n".join(parts)


class _Writer:
    """Writes one letter for one case, in as many languages as asked for."""

    def __init__(
        self, program: Program, file: AnswersFile, letter: str, reading: CaseReading
    ) -> None:
        self._program = program
        self._file = file
        self._letter = letter
        self._reading = reading
        self._shape = _shape(letter)

    def document(self, language: str) -> Document:
        """Return the letter in a language, all of it or none."""
        voice = _voice(language)
        facts = self._facts(language)
        blocks = tuple(
            Block(name, BlockKind(self._shape["blocks"][name]), text)
            for name, text in render_blocks(
                letter_folder(), self._shape["template"], voice.translate, facts.values()
            )
        )
        return Document(language, blocks, _gaps(blocks, language))

    def _facts(self, language: str) -> LetterFacts:
        plan = self._program.plan(self._file.answers, self._file.as_of)
        return LetterFacts(plan, self._reading, self._file.details, language, _voice(language).say)

    def note(self, sent: Document) -> Block:
        """Return what to check before sending, in the reader's language."""
        words = self._program.words
        facts = self._facts(words.language)
        lines = [words("note.draft")]
        if facts.last_day:
            lines.append(words("note.last_day", day=long_date(words, facts.last_day)))
        lines.append(words("note.send_to", body=facts.recipient.replace("\n", ", ")))
        if sent.gaps:
            lines.append(words("note.gaps", count=len(sent.gaps), gaps=" ".join(sent.gaps)))
        lines += [words(f"note.{line}") for line in ("sign", "proof", "email", "next")]
        items = "\n".join(f"- {line}" for line in lines)
        return Block("note", BlockKind.LIST, f"{words('note.title')}\n\n{items}")


@dataclass(frozen=True, eq=False)
class _Voice:
    """The words of letters in one language; a word that is missing stops the letter."""

    language: str
    catalog: Catalog

    def translate(self, unit: str, source: str) -> str:
        """Return the text of a unit in this language.

        Raises:
            LetterError: The language does not have it; a letter is never mixed.
        """
        found = self.catalog.text(DOMAIN, unit, source)
        if found.language != self.language:
            raise LetterError("error.language_not_ready", letter=unit, language=self.language)
        return found.text

    def say(self, unit: str) -> str:
        """Return a shared word of letters."""
        return self.translate(f"letters/words:{unit}", _shared_words()[unit])


@cache
def _voice(language: str) -> _Voice:
    return _Voice(language, Catalog(language, find_catalog))


@cache
def _shared_words() -> dict[str, str]:
    return read_english(letter_folder() / "words.toml")


@cache
def _fills() -> dict[str, str]:
    return read_english(letter_folder() / "gaps.toml")


@cache
def _shape(letter: str) -> dict[str, Any]:
    return tomllib.loads((letter_folder() / f"{letter}.toml").read_text(encoding="utf-8"))


def _gaps(blocks: tuple[Block, ...], language: str) -> tuple[str, ...]:
    """Return the brackets that the letter left open; brackets a person typed are not among them."""
    names = _gap_names(language)
    found = (gap for block in blocks for gap in GAP.findall(block.text) if gap in names)
    return tuple(dict.fromkeys(found))


@cache
def _gap_names(language: str) -> dict[str, str]:
    """Return the name of each bracket by how it stands in a letter of a language."""
    say = _voice(language).say
    names = [unit.removeprefix("gap.") for unit in _shared_words() if unit.startswith("gap.")]
    return {f"[{say(f'gap.{name}')}]": name for name in names}
