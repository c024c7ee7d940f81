"""The translator's screens: what needs them in one catalog, and one text at a time beside its English."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from foreldreguide.services.bootstrap import today
from foreldreguide.services.translating import State, Work, faults_of, previewed
from foreldreguide.shell.lines import BLANK, DONE, ERROR, NEAR, QUIET, TITLE, Line, row, text
from foreldreguide.tui.page import Head, Page
from foreldreguide.tui.screen import GuideScreen

SIGNS = {State.CHANGED: ("!", NEAR), State.EMPTY: ("-", NEAR), State.DONE: (" ", "")}


class TranslateScreen(GuideScreen):
    """Every text of a catalog; what changed under its translator comes first."""

    commands = ("open", "find", "help", "quit")

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work

    def title_spans(self) -> str:
        """Return the language and the file."""
        return self.say("translate.title", language=self._work.language, file=self._work.path.name)

    def lines(self) -> Iterable[Line]:
        """Return the counts, and the texts with their state."""
        units = self._work.units
        states = [unit.state for unit in units]
        reviewed = sum(unit.reviewed is not None for unit in units)
        counts = {"all": len(units), "reviewed": reviewed}
        counts |= {"changed": states.count(State.CHANGED), "empty": states.count(State.EMPTY)}
        yield text(self.say("translate.counts", **counts), TITLE)
        yield BLANK
        for unit in units:
            sign, style = SIGNS[unit.state]
            sign, style = ("+", DONE) if unit.reviewed else (sign, style)
            yield row(unit.id, (f"{sign} ", style), (unit.source, ""), hang=2)

    def chosen(self, key: str) -> None:
        """Open a text."""
        if key:
            self.open("translation", self._work, key)

    def do_back(self) -> None:
        """Stay: there is nothing behind this screen."""


class TranslationScreen(GuideScreen):
    """One text: its English, what changed in it, and the field; the place is kept from text to text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "do('unsure')", show=False),
        Binding("f2", "do('preview')", show=False),
        Binding("pagedown", "do('skip')", show=False, priority=True),
    ]
    commands = ("approve", "unsure", "preview", "skip", "back", "help")

    def __init__(self, work: Work, unit: str) -> None:
        super().__init__()
        self._work, self._unit = work, unit
        self._order = [each.id for each in work.units]
        self._previews = False

    def _body(self) -> ComposeResult:
        yield Head(id="head")
        yield TextArea("", id="text", soft_wrap=True, tab_behavior="focus")
        yield Page(id="page")

    @property
    def in_field(self) -> bool:
        """Whether a text field is open: here always."""
        return True

    @property
    def _typed(self) -> str:
        return self.query_one(TextArea).text.strip()

    def title_spans(self) -> str:
        """Return the language and the id of the text."""
        return self.say("translate.title", language=self._work.language, file=self._unit)

    def begin(self) -> None:
        """Show the first text."""
        self._show(self._unit)

    def _show(self, unit: str) -> None:
        self._unit, self._previews = unit, False
        area = self.query_one(TextArea)
        area.text = self._work.unit(unit).text
        area.move_cursor(area.document.end)
        self.set_focus(area)
        self.redraw()

    def redraw(self, cursor: str | None = None) -> None:
        """Draw the English above the field, and below it what is to be seen to."""
        if not (self._has_begun and self.is_current and self.size.width):
            return
        self._draw_header()
        self.query_one("#head", Head).show(self._above())
        self.page.show(self.lines())
        self.draw_footer()

    def _above(self) -> Iterable[Line]:
        unit = self._work.unit(self._unit)
        yield text(self.say(f"translate.state.{unit.state.value}"), QUIET)
        yield text(unit.source, TITLE)
        if unit.before is not None:
            yield text(self.say("translate.before", before=unit.before), QUIET)

    def lines(self) -> Iterable[Line]:
        """Return what the translation does not keep, and how it will read."""
        unit = self._work.unit(self._unit)
        faults = faults_of(unit.source, self._typed)
        for fault in faults:
            yield text(f"! {self.say(f'translate.fault.{fault.value}')}", ERROR, hang=2)
        if not faults:
            yield text(self.say("translate.fine"), QUIET)
        if self._previews:
            yield BLANK
            yield text(self.say("translate.reads"), QUIET)
            yield text(previewed(self._typed), indent=2)

    # --- what is done --------------------------------------------------------------------

    def on_text_area_changed(self) -> None:
        """Look at what is typed as it is typed."""
        self.redraw()

    def do_preview(self) -> None:
        """Show how the text will read."""
        self._previews = not self._previews
        self.redraw()

    def do_keep_text(self) -> None:
        """Keep and approve the text, and go to the next."""
        if self._work.keep(self._unit, self._typed, is_sure=True, day=today()):
            self.redraw()
        else:
            self.do_skip()

    do_approve = do_keep_text

    def do_unsure(self) -> None:
        """Keep the text without approving it, and go to the next."""
        self._work.keep(self._unit, self._typed, is_sure=False, day=today())
        self.do_skip()

    def do_skip(self) -> None:
        """Go to the next text; after the last, back to the list."""
        place = self._order.index(self._unit) + 1
        if place < len(self._order):
            self._show(self._order[place])
        else:
            self.app.pop_screen()
