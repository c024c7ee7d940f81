"""The frame of every screen: a header, a page of lines, a field when asked for, a footer."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Input

from foreldreguide.locales.words import Words
from foreldreguide.shell.lines import Line, text
from foreldreguide.tui.commands import COMMANDS
from foreldreguide.tui.entry import Entry
from foreldreguide.tui.footer import footer
from foreldreguide.tui.page import Head, Page
from foreldreguide.tui.safe import Bar
from foreldreguide.tui.ways import open_screen, screen_named

if TYPE_CHECKING:
    from foreldreguide.tui.app import GuideApp

SHORT, NARROW, WIDE = 20, 60, 100
LEAST_WIDTH, LEAST_HEIGHT = 24, 8
UNNUMBERED = ("source:", "?")
LINKS = ("source", "checklist", "right", "piece", "action", "day", "warning", "page", "word", "law")


class GuideScreen(Screen[None]):
    """A screen that shows lines and answers to commands.

    A subclass says what stands in the header, which lines the page has, and which commands the
    footer names; a method `do_<command>` answers a command.

    Attributes:
        commands: The ids of the commands in the footer, in order.
        way: The name and arguments that it was opened with.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(key, f"do('{command.id}')", show=False)
            for command in COMMANDS.values()
            for key in command.keys
        ),
        *(Binding(str(digit), f"digit({digit})", show=False) for digit in range(1, 10)),
    ]
    AUTO_FOCUS = ""
    commands: ClassVar[tuple[str, ...]] = ("open", "back", "help")
    has_field: ClassVar[bool] = False
    has_rail: ClassVar[bool] = False
    way: tuple[str, tuple[object, ...]] = ("", ())
    _has_begun = False
    _was_hurried = False
    _drawn_for: Size | None = None

    def compose(self) -> ComposeResult:
        """Lay out the frame."""
        yield Bar(id="header")
        yield Bar(classes="rule")
        if self.has_rail:
            with Horizontal():
                with Vertical():
                    yield from self._body()
                yield Head(id="rail")
        else:
            yield from self._body()
        yield Bar(classes="rule")
        yield Bar(id="footer")

    def _body(self) -> ComposeResult:
        if self.has_field:
            yield Head(id="head")
            yield Entry()
        yield Page(id="page")

    # --- what a subclass says ------------------------------------------------------------

    def title_spans(self) -> str:
        """Return the left side of the header."""
        return ""

    def for_child(self, area: str) -> str:
        """Return the name of the child whose case is open, and the words of an area."""
        return f"{self.guide_app.open_session.child_name or self.say('home.no_name')} · {self.say(area)}"

    def state_words(self) -> str:
        """Return the right side of the header."""
        return ""

    def lines(self) -> Iterable[Line]:
        """Return the lines of the page."""
        return ()

    def rail_lines(self) -> Iterable[Line]:
        """Return the lines of the rail at the right, which only repeats what stands elsewhere."""
        return ()

    def head_lines(self) -> Iterable[Line]:
        """Return the lines above the text field, where there is one."""
        return ()

    def chosen(self, key: str) -> None:
        """Answer to a row that was taken: follow where it points."""
        self.follow(key)

    def ticked(self, key: str) -> None:
        """Answer to a row that was ticked; without ticks, it is taken."""
        self.chosen(key)

    def moved(self, key: str) -> None:
        """Answer to the cursor coming to another row."""

    # --- parts ---------------------------------------------------------------------------

    @property
    def guide_app(self) -> "GuideApp":
        """The app, with everything that is open."""
        return cast("GuideApp", self.app)

    @property
    def say(self) -> Words:
        """The words of the interface."""
        return self.guide_app.say

    @property
    def page(self) -> Page:
        """The page of this screen."""
        return self.query_one("#page", Page)

    @property
    def field(self) -> Input:
        """The text field of this screen."""
        return self.query_one(Input)

    @property
    def in_field(self) -> bool:
        """Whether a text field is open."""
        return self.has_field and bool(self.query_one(Entry).display)

    @property
    def enter_takes_row(self) -> bool:
        """Whether Enter takes the row under the cursor, and not what is typed."""
        return not self.in_field

    @property
    def is_narrow(self) -> bool:
        """Whether the window is too narrow for a full header."""
        return self.size.width < NARROW

    @property
    def is_short(self) -> bool:
        """Whether the window is too low for rules and blank rows."""
        return self.size.height < SHORT

    # --- drawing -------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Show the screen for the first time."""
        self._has_begun = True
        self.begin()
        if self._was_hurried and self.is_current:
            self.resume()

    def on_screen_resume(self) -> None:
        """Show the screen, also when another one lay over it.

        When keys come fast, Textual tells a screen so before its parts are there, or when they are gone.
        """
        if not self._has_begun:
            self._was_hurried = True
        elif self.is_current:
            self.resume()

    def begin(self) -> None:
        """Show the page for the first time, without the field.

        A subclass says here what is different; Textual would call every `on_mount` of a class and its bases.
        """
        self.close_field()
        self.redraw()

    def resume(self) -> None:
        """Show the page again with what changed meanwhile."""
        self.redraw()

    def on_resize(self, event: events.Resize) -> None:
        """Fit the page to another size."""
        if event.size != self._drawn_for:
            self.redraw()

    def redraw(self, cursor: str | None = None) -> None:
        """Draw everything from what is true now."""
        if not (self._has_begun and self.is_current and self.size.width):
            return
        self._drawn_for = self.size
        self.set_class(self.is_short, "short")
        if self.size.width < LEAST_WIDTH or self.size.height < LEAST_HEIGHT:
            self.page.show([text(self.say("app.too_small"))])
            return
        self._draw_header()
        if self.has_field:
            self.query_one("#head", Head).show(self.head_lines())
            self.query_one(Entry).mark(self.page.margin, takes=not self.enter_takes_row)
        if self.has_rail:
            self.query_one("#rail", Head).show(self.rail_lines() if self.size.width >= WIDE else ())
        self.page.is_marked = self.enter_takes_row
        self.page.show(self.lines(), cursor)
        self.draw_footer()

    def _draw_header(self) -> None:
        left, right = self.title_spans(), self.state_words()
        name = "" if self.is_narrow else "foreldreguide"
        whole = " · ".join(part for part in (name, left) if part)
        gap = self.size.width - 2 - len(whole) - len(right)
        self.query_one("#header", Bar).show(Content(f" {whole}{' ' * max(1, gap)}{right} "))

    def draw_footer(self) -> None:
        """Name the commands that can be given here."""
        named = [COMMANDS[name] for name in self.commands]
        line = footer(named, self.say, self.size.width, in_field=self.in_field)
        self.query_one("#footer", Bar).show(line)

    def open_field(self, value: str) -> None:
        """Show the field with a text in it; what is typed from now on goes there."""
        with self.prevent(Input.Changed):
            self.field.value = value
        self.field.cursor_position = len(value)
        self.query_one(Entry).display = True
        self.set_focus(self.field)

    def close_field(self) -> None:
        """Hide the field, where there is one; the keys go to the page."""
        if self.has_field:
            self.query_one(Entry).display = False
        self.set_focus(self.page)

    # --- commands ------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Say whether a key may act: not on a screen whose parts are not there yet, or are gone."""
        return bool(self.children)

    def action_do(self, name: str) -> None:
        """Give a command to this screen; a command it does not know is left alone."""
        if name == "add" and not self.in_field and self.page.is_seeking:
            name = "find_next"
        answer = getattr(self, f"do_{name}", None)
        if answer is not None:
            answer()

    def action_digit(self, digit: int) -> None:
        """Move the cursor to the row with a number; sources and ways out have none of these."""
        rows = [row for row in self.page.rows if not row.startswith(UNNUMBERED)]
        if digit <= len(rows):
            self.page.put_cursor(rows[digit - 1])

    def do_next(self) -> None:
        """Do what Enter does."""
        self.page.action_choose()

    do_open = do_next

    def do_back(self) -> None:
        """Go back one screen; nothing is lost."""
        self.app.pop_screen()

    def do_quit(self) -> None:
        """Leave; everything is saved."""
        self.guide_app.leave()

    def do_help(self) -> None:
        """Show the keys of this screen, and everything that can be done here, to be chosen by name."""
        able = tuple(name for name in COMMANDS if hasattr(self, f"do_{name}"))
        self.open("help", self.commands, able)

    do_menu = do_help

    def do_find(self) -> None:
        """Ask for words to find on this page."""
        self.open("find", self.page)

    def do_find_next(self) -> None:
        """Go to the next place of what was found."""
        self.page.seek_next()

    def copied_text(self) -> str:
        """Return what is copied: the page as it stands."""
        return self.page.text

    def do_copy(self) -> None:
        """Send the text to the clipboard, keep it in a file too, and say both."""
        said, path = self.guide_app.keep_copy(self.copied_text())
        room = self.size.width - len(self.say(said, path="")) - 3
        shown = path if len(path) <= room else "…" + path[-max(1, room - 1) :]
        self.query_one("#footer", Bar).show(Content(" " + self.say(said, path=shown)))

    def do_pages(self) -> None:
        """Open the index of the guide."""
        self.open("pages")

    def do_ask(self) -> None:
        """Open the place for questions to the guide."""
        self.open("ask", self.guide_app.session)

    def do_words(self) -> None:
        """Open the word list."""
        self.open("words")

    def open(self, name: str, *arguments: object) -> None:
        """Open another screen by its name, on top of this one; go back to it where it is open already."""
        open_screen(self.app, name, *arguments)

    def replace(self, name: str, *arguments: object) -> None:
        """Open another screen by its name, in place of this one."""
        self.app.switch_screen(screen_named(name, *arguments))

    def follow(self, key: str) -> None:
        """Open what a row such as `source:oppl:11-7` or `letter:appeal` points at."""
        kind, _, name = key.partition(":")
        if kind == "letter":
            self.open("letter", name)
        elif kind == "ask":
            question = self.guide_app.open_session.question_of(name)
            if question is not None:
                self.open("question", None, question)
        elif kind in LINKS:
            self.open(kind, name)

    def do_colours(self) -> None:
        """Go to the next look."""
        self.guide_app.next_theme()

    def on_page_fitted(self) -> None:
        """Draw the page for its new width."""
        self.redraw()

    def on_page_chosen(self, event: Page.Chosen) -> None:
        """Pass a taken row on."""
        self.chosen(event.row)

    def on_page_ticked(self, event: Page.Ticked) -> None:
        """Pass a ticked row on."""
        self.ticked(event.row)

    def on_page_moved(self, event: Page.Moved) -> None:
        """Pass a move on."""
        self.moved(event.row)
