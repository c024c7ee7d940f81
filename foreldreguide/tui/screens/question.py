"""One question at a time: why it is asked, "I don't know", and a Back that is never blocked."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from foreldreguide.core.errors import StoreError
from foreldreguide.core.guide import Guide
from foreldreguide.core.interview import Question, Section, Widget
from foreldreguide.shell.asker import Asker, Outcome
from foreldreguide.shell.askers import asker_for
from foreldreguide.shell.fields import FieldAsker
from foreldreguide.shell.lines import BLANK, NEAR, QUIET, TITLE, Line, text
from foreldreguide.shell.wording import SOURCE_ROW, answer_in_words, badge, source_rows
from foreldreguide.tui.screen import GuideScreen

RAIL_ANSWERS = 6
STEPPED = (Widget.DATE, Widget.NUMBER, Widget.COUNTRY, Widget.LANGUAGES)
"""The questions in whose field Up and Down go on or back."""


class QuestionScreen(GuideScreen):
    """A question of the first run or of a deepening section.

    With a section, only its questions are put; with a question, that one is put first.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(1)", show=False),
        Binding("down", "step(-1)", show=False),
    ]
    has_field = True
    has_rail = True

    def __init__(self, section: Section | None = None, question: Question | None = None) -> None:
        super().__init__()
        self._section = section
        self._once = question is not None
        self._question = question
        self._asker: Asker | None = None
        self._says_more = False

    # --- what is shown -------------------------------------------------------------------

    @property
    def commands(self) -> tuple[str, ...]:  # type: ignore[override]
        """The commands of the focused part."""
        if self._asker is not None and self._asker.uses_field:
            return ("next", "dont_know", "back", "why", "plan", "help")
        if self._asker is not None and self._asker.question.widget.value in ("multi", "ticks"):
            return ("next", "tick", "none_of_these", "dont_know", "back", "plan", "help")
        return ("next", "choose", "dont_know", "back", "plan", "why", "words", "help")

    def begin(self) -> None:
        """Put the first question."""
        self._put(self._question or self._next_open())

    @property
    def enter_takes_row(self) -> bool:
        """Whether Enter takes the row under the cursor, also when nothing is typed."""
        return not isinstance(self._asker, FieldAsker) or self._asker.takes_row

    def title_spans(self) -> str:
        """Return the child's name."""
        return self.guide_app.open_session.child_name or self.say("home.no_name")

    def state_words(self) -> str:
        """Return the day to watch, or that all is saved."""
        watch = badge(self.say, self.guide_app.open_session.plan, is_narrow=self.is_narrow)
        return watch or self.guide_app.kept

    def lines(self) -> Iterable[Line]:
        """Return the question, its answers, and why it is asked."""
        if self._asker is None:
            return
        question = self._asker.question
        if not self._asker.uses_field:
            yield from self._asked(question)
        yield from self._asker.lines()
        if question.widget in STEPPED:
            yield text(self.say(f"ask.step.{question.widget.value}"), QUIET)
        if not self.is_short or self._says_more:
            yield from self._why(question)
        if not self._once:
            yield BLANK
            yield text(self._outlook(), QUIET)

    def head_lines(self) -> Iterable[Line]:
        """Return the question above the field, when it is answered in one."""
        if self._asker is not None and self._asker.uses_field:
            yield from self._asked(self._asker.question)

    def _asked(self, question: Question) -> Iterable[Line]:
        yield Line(((self._where(), QUIET),))
        yield text(self._words("ask", question.ask), TITLE)
        if question.hint:
            yield text(self._words("hint", question.hint), QUIET)
        if not self.is_short:
            yield BLANK

    def _where(self) -> str:
        assert self._asker is not None
        question = self._asker.question
        section = next(s for s in self.guide.sections if s.id == question.section)
        title = self.say.of_guide(f"interview/{section.id}:title", section.title)
        asked = self.guide_app.open_session.agenda.asked
        number = next((i for i, q in enumerate(asked, 1) if q.id == question.id), 1)
        return self.say("ask.where", section=title, number=number)

    def _why(self, question: Question) -> Iterable[Line]:
        yield BLANK
        yield text(self.say("ask.why"), TITLE)
        for number, line in enumerate(question.why):
            yield text(self._words(f"why.{number}", line))
        if self._says_more:
            yield BLANK
            yield text(self._words("more", question.more))
            if question.unknown_means:
                yield text(self._words("unknown_means", question.unknown_means))
        if question.cites:
            yield from source_rows(self.guide_app.desk.program, question.cites)

    def rail_lines(self) -> Iterable[Line]:
        """Return the last answers, and what they tell already."""
        session = self.guide_app.open_session
        counting = session.agenda.counting
        if not counting:
            return
        yield text(self.say("rail.answers"), TITLE)
        for fact, value in list(counting.items())[-RAIL_ANSWERS:]:
            known = session.program.guide.facts[fact]
            yield text(self.say.of_guide(f"facts/{fact}:label", known.label), QUIET)
            yield text(answer_in_words(session.program, fact, value), indent=2)
        yield BLANK
        yield text(self.say("rail.tells"), TITLE)
        step = session.plan.step
        yield text(self.say.of_guide(f"steps/{step.id}:here", step.here))
        watch = badge(self.say, session.plan)
        if watch:
            yield text(watch, NEAR)

    def _outlook(self) -> str:
        outlook = self.guide_app.open_session.agenda.outlook
        if outlook.least == outlook.most:
            unit = "ask.left_one" if outlook.most == 1 else "ask.left"
            return self.say(unit, count=outlook.most)
        return self.say("ask.left_between", least=outlook.least, most=outlook.most)

    def _words(self, field: str, source: str) -> str:
        assert self._asker is not None
        return self.say.of_guide(f"interview/{self._asker.question.id}:{field}", source)

    @property
    def guide(self) -> Guide:
        """The guide."""
        return self.guide_app.desk.program.guide

    # --- what is done --------------------------------------------------------------------

    def _put(self, question: Question | None) -> None:
        """Put a question on the screen, or finish when there is none."""
        if question is None:
            self._finish()
            return
        session = self.guide_app.open_session
        session.go_to(question.id)
        self._says_more = False
        self._asker = asker = asker_for(question, session)
        if isinstance(asker, FieldAsker):
            self.open_field(asker.typed)
        else:
            self.close_field()
        self.redraw(asker.cursor() or next(iter(self._first_rows()), None))

    def _first_rows(self) -> Iterable[str]:
        assert self._asker is not None
        return (line.row for line in self._asker.rows() if line.row is not None)

    def _next_open(self) -> Question | None:
        agenda = self.guide_app.open_session.agenda
        if self._section is None:
            return agenda.next
        asked = agenda.of_section(self._section.id)
        return next((question for question in asked if not agenda.is_done(question)), None)

    def _finish(self) -> None:
        if self._once or self._section is not None:
            self.app.pop_screen()
        else:
            self.replace("plan")

    def _keep(self, outcome: Outcome | None) -> None:
        """Keep what an answer came to and go on; without an outcome the question stays."""
        if self._asker is None or outcome is None:
            self.redraw()
            return
        question = self._asker.question
        try:
            self._save(question, outcome)
        except StoreError as problem:
            self._asker.problem = self.say(problem.code, **problem.names)
            self.redraw()
            return
        self._put(None if self._once else self._following(question))

    def _save(self, question: Question, outcome: Outcome) -> None:
        session = self.guide_app.open_session
        if outcome.passed is not None:
            session.leave(question, outcome.passed)
        else:
            session.answer(question, outcome.answers)

    def _following(self, question: Question) -> Question | None:
        """Return the next question that is open, after this one first."""
        agenda = self.guide_app.open_session.agenda
        wanted = agenda.first_run if self._section is None else agenda.of_section(self._section.id)
        place = next((i for i, q in enumerate(wanted) if q.id == question.id), -1)
        later = [q for q in wanted[place + 1 :] if not agenda.is_done(q)]
        return later[0] if later else self._next_open()

    def chosen(self, key: str) -> None:
        """Take a row."""
        if key.startswith(SOURCE_ROW):
            self.follow(key)
        elif self._asker is not None:
            self._keep(self._asker.take(key))

    def ticked(self, key: str) -> None:
        """Tick a row."""
        if self._asker is not None and not key.startswith(SOURCE_ROW):
            self._asker.tick(key)
            self.redraw()

    def action_digit(self, digit: int) -> None:
        """Move to a numbered row, and tick it where several can be ticked."""
        super().action_digit(digit)
        if self._asker is not None and self._asker.question.widget.value in ("multi", "ticks"):
            self.ticked(self.page.cursor or "")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what the typed text means."""
        if isinstance(self._asker, FieldAsker):
            self._asker.typed, self._asker.problem = event.value, ""
            self.redraw()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with the field; when it may stay empty, with the row under the cursor."""
        if isinstance(self._asker, FieldAsker):
            self._asker.typed = event.value
            if self.enter_takes_row:
                self._keep(self._asker.take(self.page.cursor or ""))
            else:
                self._keep(self._asker.take_field())

    def action_step(self, by: int) -> None:
        """Go a day, a number or a name further in the field."""
        if isinstance(self._asker, FieldAsker):
            self._asker.step(by)
            self.open_field(self._asker.typed)
            self.redraw()

    def do_dont_know(self) -> None:
        """Answer that it is not known, or leave it for later."""
        if self._asker is not None:
            self._keep(self._asker.dont_know())

    def do_none_of_these(self) -> None:
        """Answer that none of them fits."""
        rows = self.page.rows
        if "?none" in rows:
            self.chosen("?none")
        elif "?not_yet" in rows:
            self.chosen("?not_yet")

    def do_back(self) -> None:
        """Go to the question before, or out of the interview from the first."""
        before = None
        if self._asker is not None and not self._once:
            before = self.guide_app.open_session.agenda.before(self._asker.question)
            if self._section is not None and before and before.section != self._section.id:
                before = None
        if before is None:
            self.app.pop_screen()
        else:
            self._put(before)

    def do_undo(self) -> None:
        """Take the last answer back."""
        if self.guide_app.open_session.undo():
            self._put(self._next_open())

    def do_why(self) -> None:
        """Show the longer reason."""
        self._says_more = not self._says_more
        self.redraw()

    def do_sources(self) -> None:
        """Open the first source of the question."""
        if self._asker is not None and self._asker.question.cites:
            self.open("source", self._asker.question.cites[0])

    def do_plan(self) -> None:
        """Show the plan so far."""
        self.open("plan")
