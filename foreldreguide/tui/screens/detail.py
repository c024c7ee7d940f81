"""One thing in full: a next step, a dated day, a warning, the points for an appeal."""

from collections.abc import Callable, Iterable

from foreldreguide.locales.dates import long_date
from foreldreguide.services.sessions import Session
from foreldreguide.tui.lines import BLANK, QUIET, TITLE, Line, row, text
from foreldreguide.tui.screen import GuideScreen
from foreldreguide.tui.wording import SOURCE_ROW, because_line, source_rows

LETTER, CHECKLIST = "letter:", "checklist:"
BuildPage = Callable[[Session, str], Iterable[Line]]


class DetailScreen(GuideScreen):
    """A page about one thing of the plan, with its sources as rows."""

    commands = ("open", "back", "help")

    def __init__(self, build: BuildPage, name: str) -> None:
        super().__init__()
        self._build = build
        self._name = name

    def title_spans(self) -> str:
        """Return the area."""
        name = self.guide_app.open_session.child_name or self.say("home.no_name")
        return f"{name} · {self.say('plan.title')}"

    def lines(self) -> Iterable[Line]:
        """Return the page."""
        return self._build(self.guide_app.open_session, self._name)

    def chosen(self, key: str) -> None:
        """Open a source, a letter or a checklist."""
        kind, _, name = key.partition(":")
        if key.startswith(SOURCE_ROW):
            from foreldreguide.tui.screens.source import SourceScreen

            self.app.push_screen(SourceScreen(name))
        elif kind == "letter":
            from foreldreguide.tui.screens.letter import open_letter

            open_letter(self, name)
        elif kind == "checklist":
            from foreldreguide.tui.screens.checklists import ChecklistScreen

            self.app.push_screen(ChecklistScreen(name))


def action_page(session: Session, name: str) -> Iterable[Line]:
    """Return a next step: what, why, who, by when, and what helps."""
    words, program = session.program.words, session.program
    action = next((a for a in session.plan.next_actions if a.rule.id == name), None)
    if action is None:
        return
    rule = action.rule
    yield text(words.of_guide(f"actions/{name}:title", rule.title), TITLE)
    yield BLANK
    yield text(words.of_guide(f"actions/{name}:why", rule.why))
    yield BLANK
    yield text(words("detail.who", who=words(f"who.{rule.who}")))
    if action.by_when:
        yield text(words("detail.by", day=long_date(words, action.by_when)))
    if rule.letter:
        title = program.guide.letters[rule.letter].title
        yield row(LETTER + rule.letter, (words("detail.letter", title=title), ""))
    if rule.checklist:
        title = program.guide.checklists[rule.checklist].title
        yield row(CHECKLIST + rule.checklist, (words("detail.checklist", title=title), ""))
    yield BLANK
    yield from source_rows(program, action.cites)


def day_page(session: Session, name: str) -> Iterable[Line]:
    """Return a dated day: when, counted from what, and what if it is missed."""
    words, program = session.program.words, session.program
    found = next((d for d in session.plan.deadlines if d.rule.id == name), None)
    if found is None:
        return
    rule, deadline = found.rule, found.deadline
    yield text(words.of_guide(f"deadlines/{name}:title", rule.title), TITLE)
    yield BLANK
    if deadline.last_day is None:
        yield text(words("days.stopped"))
    else:
        yield text(words("deadline.last_day", day=long_date(words, deadline.last_day)), TITLE)
    label = words.of_guide(f"facts/{deadline.starts_from}:label", program.guide.facts[deadline.starts_from].label)
    yield text(words("detail.counted_from", label=label, day=long_date(words, deadline.starts_on)))
    if deadline.moved and deadline.counted_to:
        yield text(words("deadline.moved", counted=long_date(words, deadline.counted_to)))
    yield BLANK
    yield text(words.of_guide(f"deadlines/{name}:about", rule.about))
    if rule.if_missed:
        yield text(words.of_guide(f"deadlines/{name}:if_missed", rule.if_missed), QUIET)
    yield BLANK
    yield from source_rows(program, found.cites)


def warning_page(session: Session, name: str) -> Iterable[Line]:
    """Return a warning: what it says, why it is shown, and its sources."""
    words, program = session.program.words, session.program
    found = next((w for w in session.plan.warnings if w.rule.id == name), None)
    if found is None:
        return
    yield text(words.of_guide(f"warnings/{name}:title", found.rule.title), TITLE)
    yield BLANK
    yield text(words.of_guide(f"warnings/{name}:text", found.rule.text))
    yield BLANK
    yield text(because_line(program, found.because, dict(session.agenda.counting)), QUIET)
    yield BLANK
    yield from source_rows(program, found.cites)


def grounds_page(session: Session, name: str) -> Iterable[Line]:
    """Return every point that can be used in an appeal."""
    words, program = session.program.words, session.program
    yield text(words("grounds.title"), TITLE)
    yield text(words("grounds.intro"), QUIET)
    for number, found in enumerate(session.plan.grounds, start=1):
        key = f"grounds/{found.rule.id}"
        yield BLANK
        yield text(f"! {number}  " + words.of_guide(f"{key}:title", found.rule.title), TITLE, hang=5)
        yield text(words.of_guide(f"{key}:text", found.rule.text), indent=5)
        yield text(words.of_guide(f"{key}:effect", found.rule.effect), indent=5)
        yield text(words("grounds.ask", question=words.of_guide(f"{key}:ask", found.rule.ask)), indent=5)
        yield text(because_line(program, found.because, dict(session.agenda.counting)), QUIET, indent=5)
        for line in source_rows(program, found.cites):
            yield Line(line.spans, line.row, 5, line.hang)
    if not session.plan.grounds:
        yield BLANK
        yield text(words("grounds.none"))
