"""A letter: the Norwegian to send, the English to read, the brackets to fill, and saving it."""

from collections.abc import Iterable

from textual.content import Content

from foreldreguide.core.document import Block, Part, Publication
from foreldreguide.core.errors import GuideError
from foreldreguide.core.letter_edits import LetterEdits, OwnText
from foreldreguide.core.text import one_line, plain
from foreldreguide.documents.plain import plain_text
from foreldreguide.services.letters.publish import letter_publication
from foreldreguide.services.letters.write import (
    Gap,
    Letter,
    Order,
    gaps_of,
    letter_title,
    write_letter,
)
from foreldreguide.services.output import paper_file_name
from foreldreguide.services.sessions import Session
from foreldreguide.shell.lines import BLANK, ERROR, NEAR, QUIET, TITLE, Line, row, text
from foreldreguide.shell.wording import badge
from foreldreguide.tui.saving import SavingScreen
from foreldreguide.tui.screen import WIDE

BESIDE = "en"
GAP, PART = "gap:", "part:"
BETWEEN = " │ "


class LetterScreen(SavingScreen):
    """One letter with its live preview."""

    def __init__(self, letter: str) -> None:
        super().__init__()
        self._letter = letter
        self._filling: Gap | None = None

    @property
    def commands(self) -> tuple[str, ...]:  # type: ignore[override]
        """The commands of the focused part."""
        return ("keep", "back", "help") if self.in_field else (
            "open", "leave_out", "add", "form", "save_file", "back", "undo", "help"
        )  # fmt: skip

    @property
    def session(self) -> Session:
        """The case that is open."""
        return self.guide_app.open_session

    @property
    def written(self) -> Letter:
        """The letter as it stands."""
        return write_letter(self.session.program, self.session.file, self._order)

    @property
    def _order(self) -> Order:
        """The letter in both languages, with what the family changed in it."""
        return Order(self._letter, self._sent, BESIDE, self._edits)

    @property
    def _sent(self) -> str:
        """The written form of Norwegian that the letter is sent in."""
        return self.session.case.written_form

    @property
    def _edits(self) -> LetterEdits:
        return self.session.case.edits_of(self._letter)

    # --- what is shown -------------------------------------------------------------------

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        return self.for_child("letters.title")

    def state_words(self) -> str:
        """Return the day to watch."""
        return badge(self.say, self.session.plan) if not self.is_narrow else self.guide_app.kept

    def asked_lines(self) -> Iterable[Line]:
        """Return the bracket that is filled in the field."""
        if self._filling is not None:
            meaning = self.say(f"gap.{self._filling.name}")
            yield Line(((self._filling.shown, f"bold {NEAR}"), (f"  {meaning}", QUIET)), hang=2)

    def lines(self) -> Iterable[Line]:
        """Return the brackets to fill, then the letter in both languages."""
        try:
            letter = self.written
        except GuideError as problem:
            yield text(self.say(problem.code, **problem.names), ERROR)
            return
        yield from self._head(letter)
        beside = letter.beside
        for block in letter.sent.blocks:
            other = beside.block(block.id) if beside else None
            yield BLANK
            yield from self._block(block, other)
        yield from self._left_out(letter)
        yield BLANK
        for note in letter.note.blocks:
            for line in note.text.split("\n"):
                yield text(line, QUIET, hang=2)

    def _head(self, letter: Letter) -> Iterable[Line]:
        title, norwegian = letter_title(self.session.program, self._letter)
        yield text(f"{title} ({norwegian})", TITLE)
        yield from self.message_lines()
        gaps = [gap for gap in gaps_of(letter.sent) if gap.fills]
        if gaps:
            yield text(self.say("letters.to_fill", count=len(gaps)), NEAR)
        for gap in gaps:
            meaning = self.say(f"gap.{gap.name}")
            yield row(GAP + gap.name, (gap.shown, f"bold {NEAR}"), (f"  {meaning}", QUIET), indent=2, hang=2)
        yield text(self.say(f"letters.to_send_and_read.{self._sent}"), QUIET)

    def _block(self, block: Block, other: Block | None) -> Iterable[Line]:
        """Return a paragraph with its reading copy beside it, or under it where it is narrow."""
        key = PART + block.id
        if self.size.width >= WIDE and other is not None:
            yield from self._columns(key, block.text, other.text)
            return
        for number, line in enumerate(block.text.split("\n")):
            yield row(key, (line, "")) if number == 0 else text(line)
        for line in other.text.split("\n") if other else ():
            yield text(f"= {line}", QUIET, indent=2, hang=2)

    def _left_out(self, letter: Letter) -> Iterable[Line]:
        """Return the parts that were left out, to be taken in again."""
        if letter.left_out:
            yield BLANK
            yield text(self.say("letters.left_out"), TITLE)
        for block in letter.left_out:
            yield row(PART + block.id, (block.text.split("\n")[0], QUIET), indent=2, hang=2)

    def _columns(self, key: str, left: str, right: str) -> Iterable[Line]:
        width = (self.size.width - 6 - len(BETWEEN)) // 2
        one, other = _wrapped(left, width), _wrapped(right, width)
        rows = max(len(one), len(other))
        for place in range(rows):
            start = one[place] if place < len(one) else ""
            end = other[place] if place < len(other) else ""
            spans = ((start.ljust(width), ""), (BETWEEN, QUIET), (end, QUIET))
            yield Line(spans, key if place == 0 else None, wide=True)

    # --- what is done --------------------------------------------------------------------

    def chosen(self, key: str) -> None:
        """Open a bracket to fill, or a part to put in other words."""
        if key.startswith(PART):
            self._reword(key.removeprefix(PART))
        if not key.startswith(GAP):
            return
        gap = next(g for g in gaps_of(self.written.sent) if g.name == key.removeprefix(GAP))
        kind, _, name = (gap.fills or "").partition(".")
        if kind == "facts":
            self.follow(f"ask:{name}")
        elif name == "log":
            self.open("log")
        else:
            self._filling = gap
            given = self.session.case.details.get(name)
            self.ask_for(given if isinstance(given, str) else "")

    def keep(self, typed: str) -> None:
        """Keep what fills the bracket."""
        if self._filling is not None and self._filling.fills:
            self.session.write_detail(self._filling.fills.partition(".")[2], one_line(typed))
        self._filling = None
        self.done()

    def _reword(self, name: str) -> None:
        """Open a part in the editor."""
        block = self.written.sent.block(name)
        if block is not None:
            before = block.text

            def keep(typed: str) -> None:
                self._keep_words(name, before, plain(typed).strip())

            self.open("edit", self.say("letters.reword"), before, keep, self.say("letters.reword_hint"))

    def _keep_words(self, name: str, before: str, words: str) -> None:
        """Keep a part in the family's words; an empty text takes the guide's words back."""
        if words == before:
            return
        own = OwnText(words, self._sent) if words else None
        block, _, number = name.partition("+")
        if number:
            added = self._edits.added_after(block)[int(number)]
            self._keep_edits(self._edits.with_other(added, words))
        else:
            self._keep_edits(self._edits.reworded(name, own))

    def do_add(self) -> None:
        """Write a part of the family's own behind the one under the cursor."""
        cursor = self.page.cursor or ""
        blocks = self.written.sent.blocks
        after = cursor.removeprefix(PART) if cursor.startswith(PART) else blocks[-2].id
        after = after.partition("+")[0]

        def keep(typed: str) -> None:
            words = plain(typed).strip()
            if words:
                self._keep_edits(self._edits.with_added(OwnText(words, self._sent, after)))

        self.open("edit", self.say("letters.add"), "", keep, self.say("letters.add_hint"))

    def do_leave_out(self) -> None:
        """Leave the part under the cursor out of the letter, or take it in again; an added one goes."""
        block, _, number = (self.page.cursor or "").removeprefix(PART).partition("+")
        if not (self.page.cursor or "").startswith(PART):
            return
        if number:
            self._keep_edits(self._edits.without_added(self._edits.added_after(block)[int(number)]))
        else:
            self._keep_edits(self._edits.switched(block))

    def _keep_edits(self, edits: LetterEdits) -> None:
        self.session.edit_letter(self._letter, edits)
        self.redraw()

    def do_form(self) -> None:
        """Change between Bokmål and Nynorsk, for the municipality's written form."""
        self.session.choose_form("nb" if self._sent == "nn" else "nn")
        self.redraw()

    def publication(self) -> Publication:
        """Return the letter with its reading copy and the page before sending."""
        return letter_publication(self.written, self.say)

    def file_name(self, form: str) -> str:
        """Return a name that says which letter, and nothing of the child."""
        return paper_file_name(f"{self._letter}-{self._sent}-{BESIDE}", self.session.as_of, form)

    def copied_text(self) -> str:
        """Return the Norwegian letter alone, as it is pasted into a form."""
        sent = self.written.sent
        return plain_text(Publication("", sent.language, (Part(sent),)))

    def do_undo(self) -> None:
        """Take the last change back."""
        if self.session.undo():
            self.redraw()


def _wrapped(words: str, width: int) -> list[str]:
    return [part.plain for part in Content(words).wrap(width)]
