"""Home: the children the guide knows, by the nearest day, and where to begin.

The first paint needs only the words of the interface. The guide and the store are loaded right
after it, and the children appear.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from foreldreguide.core.errors import LockedError
from foreldreguide.shell.lines import BLANK, QUIET, TITLE, Line, row, text
from foreldreguide.tui.screen import GuideScreen

if TYPE_CHECKING:
    from foreldreguide.services.sessions import Session

ROAD = "──[x]──[x]──[>]──[ ]──[ ]──"
NEW, ASK, PAGES, SETTINGS = "new", "ask", "pages", "settings"


class HomeScreen(GuideScreen):
    """The first screen."""

    commands = ("open", "choose", "ask", "colours", "help", "quit")

    def __init__(self) -> None:
        super().__init__()
        self._is_loaded = False
        self._sessions: list[Session] = []

    def resume(self) -> None:
        """Come back with the cursor on the child that was open."""
        if not self._is_loaded and self.guide_app.has_desk:
            self._load()
        self.redraw()
        opened, cases = self.guide_app.session, [session.case for session in self._sessions]
        if opened is not None and opened.case in cases:
            self.page.put_cursor(str(cases.index(opened.case) + 1))

    def begin(self) -> None:
        """Paint at once, then load the guide and the children."""
        super().begin()
        self.call_after_refresh(self._load)

    def _load(self) -> None:
        try:
            self.guide_app.desk  # noqa: B018 - opening the desk loads the guide
        except LockedError:
            self.open("unlock")
            return
        self._is_loaded = True
        self.redraw()
        self.call_after_refresh(self._get_ready)

    def _get_ready(self) -> None:
        """Read the rules once while the family reads, so that their first answer is not waited for."""
        self.guide_app.desk.program.plan({}, self.guide_app.desk.as_of)

    def state_words(self) -> str:
        """Return the day, once it is known."""
        if not self._is_loaded:
            return ""
        from foreldreguide.locales.dates import short_date_with_year  # noqa: PLC0415 - after the first paint

        return short_date_with_year(self.say, self.guide_app.desk.as_of)

    def lines(self) -> Iterable[Line]:
        """Return the welcome or the children, and where to begin."""
        yield text("foreldreguide", TITLE)
        if self.is_narrow:
            yield text(ROAD, "$fg-focus")
            yield text(self.say("home.motto"))
        else:
            motto = f"   {self.say('home.motto')}"
            yield Line(((ROAD, "$fg-focus"), (motto, "")), hang=len(ROAD) + 3, wide=True)
        yield BLANK
        private = "home.private_web" if self.app.is_web else "home.private"
        yield Line(((self.say(private), ""),), wide=True)
        yield BLANK
        if self._is_loaded:
            yield from self._loaded_lines()

    def _loaded_lines(self) -> Iterable[Line]:
        from foreldreguide.shell.children import by_day, child_lines, law_line  # noqa: PLC0415 - after the first paint

        self._sessions = sorted(self.guide_app.desk.sessions, key=by_day)
        if self._sessions:
            yield text(self.say("home.go_on"), TITLE)
        for number, session in enumerate(self._sessions, start=1):
            yield from child_lines(self.say, session, number)
        if self._sessions:
            yield BLANK
        yield text(self.say("home.or_begin" if self._sessions else "home.begin"), TITLE)
        number = len(self._sessions) + 1
        yield row(NEW, (f"{number}  {self.say('home.new')}", ""), hang=3)
        yield text(self.say("home.time"), QUIET, indent=3)
        for place, name in enumerate((ASK, PAGES, SETTINGS), start=number + 1):
            yield row(name, (f"{place}  {self.say(f'home.{name}')}", ""), hang=3)
        if not self._sessions:
            yield BLANK
            yield from (text(self.say(f"home.tour.{number}"), QUIET) for number in range(1, 6))
        yield BLANK
        yield law_line(self.guide_app.desk.program)

    def chosen(self, key: str) -> None:
        """Open a child, or begin."""
        if key in (ASK, PAGES, SETTINGS):
            self.action_do(key)
        elif key == NEW:
            self._begin(self.guide_app.desk.new())
        elif key:
            self._begin(self._sessions[int(key) - 1])

    def _begin(self, session: "Session") -> None:
        self.guide_app.session = session
        self.open("plan" if session.agenda.next is None else "question")

    def do_ask(self) -> None:
        """Ask outside any child's case: nothing is remembered."""
        self.open("ask", None)

    def do_settings(self) -> None:
        """Open language and comfort."""
        self.open("settings")

    def do_back(self) -> None:
        """Stay: there is nothing behind the home screen."""
