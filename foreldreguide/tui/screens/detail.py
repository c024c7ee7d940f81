"""One thing in full: a next step, a dated day, a warning, the points for an appeal."""

from collections.abc import Iterable

from foreldreguide.core.deadlines import Deadline
from foreldreguide.core.plan import GroundFound
from foreldreguide.locales.dates import long_date
from foreldreguide.services.sessions import Session
from foreldreguide.shell.lines import BLANK, QUIET, TITLE, Line, indented, row, text
from foreldreguide.shell.wording import because_line, page_rows, source_rows
from foreldreguide.tui.screen import GuideScreen

LETTER, CHECKLIST = "letter:", "checklist:"


class DetailScreen(GuideScreen):
    """A page about one thing of the plan, with its sources as rows."""

    commands = ("open", "back", "help")

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._name = name

    @property
    def session(self) -> Session:
        """The case that is open."""
        return self.guide_app.open_session

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        return self.for_child("plan.title")

    def sources(self, cites: Iterable[str]) -> Iterable[Line]:
        """Return the sources after a blank row."""
        yield BLANK
        yield from source_rows(self.session.program, cites)

    def because(self, facts: Iterable[str]) -> Line:
        """Return in one line which answers it rests on."""
        return text(because_line(self.session.program, facts, self.session.agenda.counting), QUIET)


class ActionScreen(DetailScreen):
    """A next step: what, why, who, by when, and what helps."""

    def lines(self) -> Iterable[Line]:
        """Return the step from the top."""
        action = next((a for a in self.session.plan.next_actions if a.rule.id == self._name), None)
        if action is None:
            return
        rule, key, guide = action.rule, f"actions/{self._name}", self.session.program.guide
        yield text(self.say.of_guide(f"{key}:title", rule.title), TITLE)
        yield BLANK
        yield text(self.say.of_guide(f"{key}:why", rule.why))
        yield BLANK
        yield text(self.say("detail.who", who=self.say(f"who.{rule.who}")))
        if action.by_when:
            yield text(self.say("detail.by", day=long_date(self.say, action.by_when)))
        if rule.letter:
            title = guide.letters[rule.letter].title
            yield row(LETTER + rule.letter, (self.say("detail.letter", title=title), ""))
        if rule.checklist:
            title = guide.checklists[rule.checklist].title
            yield row(CHECKLIST + rule.checklist, (self.say("detail.checklist", title=title), ""))
        yield from self.sources(action.cites)


class DayScreen(DetailScreen):
    """A dated day: when, counted from what, and what if it is missed."""

    def lines(self) -> Iterable[Line]:
        """Return the day from the top."""
        found = next((d for d in self.session.plan.deadlines if d.rule.id == self._name), None)
        if found is None:
            return
        rule, key = found.rule, f"deadlines/{self._name}"
        yield text(self.say.of_guide(f"{key}:title", rule.title), TITLE)
        yield BLANK
        yield from self._count(found.deadline)
        yield BLANK
        yield text(self.say.of_guide(f"{key}:about", rule.about))
        if rule.if_missed:
            yield text(self.say.of_guide(f"{key}:if_missed", rule.if_missed), QUIET)
        yield from self.sources(found.cites)
        yield from page_rows(self.session.program, f"deadline:{rule.id}")

    def _count(self, deadline: Deadline) -> Iterable[Line]:
        """Return the last day, what it was counted from, and whether it was moved."""
        if deadline.last_day is None:
            yield text(self.say("days.stopped"))
        else:
            yield text(self.say("deadline.last_day", day=long_date(self.say, deadline.last_day)), TITLE)
        fact = self.session.program.guide.facts[deadline.starts_from]
        label = self.say.of_guide(f"facts/{fact.id}:label", fact.label)
        start = long_date(self.say, deadline.starts_on)
        yield text(self.say("detail.counted_from", label=label, day=start))
        if deadline.moved and deadline.counted_to:
            yield text(self.say("deadline.moved", counted=long_date(self.say, deadline.counted_to)))


class WarningScreen(DetailScreen):
    """A warning: what it says, why it is shown, and its sources."""

    def lines(self) -> Iterable[Line]:
        """Return the warning from the top."""
        found = next((w for w in self.session.plan.warnings if w.rule.id == self._name), None)
        if found is None:
            return
        key = f"warnings/{self._name}"
        yield text(self.say.of_guide(f"{key}:title", found.rule.title), TITLE)
        yield BLANK
        yield text(self.say.of_guide(f"{key}:text", found.rule.text))
        yield BLANK
        yield self.because(found.because)
        yield from self.sources(found.cites)
        yield from page_rows(self.session.program, f"warning:{found.rule.id}")


class GroundsScreen(DetailScreen):
    """Every point that can be used in an appeal."""

    def lines(self) -> Iterable[Line]:
        """Return the points, each with its answers and sources."""
        grounds = self.session.plan.grounds
        yield text(self.say("grounds.title"), TITLE)
        yield text(self.say("grounds.intro" if grounds else "grounds.none"), QUIET)
        for number, found in enumerate(grounds, start=1):
            yield BLANK
            yield from self._ground(number, found)

    def _ground(self, number: int, found: GroundFound) -> Iterable[Line]:
        rule, key = found.rule, f"grounds/{found.rule.id}"
        yield text(f"! {number}  " + self.say.of_guide(f"{key}:title", rule.title), TITLE, hang=5)
        yield text(self.say.of_guide(f"{key}:text", rule.text), indent=5)
        yield text(self.say.of_guide(f"{key}:effect", rule.effect), indent=5)
        question = self.say.of_guide(f"{key}:ask", rule.ask)
        yield text(self.say("grounds.ask", question=question), indent=5)
        yield indented(self.because(found.because), 5)
        for line in source_rows(self.session.program, found.cites):
            yield indented(line, 5)
        for line in page_rows(self.session.program, f"ground:{rule.id}"):
            yield indented(line, 5)
