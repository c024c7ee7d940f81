"""The page: one widget that draws lines and lets the keyboard choose among them.

Every screen is a page of lines, so moving, choosing, scrolling and wrapping work the same
everywhere, and a page of a hundred lines costs one widget.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from foreldreguide.shell.lines import Line, Span

READING_WIDTH = 72
MARGIN, NARROW_MARGIN, NARROW = 3, 1, 60
MOST_AT_THE_RIGHT = 0.4
FOCUS_STYLE = "$fg-focus-text on $fg-focus"


@dataclass(frozen=True, slots=True)
class _Drawn:
    """One row of the screen: its content, and the line it belongs to."""

    content: Content
    line: int


class Page(ScrollView, can_focus=True):
    """Lines with a cursor on those that can be chosen.

    Attributes:
        is_marked: Whether the row under the cursor is marked: not while Enter goes elsewhere.
    """

    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("enter", "choose", show=False),
        Binding("space", "tick", show=False),
        Binding("home", "jump(0)", show=False),
        Binding("end", "jump(-1)", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
    ]

    is_marked = reactive(True)

    class Chosen(Message):
        """A row was taken with Enter or the mouse."""

        def __init__(self, row: str) -> None:
            super().__init__()
            self.row = row

    class Ticked(Message):
        """A row was ticked with Space."""

        def __init__(self, row: str) -> None:
            super().__init__()
            self.row = row

    class Moved(Message):
        """The cursor came to another row."""

        def __init__(self, row: str) -> None:
            super().__init__()
            self.row = row

    class Fitted(Message):
        """The page has another width: lines that were made for the old one are made again."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: tuple[Line, ...] = ()
        self._drawn: list[_Drawn] = []
        self._wrapped_for: tuple[int, int] | None = None
        self._cursor: str | None = None
        self._sought = ""
        self._sought_at = -1

    # --- content -------------------------------------------------------------------------

    @property
    def cursor(self) -> str | None:
        """The row under the cursor, None when the page has no rows."""
        return self._cursor

    @property
    def rows(self) -> list[str]:
        """Every row that can be chosen, from the top."""
        return [line.row for line in self._lines if line.row is not None]

    @property
    def room(self) -> int:
        """How many cells a wide line may take."""
        width, margin = self._space
        return width - self.styles.scrollbar_size_vertical - 2 * margin

    @property
    def width_for_text(self) -> int:
        """How many cells a line of text may take."""
        return max(10, min(READING_WIDTH, self.room))

    def show(self, lines: Iterable[Line], cursor: str | None = None) -> None:
        """Draw other lines; the cursor stays on its row, or goes to the one named."""
        shown, was_seen = tuple(lines), self._is_seen()
        if shown == self._lines and cursor in (None, self._cursor) and self._wrapped_for == self._space:
            return
        self._lines = shown
        wanted = cursor if cursor in self.rows else self._cursor
        self._cursor = wanted if wanted in self.rows else next(iter(self.rows), None)
        self._wrap()
        if cursor is not None:
            self.scroll_to(y=0, animate=False, immediate=True)
        if cursor is not None or was_seen:
            self._reveal()

    def put_cursor(self, row: str) -> None:
        """Move the cursor to a row."""
        self._cursor = row
        self.refresh()
        self._reveal()
        self.post_message(self.Moved(row))

    # --- finding -------------------------------------------------------------------------

    @property
    def is_seeking(self) -> bool:
        """Whether words are sought on this page."""
        return bool(self._sought)

    def seek(self, words: str) -> int:
        """Mark some words wherever they stand, go to the first place, and return how many rows hold them."""
        self._sought, self._sought_at = words.casefold(), -1
        count = sum(self._holds(drawn) for drawn in self._drawn) if words else 0
        self.refresh()
        if count:
            self.seek_next()
        return count

    def seek_next(self) -> None:
        """Go to the next place of the words that are sought; behind the last comes the first."""
        places = [place for place, drawn in enumerate(self._drawn) if self._holds(drawn)]
        if not places:
            return
        self._sought_at = next((place for place in places if place > self._sought_at), places[0])
        row = self._lines[self._drawn[self._sought_at].line].row
        if row is not None:
            self._cursor = row
        region = Region(0, self._sought_at, 1, 1)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)
        self.refresh()

    def _holds(self, drawn: _Drawn) -> bool:
        return bool(self._sought) and self._sought in drawn.content.plain.casefold()

    def _with_marks(self, content: Content) -> Content:
        """Return a row with the words that are sought in reverse."""
        text, start = content.plain.casefold(), 0
        while (start := text.find(self._sought, start)) >= 0:
            content = content.stylize("reverse", start, start + len(self._sought))
            start += len(self._sought)
        return content

    @property
    def text(self) -> str:
        """The whole page as text, a line for each of its lines, with what stands at the right after it."""
        return "\n".join("".join(_words_of(line)).rstrip() for line in self._lines)

    # --- drawing -------------------------------------------------------------------------

    @property
    def margin(self) -> int:
        """How many cells stand before a line."""
        return MARGIN if self.app.size.width >= NARROW and self.id != "rail" else NARROW_MARGIN

    def on_resize(self, event: events.Resize) -> None:
        """Wrap again for another width, and keep the cursor in sight."""
        if self._wrapped_for != self._space:
            self._wrap()
            self.post_message(self.Fitted())
        self._reveal()

    @property
    def _space(self) -> tuple[int, int]:
        """What wrapping rests on: the width, before a page is laid out that of the window, and the margin."""
        return self.size.width or self.app.size.width, self.margin

    def _wrap(self) -> None:
        self._wrapped_for = self._space
        self._drawn = [
            _Drawn(content, number)
            for number, line in enumerate(self._lines)
            for content in self._rows_of(line)
        ]
        self.virtual_size = Size(self._space[0], len(self._drawn))
        self.refresh()

    def _rows_of(self, line: Line) -> list[Content]:
        """Return the rows that a line takes on this page.

        What stands at the right stands on the first row; where it would leave little room, on one of its own.
        """
        width = self.room if line.wide else self.width_for_text
        taken = sum(len(words) + 2 for words, _ in line.right)
        whole = sum(len(words) for words, _ in line.spans)
        is_apart = taken > width * MOST_AT_THE_RIGHT and whole > width - line.indent - taken
        room = max(8, width - line.indent - (0 if is_apart else taken))
        first, *rest = _content(line.spans).wrap(room) or [Content("")]
        if rest and line.hang:
            tail = _content(line.spans)[len(first.plain) :]
            rest = _stripped(tail).wrap(max(8, room - line.hang))
        rows = [first, *(part.pad_left(line.hang) for part in rest)]
        rows = [part.pad_left(line.indent) for part in rows]
        if is_apart:
            rows.append(self._with_right(Content(""), line.right, width))
        elif line.right:
            rows[0] = self._with_right(rows[0], line.right, width)
        return rows

    def _with_right(self, first: Content, right: tuple[Span, ...], width: int) -> Content:
        tail = _content(right)
        gap = max(1, width - first.cell_length - tail.cell_length)
        return Content.assemble(first, " " * gap, tail)

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen."""
        width = self.size.width
        place = y + self.scroll_offset.y
        if place >= len(self._drawn):
            return Strip.blank(width, self.rich_style)
        drawn = self._drawn[place]
        content, mark = drawn.content, " " * self.margin
        if self._holds(drawn):
            content = self._with_marks(content)
        if self.is_marked and self._lines[drawn.line].row is not None and self._is_here(drawn.line):
            is_first = place == 0 or self._drawn[place - 1].line != drawn.line
            mark = (">" if is_first else " ").rjust(self.margin - 1) + " "
            if self.has_focus:
                content = content.stylize(FOCUS_STYLE)
        whole = Content.assemble(mark, content)
        strips = Visual.to_strips(self, whole, width, 1, self.visual_style)
        return strips[0] if strips else Strip([Segment(" " * width)])

    def _is_here(self, line: int) -> bool:
        return self._lines[line].row == self._cursor

    # --- moving and choosing -------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """Move the cursor to the next row, or scroll when there is none that way."""
        rows = self.rows
        if not rows or self._cursor not in rows:
            self.scroll_relative(y=by, animate=False)
            return
        if not self._is_seen():
            self._reveal()
            return
        place = rows.index(self._cursor) + by
        if 0 <= place < len(rows):
            self.put_cursor(rows[place])
        else:
            self.scroll_relative(y=by, animate=False)

    def action_jump(self, place: int) -> None:
        """Go to the first or the last row, and the edge of the page."""
        if self.rows:
            self.put_cursor(self.rows[place])
        self.scroll_to(y=0 if place == 0 else len(self._drawn), animate=False)

    def action_choose(self) -> None:
        """Take the row under the cursor."""
        self.post_message(self.Chosen(self._cursor or ""))

    def action_tick(self) -> None:
        """Tick the row under the cursor."""
        if self._cursor is not None:
            self.post_message(self.Ticked(self._cursor))

    def on_click(self, event: events.Click) -> None:
        """Take the row that was clicked."""
        place = event.y + self.scroll_offset.y
        if place < len(self._drawn):
            clicked = self._lines[self._drawn[place].line].row
            if clicked is not None:
                self.put_cursor(clicked)
                self.post_message(self.Chosen(clicked))

    def on_focus(self) -> None:
        """Draw the cursor as focused."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw the cursor as not focused."""
        self.refresh()

    def _is_seen(self) -> bool:
        """Return whether the row under the cursor stands on the screen."""
        top = self.scroll_offset.y
        shown = self._drawn[top : top + self.size.height]
        return self._cursor is not None and any(self._is_here(drawn.line) for drawn in shown)

    def _reveal(self) -> None:
        """Scroll so that the row under the cursor is seen."""
        places = [i for i, drawn in enumerate(self._drawn) if self._is_here(drawn.line)]
        if places and self._cursor is not None:
            region = Region(0, places[0], 1, len(places))
            self.scroll_to_region(region, animate=False, force=True, immediate=True)


class Head(Page, can_focus=False):
    """Lines above a text field or beside the page: nothing in them to choose."""

    def show(self, lines: Iterable[Line], cursor: str | None = None) -> None:
        """Draw other lines; without any, take no room."""
        shown = tuple(lines)
        self.display = bool(shown)
        super().show(shown, cursor)

    def _wrap(self) -> None:
        super()._wrap()
        if self._drawn and self.id == "head":
            self.styles.height = len(self._drawn)


def _content(spans: tuple[Span, ...]) -> Content:
    return Content.assemble(*[Content.styled(words, style) if style else words for words, style in spans])


def _stripped(content: Content) -> Content:
    skipped = len(content.plain) - len(content.plain.lstrip())
    return content[skipped:]


def _words_of(line: Line) -> Iterator[str]:
    yield from (words for words, _ in line.spans)
    yield from (f"   {words}" for words, _ in line.right)
