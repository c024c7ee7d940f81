"""The plan at a glance: where the family stands, the day to watch, and what to do next."""

from collections.abc import Iterable

from foreldreguide.core.document import Publication
from foreldreguide.core.plan import DeadlineFound, NextAction, Plan
from foreldreguide.core.rules import Status
from foreldreguide.locales.dates import short_date, short_date_with_year
from foreldreguide.services.output import paper_file_name
from foreldreguide.services.pack import pack_publication
from foreldreguide.services.sessions import Session
from foreldreguide.shell.lines import BLANK, CANNOT, NEAR, QUIET, TITLE, Line, row, text
from foreldreguide.shell.wording import (
    because_line,
    day_line,
    days_left,
    nearest,
    page_rows,
    sign_of_day,
    source_rows,
)
from foreldreguide.tui.road import road_lines
from foreldreguide.tui.saving import SavingScreen

PACK = "meeting_pack"
ACTION, DAY, WARNING, GO = "action:", "day:", "warning:", "go:"
ACTIONS_SHOWN = 4
DAY_WIDTH = 10


class PlanScreen(SavingScreen):
    """The plan of one child."""

    def __init__(self) -> None:
        super().__init__()
        self._says_why = False

    @property
    def commands(self) -> tuple[str, ...]:  # type: ignore[override]
        """The commands that lead somewhere in this plan."""
        if self.in_field:
            return ("keep", "back", "help")
        from_home = ("from_home",) if self.plan.mappings else ()
        ways = (
            "rights",
            "letters",
            "checklists",
            *from_home,
            "save_file",
            "log",
            "answers",
            "deepen",
            "pages",
        )
        return ("open", "why", "ask", *ways, "back", "help")

    @property
    def session(self) -> Session:
        """The case that is open."""
        return self.guide_app.open_session

    @property
    def plan(self) -> Plan:
        """The plan that is shown."""
        return self.session.plan

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        return self.for_child("plan.title")

    def state_words(self) -> str:
        """Return the day the plan is for."""
        return self.say("plan.as_of", day=short_date_with_year(self.say, self.plan.as_of))

    def lines(self) -> Iterable[Line]:
        """Return the plan from the top."""
        yield from self.message_lines()
        yield from self._partial()
        yield from self._here()
        yield from road_lines(self.plan, self.say, self.page.room)
        yield from self._days()
        yield from self._actions()
        yield from self._ways()
        yield from self._warnings()
        yield from self._not_covered()

    def _partial(self) -> Iterable[Line]:
        outlook = self.session.agenda.outlook
        if outlook.most:
            count = len(self.session.agenda.counting)
            yield row(GO + "go_on", (self.say("plan.partial", count=count, more=outlook.most), QUIET))
            yield BLANK

    def _here(self) -> Iterable[Line]:
        step = self.plan.step
        here = self.say.of_guide(f"steps/{step.id}:here", step.here)
        yield Line(((self.say("plan.here") + " ", ""), (here, TITLE)))
        if self._says_why:
            yield text(self.say.of_guide(f"steps/{step.id}:means", step.means))
            because = because_line(self.session.program, self.plan.step_because, self.session.agenda.counting)
            yield text(because, QUIET)
            yield from source_rows(self.guide_app.desk.program, step.sources.cites)
        if not self.is_short:
            yield BLANK

    def _days(self) -> Iterable[Line]:
        if not self.plan.deadlines:
            return
        if not self.is_short:
            yield BLANK
        watched = nearest(self.plan)
        for found in self.plan.deadlines:
            yield day_line(self.say, found, self.plan, DAY + found.rule.id, is_narrow=self.is_narrow)
            if found is watched:
                yield self._time_line(found)

    def _time_line(self, found: DeadlineFound) -> Line:
        """Return the days from the start to the last day, with today on the way, and how many are left."""
        start, end, now = found.deadline.starts_on, found.deadline.last_day, self.plan.as_of
        assert end is not None
        length, room = max(1, (end - start).days), 24
        place = min(room, max(0, round(room * (now - start).days / length)))
        bar = "├" + "─" * place + ">" + "─" * (room - place) + "┤"
        first, last = short_date(self.say, start), short_date(self.say, end)
        left = days_left(self.say, end, now)
        _, style = sign_of_day(found, now)
        drawing = "" if self.is_narrow else f"{first} {bar} {last}   "
        return Line(((drawing, QUIET), (left, style or NEAR)), indent=4)

    def _actions(self) -> Iterable[Line]:
        if not self.plan.next_actions:
            return
        yield BLANK
        heads = self._columns(self.say("plan.who"), self.say("plan.by_when"))
        yield Line(((self.say("plan.next"), TITLE),), right=((heads, QUIET),))
        for number, action in enumerate(self.plan.next_actions[:ACTIONS_SHOWN], start=1):
            yield self._action_row(number, action)

    def _action_row(self, number: int, action: NextAction) -> Line:
        key = f"actions/{action.rule.id}"
        tick = "[x]" if key in self.session.case.ticks else "[ ]"
        title = self.say.of_guide(f"{key}:title", action.rule.title)
        by = short_date(self.say, action.by_when) if action.by_when else ""
        right = self._columns(self.say(f"who.{action.rule.who}"), by)
        return row(ACTION + action.rule.id, (f"{number} {tick} {title}", ""), hang=6, right=(right, QUIET))

    def _columns(self, who: str, by: str) -> str:
        """Return who does a step and by when, one under the other on every row."""
        if self.is_narrow:
            return by
        has_days = any(action.by_when for action in self.plan.next_actions[:ACTIONS_SHOWN])
        return f"{who}  {by:>{DAY_WIDTH}}" if has_days else who

    def _ways(self) -> Iterable[Line]:
        """Return the ways on from here: rights, letters, checks, the plan from home, checklists."""
        statuses = [right.status for right in self.plan.rights]
        counts = {
            "applies": statuses.count(Status.APPLIES),
            "may": statuses.count(Status.MAY_APPLY),
            "cannot": statuses.count(Status.CANNOT_SAY),
        }
        ready = sum(letter.recommended for letter in self.plan.letters)
        ways = [
            ("rights", self.say("plan.rights", **counts)),
            ("letters", self.say("plan.letters", count=ready)),
        ]
        if self.plan.grounds:
            ways.append(("grounds", self.say("plan.grounds", count=len(self.plan.grounds))))
        ways.append(("deepen", self.say("plan.deepen", count=len(self.session.agenda.deepening))))
        if self.plan.mappings:
            ways.append(("from_home", self.say("plan.from_home", title=self.plan.mappings[0].mapping.title)))
        if "arrival_date" in self.session.agenda.counting:
            ways.append(("phases", self.say("plan.phases")))
        ways += [(name, self.say(f"plan.{name}")) for name in ("checklists", "log", "answers")]
        yield BLANK
        yield from (row(GO + name, (words, ""), hang=3) for name, words in ways)
        yield from page_rows(self.session.program, f"step:{self.plan.step.id}")

    def _warnings(self) -> Iterable[Line]:
        if self.plan.warnings:
            yield BLANK
            yield text(self.say("plan.warnings"), TITLE)
        for found in self.plan.warnings:
            title = self.say.of_guide(f"warnings/{found.rule.id}:title", found.rule.title)
            yield row(WARNING + found.rule.id, ("!  ", NEAR), (title, ""), hang=3)

    def _not_covered(self) -> Iterable[Line]:
        for found in self.plan.not_covered:
            yield BLANK
            words = self.say.of_guide(f"not_covered/{found.rule.id}:text", found.rule.text)
            yield text(words, CANNOT)

    # --- what is done --------------------------------------------------------------------

    def chosen(self, key: str) -> None:
        """Open what a row stands for."""
        if key.startswith(GO):
            self.action_do(key.removeprefix(GO))
        else:
            self.follow(key)

    def ticked(self, key: str) -> None:
        """Tick a next step."""
        if key.startswith(ACTION):
            self.session.toggle(f"actions/{key.removeprefix(ACTION)}")
            self.redraw()
        else:
            self.chosen(key)

    def action_digit(self, digit: int) -> None:
        """Move to a next step by its number."""
        actions = [key for key in self.page.rows if key.startswith(ACTION)]
        if digit <= len(actions):
            self.page.put_cursor(actions[digit - 1])

    def do_go_on(self) -> None:
        """Go on with the questions."""
        self.replace("question")

    def do_why(self) -> None:
        """Say why the family stands where it does."""
        self._says_why = not self._says_why
        self.redraw()

    def do_from_home(self) -> None:
        """Open the plan from home, piece by piece."""
        if self.plan.mappings:
            self.open("from_home")

    def do_undo(self) -> None:
        """Take the last change back."""
        if self.session.undo():
            self.redraw()

    def do_rights(self) -> None:
        """Open the rights."""
        self.open("rights")

    def do_letters(self) -> None:
        """Open the letters."""
        self.open("letters")

    def publication(self) -> Publication:
        """Return the meeting pack: the plan on paper, with questions and papers."""
        return pack_publication(self.session.program, self.session.file)

    def file_name(self, form: str) -> str:
        """Return a name that says nothing of the child."""
        return paper_file_name(PACK, self.session.as_of, form)

    def do_log(self) -> None:
        """Open the log."""
        self.open("log")

    def do_phases(self) -> None:
        """Open the months around the move."""
        self.open("phases")

    def do_checklists(self) -> None:
        """Open the checklists."""
        self.open("checklists")

    def do_answers(self) -> None:
        """Open all answers."""
        self.open("answers")

    def do_deepen(self) -> None:
        """Open the sections that go deeper."""
        self.open("deepen")

    def do_grounds(self) -> None:
        """Open the points that can be used in an appeal."""
        self.open("grounds")
