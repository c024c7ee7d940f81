"""A letter: the Norwegian to send, the English to read, the brackets to fill, and saving it."""

from collections.abc import Iterable
from pathlib import Path

from textual.content import Content
from textual.widgets import Input

from foreldreguide.core.document import Block
from foreldreguide.core.errors import GuideError
from foreldreguide.core.letter_edits import OwnText
from foreldreguide.core.text import one_line
from foreldreguide.documents.formats import FORMATS, written
from foreldreguide.services.answers_file import AnswersFile
from foreldreguide.services.letters.publish import letter_publication
from foreldreguide.services.letters.write import (
    Gap,
    Letter,
    Order,
    gaps_of,
    letter_file_name,
    write_letter,
)
from foreldreguide.services.output import write_new
from foreldreguide.services.sessions import Session
from foreldreguide.tui.lines import BLANK, ERROR, NEAR, QUIET, TITLE, Line, row, text
from foreldreguide.tui.screen import WIDE, GuideScreen
from foreldreguide.tui.wording import badge

SENT, BESIDE = "nb", "en"
USUAL = "docx"
GAP, PART = "gap:", "part:"
BETWEEN = " │ "


class LetterScreen(GuideScreen):
    """One letter with its live preview."""

    has_field = True

    def __init__(self, letter: str) -> None:
        super().__init__()
        self._letter = letter
        self._filling: Gap | None = None
        self._rewording: str | None = None
        self._saving = False
        self._message: tuple[str, str] = ("", "")

    @property
    def commands(self) -> tuple[str, ...]:  # type: ignore[override]
        """The commands of the focused part."""
        return ("keep", "back", "help") if self.in_field else (
            "open", "leave_out", "save_file", "back", "undo", "help"
        )  # fmt: skip

    @property
    def session(self) -> Session:
        """The case that is open."""
        return self.guide_app.open_session

    @property
    def file(self) -> AnswersFile:
        """The case in the shape that letters are written from."""
        session = self.session
        return AnswersFile(session.as_of, session.agenda.counting, dict(session.case.details))

    @property
    def written(self) -> Letter:
        """The letter as it stands."""
        return write_letter(self.session.program, self.file, self._order)

    @property
    def _order(self) -> Order:
        """The letter in both languages, with what the family changed in it."""
        return Order(self._letter, SENT, BESIDE, self.session.case.edits_of(self._letter))

    # --- what is shown -------------------------------------------------------------------

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        return self.for_child("letters.title")

    def state_words(self) -> str:
        """Return the day to watch."""
        return badge(self.say, self.session.plan) if not self.is_narrow else self.say("app.saved")

    def head_lines(self) -> Iterable[Line]:
        """Return what is asked for in the field, when it is open."""
        if self._filling is not None:
            meaning = self.say(f"gap.{self._filling.name}")
            yield Line(((self._filling.shown, f"bold {NEAR}"), (f"  {meaning}", QUIET)), hang=2)
        elif self._rewording is not None:
            yield text(self.say("letters.reword"), TITLE)
        elif self._saving:
            yield text(self.say("letters.save_as"), TITLE)

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
        rule = self.session.program.guide.letters[self._letter]
        title = self.say.of_guide(f"letters/{rule.id}:title", rule.title)
        yield text(f"{title} ({rule.norwegian})", TITLE)
        message, style = self._message
        if message:
            yield text(message, style)
        gaps = [gap for gap in gaps_of(letter.sent) if gap.fills]
        if gaps:
            yield text(self.say("letters.to_fill", count=len(gaps)), NEAR)
        for gap in gaps:
            meaning = self.say(f"gap.{gap.name}")
            yield row(GAP + gap.name, (gap.shown, f"bold {NEAR}"), (f"  {meaning}", QUIET), indent=2, hang=2)
        yield text(self.say("letters.to_send_and_read"), QUIET)

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
        else:
            self._filling = gap
            given = self.session.case.details.get(name)
            self._ask_for(given if isinstance(given, str) else "")

    def _reword(self, name: str) -> None:
        """Open a part of one line in the field; longer ones are changed in the saved file."""
        block = self.written.sent.block(name)
        if block is None or "\n" in block.text:
            self._done(self.say("letters.long_part"), QUIET)
            return
        self._rewording = name
        self._ask_for(block.text)

    def _keep_words(self, typed: str) -> None:
        """Keep a part in the family's words; an empty field takes the guide's words back."""
        name, words = self._rewording or "", one_line(typed)
        block = self.written.sent.block(name)
        if block is None or words != block.text:
            own = OwnText(words, SENT) if words else None
            edits = self.session.case.edits_of(self._letter).reworded(name, own)
            self.session.edit_letter(self._letter, edits)
        self._done("", "")

    def do_leave_out(self) -> None:
        """Leave the part under the cursor out of the letter, or take it in again."""
        cursor = self.page.cursor or ""
        if cursor.startswith(PART):
            edits = self.session.case.edits_of(self._letter)
            self.session.edit_letter(self._letter, edits.switched(cursor.removeprefix(PART)))
            self.redraw()

    def _ask_for(self, value: str) -> None:
        self._message = ("", "")
        self.open_field(value)
        self.redraw()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep what fills the bracket, or save the letter under the name."""
        if self._saving:
            self._save(Path(event.value).expanduser())
        elif self._rewording is not None:
            self._keep_words(event.value)
        else:
            self._fill(event.value)

    def _fill(self, typed: str) -> None:
        if self._filling is not None and self._filling.fills:
            self.session.write_detail(self._filling.fills.partition(".")[2], one_line(typed))
        self._done("", "")

    def _save(self, path: Path) -> None:
        ending = path.suffix.removeprefix(".")
        publication = letter_publication(self.written, self.say)
        content = written(publication, ending if ending in FORMATS else USUAL)
        try:
            write_new(path.absolute(), content, replace=False)
        except GuideError as problem:
            self._message = (self.say(f"{problem.code}_here", **problem.names), ERROR)
            self.redraw()
            return
        self._done(self.say("letters.saved", path=str(path.absolute())), TITLE)

    def _done(self, message: str, style: str) -> None:
        self._filling, self._rewording, self._saving = None, None, False
        self._message = (message, style)
        self.close_field()
        self.redraw()
        if message:
            self.page.scroll_home(animate=False, immediate=True)

    def do_save_file(self) -> None:
        """Ask for a file name, with a good one written in."""
        self._saving = True
        name = letter_file_name(self._letter, self.session.as_of, f"{SENT}-{BESIDE}", USUAL)
        self._ask_for(str(Path.cwd() / name))

    def do_undo(self) -> None:
        """Take the last change back."""
        if self.session.undo():
            self.redraw()

    def do_back(self) -> None:
        """Close the field, keeping what was typed; otherwise go back."""
        if not self.in_field:
            self.app.pop_screen()
        elif self._saving:
            self._done("", "")
        elif self._rewording is not None:
            self._keep_words(self.field.value)
        else:
            self._fill(self.field.value)


def _wrapped(words: str, width: int) -> list[str]:
    return [part.plain for part in Content(words).wrap(width)]
