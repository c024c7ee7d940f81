"""The sections that go deeper: each says what answering it gives."""

from collections.abc import Iterable

from foreldreguide.core.agenda import Agenda
from foreldreguide.services.papers import PaperRead, papers_to_read
from foreldreguide.shell.lines import BLANK, QUIET, TITLE, Line, row, text
from foreldreguide.tui.screen import GuideScreen

PAPER = "paper:"


class DeepenScreen(GuideScreen):
    """Offered from the plan, never pushed."""

    commands = ("open", "back", "help")

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        return self.for_child("deepen.title")

    def lines(self) -> Iterable[Line]:
        """Return the sections with how many questions each has left."""
        session = self.guide_app.open_session
        papers = papers_to_read(session)
        yield text(self.say("deepen.intro"))
        if papers:
            yield BLANK
            yield text(self.say("deepen.papers"), TITLE)
        for read in papers:
            yield from self._paper(read)
        yield BLANK
        yield text(self.say("deepen.others"), TITLE)
        yield from self._sections(
            session.agenda, {point.point.fact for read in papers for point in read.points}
        )

    def _paper(self, read: PaperRead) -> Iterable[Line]:
        paper = read.paper
        title = self.say.of_guide(f"papers/{paper.id}:title", paper.title)
        missed = len(read.missed)
        found = (
            self.say("deepen.points_one" if missed == 1 else "deepen.points", count=missed) if missed else ""
        )
        left = self.say("deepen.left", count=read.left) if read.left else self.say("deepen.done")
        words = ", ".join(part for part in (found, left) if part)
        yield row(
            PAPER + paper.id, (title, ""), (f"   {paper.norwegian}", QUIET), hang=3, right=(words, QUIET)
        )

    def _sections(self, agenda: Agenda, in_papers: set[str | None]) -> Iterable[Line]:
        """Return the sections that ask for something that no paper does."""
        for section in agenda.deepening:
            asked = [q for q in agenda.of_section(section.id) if not in_papers.issuperset(q.facts)]
            if not asked:
                continue
            left = sum(not agenda.is_done(question) for question in asked)
            title = self.say.of_guide(f"interview/{section.id}:title", section.title)
            words = self.say("deepen.left", count=left) if left else self.say("deepen.done")
            yield BLANK
            yield row(section.id, (title, TITLE), hang=3, right=(words, QUIET))
            if section.gain:
                gain = self.say.of_guide(f"interview/{section.id}:gain", section.gain)
                yield text(gain, QUIET, indent=3)

    def chosen(self, key: str) -> None:
        """Open a paper or a section; when all of a section is answered, the answers are shown."""
        if key.startswith(PAPER):
            self.open("paper", key.removeprefix(PAPER))
            return
        agenda = self.guide_app.open_session.agenda
        section = next((s for s in agenda.deepening if s.id == key), None)
        if section is None:
            return
        left = any(not agenda.is_done(q) for q in agenda.of_section(key))
        self.open(*(("question", section) if left else ("answers",)))
