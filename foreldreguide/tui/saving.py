"""Saving a paper to a file: a name is asked for, the form follows its ending, nothing is overwritten."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from textual.widgets import Input

from foreldreguide.core.document import Publication
from foreldreguide.core.errors import GuideError
from foreldreguide.documents.formats import FORMATS, written
from foreldreguide.services.output import write_new
from foreldreguide.shell.lines import ERROR, TITLE, Line, text
from foreldreguide.tui.screen import GuideScreen

USUAL = "docx"


class SavingScreen(GuideScreen):
    """A screen with something to save and, where it has its own, other things to type.

    A subclass gives the publication and a file name; what it asks for itself it keeps in `keep`.
    """

    has_field = True

    def __init__(self) -> None:
        super().__init__()
        self._saving = False
        self.message: tuple[str, str] = ("", "")

    # --- what a subclass says ------------------------------------------------------------

    def publication(self) -> Publication:
        """Return what goes into the file."""
        raise NotImplementedError

    def file_name(self, form: str) -> str:
        """Return a name that sorts well and says nothing private."""
        raise NotImplementedError

    def asked_lines(self) -> Iterable[Line]:
        """Return what is asked for in the field, when it is not a file name."""
        return ()

    def keep(self, typed: str) -> None:
        """Keep what was typed in the field, when it is not a file name."""

    # --- the field -----------------------------------------------------------------------

    def head_lines(self) -> Iterable[Line]:
        """Return what is asked for in the field, when it is open."""
        if self._saving:
            yield text(self.say("letters.save_as"), TITLE)
        elif self.in_field:
            yield from self.asked_lines()

    def message_lines(self) -> Iterable[Line]:
        """Return the line that says what was done, when there is one."""
        words, style = self.message
        if words:
            yield text(words, style)

    def ask_for(self, value: str) -> None:
        """Open the field with a text in it."""
        self.message = ("", "")
        self.open_field(value)
        self.redraw()

    def done(self, words: str = "", style: str = "") -> None:
        """Close the field, and say what was done."""
        self._saving, self.message = False, (words, style)
        self.close_field()
        self.redraw()
        if words:
            self.page.scroll_home(animate=False, immediate=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Save under the name, or keep what was typed."""
        if self._saving:
            self._save(Path(event.value).expanduser())
        else:
            self.keep(event.value)

    def do_save_file(self) -> None:
        """Ask for a file name, with a good one written in."""
        self._saving = True
        name = self.file_name(USUAL)
        self.ask_for(name if self.app.is_web else str(Path.cwd() / name))

    def do_back(self) -> None:
        """Close the field, keeping what was typed; otherwise go back."""
        if not self.in_field:
            self.app.pop_screen()
        elif self._saving:
            self.done()
        else:
            self.keep(self.field.value)

    def _save(self, path: Path) -> None:
        ending = path.suffix.removeprefix(".")
        content = written(self.publication(), ending if ending in FORMATS else USUAL)
        if self.app.is_web:
            self.app.deliver_binary(BytesIO(content), save_filename=path.name)
            self.done(self.say("app.given", path=path.name), TITLE)
            return
        try:
            write_new(path.absolute(), content, replace=False)
        except GuideError as problem:
            self.message = (self.say(f"{problem.code}_here", **problem.names), ERROR)
            self.redraw()
            return
        self.done(self.say("letters.saved", path=str(path.absolute())), TITLE)
