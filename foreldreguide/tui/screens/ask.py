"""Ask: a question in the parent's own words, the short answer first, then where it comes from."""

from collections.abc import Iterable, Iterator

from textual.widgets import Input

from foreldreguide.advisor.answer import Answer, Found
from foreldreguide.advisor.places import CHECKLIST, GLOSSARY, LETTER, MAPPING
from foreldreguide.services.ask import ask, in_your_case, title_of
from foreldreguide.services.dates_asked import counted
from foreldreguide.services.sessions import Session
from foreldreguide.shell.lines import BLANK, LINK, QUIET, TITLE, Line, row, text
from foreldreguide.shell.passages import passage_lines
from foreldreguide.shell.wording import STATUS_SIGNS, day_line, source_rows
from foreldreguide.tui.screen import GuideScreen

ASKED, PLACE, RIGHT, DAY = "asked:", "place:", "right:", "day:"


class AskScreen(GuideScreen):
    """A question and its answer."""

    has_field = True

    def __init__(self, session: Session | None = None) -> None:
        super().__init__()
        self._session = session
        self._question = ""
        self._found: Answer | None = None

    @property
    def commands(self) -> tuple[str, ...]:  # type: ignore[override]
        """The commands of the part that has the keys."""
        return ("keep", "back", "help") if self.in_field else ("open", "ask", "words", "back", "help")

    def resume(self) -> None:
        """Wait for a question at once; with an answer, stay at it."""
        if self._found is None:
            self.do_ask()
        else:
            self.redraw()

    def title_spans(self) -> str:
        """Return the area."""
        return self.say("advice.title")

    def head_lines(self) -> Iterable[Line]:
        """Return what to type."""
        if self.in_field:
            yield text(self.say("advice.prompt"), TITLE)

    def lines(self) -> Iterable[Line]:
        """Return the answer from the top; without one, what was asked before."""
        if self._found is None:
            yield text(self.say("advice.hint"), QUIET)
            yield from self._history()
            return
        yield text(self._question, QUIET)
        yield BLANK
        day = counted(self.guide_app.desk.program, self._found, self._question, self.guide_app.desk.as_of)
        if day:
            yield text(day, TITLE)
            yield BLANK
        if self._found.reason is None:
            yield from self._answered(self._found)
        else:
            yield from self._declined(self._found)
        yield from self._onward(self._found)

    @property
    def _asked(self) -> tuple[str, ...]:
        """What was asked before in this case; nothing is remembered without one."""
        return self._session.case.asked if self._session else ()

    # --- parts ---------------------------------------------------------------------------

    def _answered(self, found: Answer) -> Iterator[Line]:
        first, *others = found.passages
        yield text(first.title, TITLE)
        yield from self._passage(first, found.cites)
        yield from self._in_your_case(found)
        for passage in others:
            yield BLANK
            yield self._place_line(passage.place, passage.title)
            yield from self._passage(passage, found.cites)
        yield BLANK
        yield text(self.say("rights.sources"), TITLE)
        yield from source_rows(self.guide_app.desk.program, found.cites)
        yield text(self.say("advice.not_advice"), QUIET)

    def _passage(self, found: Found, cites: tuple[str, ...]) -> Iterator[Line]:
        passage = self.guide_app.desk.program.library.passage(found.place)
        if passage is not None:
            yield from passage_lines(self.say, passage, cites)
        else:
            yield text(found.text)

    def _in_your_case(self, found: Answer) -> Iterator[Line]:
        """Return what the plan says of the same sections, when a child's plan is open."""
        session = self._session
        if session is None:
            return
        rights, days = in_your_case(session.plan, found)
        if rights or days:
            yield BLANK
            yield text(self.say("advice.in_your_case"), TITLE)
        for day in days:
            yield day_line(self.say, day, session.plan, DAY + day.rule.id, is_narrow=self.is_narrow)
        for right in rights:
            sign, style = STATUS_SIGNS[right.status]
            title = self.say.of_guide(f"rights/{right.rule.id}:title", right.rule.title)
            status = (self.say(f"status.{right.status.value}"), QUIET)
            yield row(RIGHT + right.rule.id, (f"{sign} ", style), (title, ""), hang=4, right=status)

    def _declined(self, found: Answer) -> Iterator[Line]:
        yield text(found.reply, TITLE)
        yield BLANK
        yield text(self.say("advice.places"))
        yield from (text(f"· {place}", indent=2, hang=2) for place in found.places)

    def _onward(self, found: Answer) -> Iterator[Line]:
        program = self.guide_app.desk.program
        if found.see_also:
            yield BLANK
            yield text(self.say("advice.closest" if found.reason else "advice.see_also"), TITLE)
        for place in found.see_also:
            yield self._place_line(place, title_of(program, place))

    def _place_line(self, place: str, title: str) -> Line:
        return row(PLACE + place, (title, LINK)) if self._can_open(place) else text(title, TITLE)

    def _can_open(self, place: str) -> bool:
        """Return whether a place has a screen now: letters, checklists and pieces of plans are a child's."""
        if place.startswith((LETTER, CHECKLIST)):
            return self._session is not None
        if place.startswith(MAPPING):
            pieces = self._session.plan.mappings if self._session else ()
            return any(MAPPING + piece.row.id == place for piece in pieces)
        return True

    def _history(self) -> Iterator[Line]:
        if self._asked:
            yield BLANK
            yield text(self.say("advice.before"), TITLE)
        for number, question in enumerate(self._asked):
            yield row(f"{ASKED}{number}", (question, ""), hang=2)

    # --- what is done --------------------------------------------------------------------

    def do_ask(self) -> None:
        """Wait for another question."""
        self.open_field("")
        self.redraw()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer what was typed."""
        self._put(event.value.strip())

    def _put(self, question: str) -> None:
        """Answer a question; it is remembered in the case that is open, and nowhere else."""
        if not question:
            return
        self._question, self._found = question, ask(self.guide_app.desk.program, question)
        if self._session is not None:
            self._session.remember_question(question)
        self.close_field()
        self.redraw(next(iter(self.page.rows), ""))

    def chosen(self, key: str) -> None:
        """Open what a row stands for, or ask again what was asked before."""
        name = key.partition(":")[2]
        if self.in_field and self.field.value.strip():
            self._put(self.field.value.strip())
        elif key.startswith(ASKED):
            self._put(self._asked[int(name)])
        elif key.startswith(PLACE + GLOSSARY):
            self.open("word", name.removeprefix(GLOSSARY))
        elif key.startswith((PLACE + LETTER, PLACE + CHECKLIST)):
            self.follow(name)
        elif key.startswith(PLACE + MAPPING):
            self.open("piece", name.removeprefix(MAPPING))
        elif key.startswith(PLACE):
            self.open("page", name)
        else:
            self.follow(key)

    def do_back(self) -> None:
        """Leave the field; from the answer, go back one screen."""
        if self.in_field and (self._found is not None or self.page.rows):
            self.close_field()
            self.redraw()
        else:
            self.app.pop_screen()
