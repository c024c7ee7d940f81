"""All answers on one page: what was said, what is not known, and what was not asked and why."""

from collections.abc import Iterable

from foreldreguide.core.facts import UNKNOWN
from foreldreguide.core.interview import Passed, Question, Section
from foreldreguide.services.sessions import Session
from foreldreguide.shell.lines import BLANK, CANNOT, QUIET, TITLE, Line, Span, row, text
from foreldreguide.shell.wording import answer_in_words
from foreldreguide.tui.screen import GuideScreen

LABEL_WIDTH = 40


class AnswersScreen(GuideScreen):
    """The review: Enter changes the answer under the cursor."""

    commands = ("open", "undo", "back", "plan", "help")

    @property
    def session(self) -> Session:
        """The case that is open."""
        return self.guide_app.open_session

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        return self.for_child("answers.title")

    def state_words(self) -> str:
        """Return that all is saved."""
        return self.guide_app.kept

    def lines(self) -> Iterable[Line]:
        """Return the answers by section, then what was not asked."""
        counting = self.session.agenda.counting
        unknown = sum(value is UNKNOWN for value in counting.values())
        yield text(self.say("answers.count", count=len(counting), unknown=unknown), QUIET)
        for section in self.session.program.guide.sections:
            yield from self._section(section)
        yield from self._set_aside()
        yield BLANK
        yield text(self.say("answers.set_aside_hint"), QUIET)

    def _section(self, section: Section) -> Iterable[Line]:
        agenda = self.session.agenda
        put = [q for q in agenda.of_section(section.id) if agenda.is_done(q)]
        if put:
            yield BLANK
            yield text(self.say.of_guide(f"interview/{section.id}:title", section.title), TITLE)
        for question in put:
            yield from self._question_rows(question)

    def _question_rows(self, question: Question) -> Iterable[Line]:
        for fact in question.facts:
            value = self.session.agenda.counting.get(fact)
            if value is not None:
                shown = answer_in_words(self.session.program, fact, value)
                mark = "? " if value is UNKNOWN else "  "
                yield self._row(question, fact, mark, shown)
        how = self.session.case.passed.get(question.id)
        if how is not None:
            unit = "answers.not_yet" if how is Passed.NOT_YET else "answers.later"
            yield self._row(question, question.facts[0], "  ", self.say(unit))

    def _row(self, question: Question, fact: str, mark: str, shown: str) -> Line:
        known = self.session.program.guide.facts[fact]
        label = self.say.of_guide(f"facts/{fact}:label", known.label)
        style = CANNOT if mark.strip() else QUIET
        width = min(LABEL_WIDTH, self.page.width_for_text // 2)
        dots = " " + "." * max(2, width - len(label)) + " "
        spans: tuple[Span, ...] = ((mark, style), (label, ""), (dots, QUIET), (shown, ""))
        return row(f"{question.section}/{question.id}/{fact}", *spans, hang=4)

    def _set_aside(self) -> Iterable[Line]:
        counting, answers = self.session.agenda.counting, self.session.case.answers
        aside = [fact for fact in answers if fact not in counting]
        if aside:
            yield BLANK
            yield text(self.say("answers.set_aside"), TITLE)
        for fact in aside:
            known = self.session.program.guide.facts[fact]
            label = self.say.of_guide(f"facts/{fact}:label", known.label)
            yield text(f"- {label}", QUIET, indent=2)

    def chosen(self, key: str) -> None:
        """Put the question again."""
        asked = {f"{q.section}/{q.id}": q for q in self.session.agenda.asked}
        question = asked.get(key.rpartition("/")[0])
        if question is not None:
            self.open("question", None, question)

    def do_undo(self) -> None:
        """Take the last change back."""
        if self.session.undo():
            self.redraw()

    def do_redo(self) -> None:
        """Put a change that was taken back in place again."""
        if self.session.redo():
            self.redraw()

    def do_plan(self) -> None:
        """Show the plan."""
        self.open("plan")
