"""Home: the children the guide knows, by the nearest day, and where to begin."""

from collections.abc import Iterable

from foreldreguide.locales.dates import short_date_with_year
from foreldreguide.services.sessions import Session
from foreldreguide.tui.lines import BLANK, NEAR, QUIET, TITLE, Line, row, text
from foreldreguide.tui.screen import GuideScreen
from foreldreguide.tui.wording import badge, nearest

ROAD = "──[x]──[x]──[>]──[ ]──[ ]──"
NEW, COLOURS = "?new", "?colours"


class HomeScreen(GuideScreen):
    """The first screen."""

    commands = ("open", "choose", "colours", "help", "quit")

    def title_spans(self) -> str:
        """Return nothing: the name alone stands here."""
        return ""

    def state_words(self) -> str:
        """Return the day."""
        return short_date_with_year(self.say, self.guide_app.desk.as_of)

    def lines(self) -> Iterable[Line]:
        """Return the welcome or the children, and where to begin."""
        self._sessions = sorted(self.guide_app.desk.sessions, key=_by_day)
        yield text("foreldreguide", TITLE)
        yield Line(((ROAD, "$fg-focus"), (f"   {self.say('home.motto')}", "")))
        yield BLANK
        yield from self._children() if self._sessions else self._welcome()
        number = len(self._sessions) + 1
        yield row(NEW, (f"{number}  {self.say('home.new')}   ", ""), (self.say("home.time"), QUIET), hang=3)
        yield row(COLOURS, (f"{number + 1}  {self.say('home.colours')}", ""), hang=3)
        yield BLANK
        checked = short_date_with_year(self.say, self.guide_app.desk.program.guide.law_checked_on)
        yield text(self.say("home.free", day=checked), QUIET)

    def _welcome(self) -> Iterable[Line]:
        yield text(self.say("home.welcome"))
        yield BLANK
        yield text(self.say("home.private"))
        yield BLANK
        yield text(self.say("home.begin"), TITLE)

    def _children(self) -> Iterable[Line]:
        yield text(self.say("home.private"))
        yield BLANK
        yield text(self.say("home.go_on"), TITLE)
        for number, session in enumerate(self._sessions, start=1):
            name = session.child_name or self.say("home.no_name")
            step = session.plan.step
            here = self.say.of_guide(f"steps/{step.id}:here", step.here)
            watch = badge(self.say, session.plan)
            yield row(str(number), (f"{number}  {name}   ", TITLE), (here, ""), hang=3)
            yield text(watch or self.say("home.no_day"), NEAR if watch else QUIET, indent=3)
        yield BLANK
        yield text(self.say("home.or_begin"), TITLE)

    def chosen(self, key: str) -> None:
        """Open a child, or begin."""
        if key == COLOURS:
            self.do_colours()
        elif key == NEW:
            self._open(self.guide_app.desk.new())
        elif key:
            self._open(self._sessions[int(key) - 1])

    def _open(self, session: Session) -> None:
        self.guide_app.session = session
        self.open("plan" if session.agenda.next is None else "question")

    def do_back(self) -> None:
        """Stay: there is nothing behind the home screen."""


def _by_day(session: Session) -> tuple[bool, object]:
    found = nearest(session.plan)
    day = found.deadline.last_day if found else None
    return (day is None, day or session.as_of)
