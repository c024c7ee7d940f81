"""Writes one letter for one case, in as many languages as asked for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from foreldreguide.core.document import Block, BlockKind, Document
from foreldreguide.core.letter_edits import NO_EDITS, LetterEdits
from foreldreguide.core.plan import Plan
from foreldreguide.core.reading import CaseReading
from foreldreguide.documents.templating import render_blocks
from foreldreguide.services.answers_file import AnswersFile
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.letters.folder import (
    PAPERS,
    SHARED,
    LetterShape,
    gap_fills,
    letter_folder,
    letter_shape,
)
from foreldreguide.services.letters.note import note_blocks
from foreldreguide.services.letters.numbers import renumbered
from foreldreguide.services.letters.values import LetterValues
from foreldreguide.services.letters.voice import LetterError, voice

GAP = re.compile(r"\[[^\[\]\n]{1,80}\]")


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
        left_out: The blocks that the family switched off, as they would stand.
    """

    id: str
    sent: Document
    beside: Document | None
    note: Document
    left_out: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: a letter, its language, the reading copy, and the family's own changes."""

    letter: str
    language: str = "nb"
    beside: str | None = None
    edits: LetterEdits = field(default=NO_EDITS)


def write_letter(program: Program, file: AnswersFile, order: Order) -> Letter:
    """Return a letter for a case.

    Raises:
        LetterError: There is no such letter, or not in this language.
    """
    plan = program.plan(file.answers, file.as_of)
    _check(program, plan, order.letter)
    writer = _Writer(program, file, plan, letter_shape(order.letter), order.edits)
    sent = writer.document(order.language)
    beside = writer.document(order.beside) if order.beside else None
    note = Document(program.words.language, note_blocks(program, writer.values(program.words.language), sent))
    return Letter(order.letter, sent, beside, note, writer.left_out(order.language))


def _check(program: Program, plan: Plan, letter: str) -> None:
    if letter in PAPERS:
        return
    if letter not in program.guide.letters:
        raise LetterError("error.unknown_letter", letter=letter if letter.isidentifier() else "?")
    if letter not in {found.rule.id for found in plan.letters}:
        raise LetterError("error.letter_not_for_you", letter=letter)


def letter_title(program: Program, letter: str) -> tuple[str, str]:
    """Return what a letter or a paper is called in the reader's language and in Norwegian."""
    rule = program.guide.letters.get(letter)
    title = rule.title if rule else letter_shape(letter).title
    norwegian = rule.norwegian if rule else letter_shape(letter).norwegian
    return program.words.of_guide(f"letters/{letter}:title", title), norwegian


def gaps_of(sent: Document) -> tuple[Gap, ...]:
    """Return the open brackets of a letter, in the order in which they stand."""
    names = voice(sent.language).gaps
    return tuple(Gap(names[shown], shown, gap_fills().get(names[shown])) for shown in sent.gaps)


class _Writer:
    """Renders the blocks of one letter, with the family's own changes in place."""

    def __init__(
        self, program: Program, file: AnswersFile, plan: Plan, shape: LetterShape, edits: LetterEdits
    ) -> None:
        self._plan = plan
        self._details = file.details
        self._shape = shape
        self._edits = edits
        self._reading = CaseReading(program.guide, file.answers, file.as_of, program.is_holiday)

    def values(self, language: str) -> LetterValues:
        """Return the values of the letter in a language."""
        return LetterValues(self._shape, self._plan, self._reading, self._details, voice(language))

    def document(self, language: str) -> Document:
        """Return the letter in a language, all of it or none."""
        blocks = tuple(self._edited(language))
        return Document(language, blocks, _gaps(blocks, language))

    def left_out(self, language: str) -> tuple[Block, ...]:
        """Return the blocks that were switched off."""
        return tuple(block for block in self._blocks(language) if block.id in self._edits.off)

    def _edited(self, language: str) -> Iterator[Block]:
        """Yield the blocks that stay, reworded ones in the family's words, added ones in their place."""
        for block in self._blocks(language):
            if block.id not in self._edits.off:
                own = self._edits.texts.get(block.id)
                yield block if own is None else Block(block.id, block.kind, own.text, own.mark(language))
            for number, added in enumerate(self._edits.added_after(block.id)):
                kind = BlockKind.PARAGRAPH
                yield Block(f"{block.id}+{number}", kind, added.text, added.mark(language))

    def _blocks(self, language: str) -> Iterator[Block]:
        """Yield every block in order; a block that is not the letter's own is shared by all."""
        speaker = voice(language)
        wanted = dict(self._shape.blocks)
        texts: Mapping[str, str] = render_blocks(
            letter_folder(),
            (f"{SHARED}.j2", f"{self._shape.id}.j2"),
            wanted,
            speaker.translate,
            self.values(language).all(),
        )
        guide, day = self._reading.guide, self._reading.as_of
        for name, kind in wanted.items():
            if name in texts:
                yield Block(name, kind, renumbered(texts[name], guide, day))


def _gaps(blocks: tuple[Block, ...], language: str) -> tuple[str, ...]:
    """Return the brackets that the letter left open; brackets a person typed are not among them."""
    names = voice(language).gaps
    found = (gap for block in blocks for gap in GAP.findall(block.text) if gap in names)
    return tuple(dict.fromkeys(found))
