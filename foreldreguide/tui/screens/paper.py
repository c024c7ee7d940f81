"""A paper read point by point: where each stands, under which heading, what to ask, what it becomes."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType

from foreldreguide.core.facts import Kind
from foreldreguide.core.interview import Question
from foreldreguide.core.papers import PointRead
from foreldreguide.services.lawbook import name_of
from foreldreguide.services.papers import PaperRead, asked_facts, finding_id, read_now, tick_of
from foreldreguide.services.sessions import Session
from foreldreguide.shell.asker import NO, YES
from foreldreguide.shell.askers import asker_for
from foreldreguide.shell.lines import BLANK, NEAR, QUIET, TITLE, Line, row, text
from foreldreguide.shell.papers import (
    finding_cites,
    finding_in_words,
    point_in_words,
    question_in_words,
    said_in_words,
    uses_in_words,
    where_in_words,
)
from foreldreguide.shell.wording import page_rows
from foreldreguide.tui.screen import GuideScreen

POINT, LETTER = "point:", "letter:"
SAID_WIDTH = 22


class PaperScreen(GuideScreen):
    """One of the four papers, with the paper itself in the family's hand."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "do('yes')", show=False),
        Binding("n", "do('no')", show=False),
    ]

    def __init__(self, paper: str) -> None:
        super().__init__()
        self._paper = paper
        self._put: Question | None = None

    @property
    def commands(self) -> tuple[str, ...]:  # type: ignore[override]
        """The commands of the focused part."""
        current = self._current
        if current is not None and current.point.fact is None:
            return ("tick", "back", "undo", "help")
        if current is not None and self._is_yes_or_no(current):
            return ("yes", "no", "dont_know", "open", "back", "undo", "help")
        return ("open", "dont_know", "back", "undo", "help")

    @property
    def session(self) -> Session:
        """The case that is open."""
        return self.guide_app.open_session

    @property
    def read(self) -> PaperRead:
        """The paper as far as it was read."""
        return read_now(self.session, self.session.program.guide.papers[self._paper])

    # --- what is shown -------------------------------------------------------------------

    def title_spans(self) -> str:
        """Return the child's name and the paper."""
        paper = self.session.program.guide.papers[self._paper]
        title = self.say.of_guide(f"papers/{paper.id}:title", paper.title)
        return f"{self.session.child_name or self.say('home.no_name')} · {title}"

    def state_words(self) -> str:
        """Return that all is saved."""
        return self.guide_app.kept

    def lines(self) -> Iterable[Line]:
        """Return the points by part, the one under the cursor opened, and what was found."""
        read = self.read
        paper = read.paper
        missed = read.missed
        title = self.say.of_guide(f"papers/{paper.id}:title", paper.title)
        left = self.say("deepen.left", count=read.left) if read.left else self.say("deepen.done")
        yield Line(((title, TITLE), (f"   {paper.norwegian}", QUIET)), right=((left, QUIET),))
        yield text(self.say.of_guide(f"papers/{paper.id}:intro", paper.intro), QUIET)
        part = None
        yield BLANK
        for point in read.points:
            if self._part(point) not in ("", part):
                yield from (BLANK,) if part else ()
                part = self._part(point)
                yield text(part, TITLE)
            yield from self._point(read, point, missed)
        yield from self._findings(read, missed)

    def _part(self, read: PointRead) -> str:
        """Return the title of the part of the paper that a point belongs to."""
        question = self._question(read)
        if question is None or question.part is None:
            return ""
        section = next(s for s in self.session.program.guide.sections if s.id == question.section)
        title = section.part_titles[question.part - 1]
        return self.say.of_guide(f"interview/{section.id}:part.{question.part}", title)

    def _point(self, paper: PaperRead, read: PointRead, missed: tuple[PointRead, ...]) -> Iterable[Line]:
        program, key = self.session.program, POINT + read.point.id
        mark = self._mark(read, missed)
        said = said_in_words(program, read)
        said = said if len(said) <= SAID_WIDTH else said[: SAID_WIDTH - 1] + "…"
        said = " ".join(part for part in (said, mark) if part)
        words = point_in_words(program, paper.paper, read)
        if read.point.fact is None:
            is_ticked = tick_of(self._paper, read.point) in self.session.case.ticks
            words = f"{'[x]' if is_ticked else '[ ]'} {words}"
        yield row(key, (words, ""), hang=4, right=(said, NEAR if mark else ""))
        if self.page.cursor in (key, None):
            yield from self._opened(paper, read)

    def _mark(self, read: PointRead, missed: tuple[PointRead, ...]) -> str:
        if not read.is_missed:
            return ""
        places = [finding_id(other) for other in missed]
        return f"! {places.index(finding_id(read)) + 1}"

    def _opened(self, paper: PaperRead, read: PointRead) -> Iterable[Line]:
        program = self.session.program
        where = where_in_words(program, paper.paper, read)
        if where:
            yield text(self.say("paper.where", where=where), QUIET, indent=4)
        asked = question_in_words(program, paper.paper, read)
        if asked is not None:
            yield text(asked[0], indent=6)
            yield text(f"= {asked[1]}", QUIET, indent=6, hang=2)

    def _findings(self, read: PaperRead, missed: tuple[PointRead, ...]) -> Iterable[Line]:
        if not missed:
            return
        yield BLANK
        yield text(self.say("paper.found"), TITLE)
        program = self.session.program
        cites = {found.rule.id: found.cites for found in self.session.plan.grounds}
        for number, point in enumerate(missed, start=1):
            yield text(f"! {number}  {finding_in_words(program, read.paper, point)}", NEAR, hang=5)
            names = (name_of(program.guide, self.say, cite) for cite in finding_cites(program, point, cites))
            yield text("; ".join(names), QUIET, indent=5)
            for use in uses_in_words(program, point):
                yield text(use, QUIET, indent=5)
        letters = dict.fromkeys(point.point.letter for point in missed if point.point.letter)
        for letter in letters:
            title = program.guide.letters[letter].title
            yield row(LETTER + letter, (self.say("detail.letter", title=title), ""))
        for ground in dict.fromkeys(point.ground for point in missed if point.ground):
            yield from page_rows(program, f"ground:{ground}")

    # --- what is done --------------------------------------------------------------------

    @property
    def _current(self) -> PointRead | None:
        cursor = self.page.cursor or ""
        return next((read for read in self.read.points if POINT + read.point.id == cursor), None)

    def _question(self, read: PointRead) -> Question | None:
        return asked_facts(self.session).get(read.point.fact or "")

    def _is_yes_or_no(self, read: PointRead) -> bool:
        fact = read.point.fact
        return fact is not None and self.session.program.guide.facts[fact].kind is Kind.BOOL

    def moved(self, key: str) -> None:
        """Open the point under the cursor."""
        self.redraw()

    def chosen(self, key: str) -> None:
        """Put the question of a point, tick a point without one, or follow a link."""
        current = self._current
        if not key.startswith(POINT) or current is None:
            self.follow(key)
            return
        question = self._question(current)
        if question is None:
            self.session.toggle(tick_of(self._paper, current.point))
            self.redraw()
        else:
            self._put = question
            self.open("question", None, question)

    def resume(self) -> None:
        """Go on after a question that was put and answered."""
        put, self._put = self._put, None
        if put is not None and self.session.agenda.is_done(put):
            self._go_on(put)
        else:
            self.redraw()

    def do_tick(self) -> None:
        """Tick a point that has no question."""
        self.chosen(self.page.cursor or "")

    def do_yes(self) -> None:
        """Answer yes and go on."""
        self._answer(YES)

    def do_no(self) -> None:
        """Answer no and go on; while looking for words, go to the next place."""
        if self.page.is_seeking:
            self.do_find_next()
        else:
            self._answer(NO)

    def _answer(self, code: str) -> None:
        current = self._current
        if current is None or not self._is_yes_or_no(current):
            self.chosen(self.page.cursor or "")
            return
        question = self._question(current)
        if question is not None:
            outcome = asker_for(question, self.session).take(code)
            if outcome is not None:
                self.session.answer(question, outcome.answers)
            self._go_on(question)

    def do_dont_know(self) -> None:
        """Say that one cannot tell, and go on."""
        question = self._question(self._current) if self._current else None
        if question is None:
            return
        outcome = asker_for(question, self.session).dont_know()
        if outcome.passed is not None:
            self.session.leave(question, outcome.passed)
        else:
            self.session.answer(question, outcome.answers)
        self._go_on(question)

    def _go_on(self, answered: Question) -> None:
        """Go to the next point that another question answers."""
        points = self.read.points
        place = next((i for i, read in enumerate(points) if POINT + read.point.id == self.page.cursor), -1)
        others = (read for read in points[place + 1 :] if self._question(read) != answered)
        following = next(others, points[place])
        self.redraw(POINT + following.point.id)

    def action_digit(self, digit: int) -> None:
        """Leave digits alone: points have no numbers."""

    def do_undo(self) -> None:
        """Take the last change back."""
        if self.session.undo():
            self.redraw()
