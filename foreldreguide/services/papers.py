"""The papers that a family can read with the guide now, and what was found in them."""

from dataclasses import dataclass

from foreldreguide.core.interview import Question
from foreldreguide.core.library import Passage
from foreldreguide.core.papers import PointRead, read_paper
from foreldreguide.core.reading import CaseReading
from foreldreguide.core.rules import Paper, PaperPoint
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.sessions import Session


@dataclass(frozen=True, slots=True)
class PaperRead:
    """A paper as far as it was read.

    Attributes:
        points: The points that fit the case, in the order of the paper.
        left: How many questions on it are open.
    """

    paper: Paper
    points: tuple[PointRead, ...]
    left: int

    @property
    def missed(self) -> tuple[PointRead, ...]:
        """The points that are something to ask about or to use, each finding once."""
        found: dict[str, PointRead] = {}
        for read in self.points:
            if read.is_missed:
                found.setdefault(finding_id(read), read)
        return tuple(found.values())


def finding_id(read: PointRead) -> str:
    """Return what a finding is: its ground, or the point itself when it has words of its own."""
    return read.point.id if read.point.finding or read.ground is None else read.ground


def papers_to_read(session: Session) -> tuple[PaperRead, ...]:
    """Return the papers on which something is asked now."""
    asked = asked_facts(session)
    found = (read_now(session, paper) for paper in session.program.guide.papers.values())
    return tuple(read for read in found if any(point.point.fact in asked for point in read.points))


def read_now(session: Session, paper: Paper) -> PaperRead:
    """Return a paper as far as it was read: with the points that are asked now, or only ticked."""
    program, asked = session.program, asked_facts(session)
    reading = CaseReading(program.guide, session.agenda.counting, session.as_of, program.is_holiday)
    grounds = {found.rule.id: found.because for found in session.plan.grounds}
    points = tuple(
        read
        for read in read_paper(paper, reading, grounds)
        if read.point.fact is None or read.point.fact in asked
    )
    open_questions = {
        asked[read.point.fact].id
        for read in points
        if read.point.fact is not None and not session.agenda.is_done(asked[read.point.fact])
    }
    return PaperRead(paper, points, len(open_questions))


def asked_facts(session: Session) -> dict[str, Question]:
    """Return the question of each fact that is asked now."""
    return {fact: question for question in session.agenda.asked for fact in question.facts}


def told_by_pages(program: Program, point: PaperPoint, part: str) -> Passage | None:
    """Return the passage of the page of a point's ground: `where` it stands, or what to `ask`."""
    pages = (place for name in point.grounds for place in program.library.about(f"ground:{name}"))
    return next(filter(None, (program.library.passage(f"{place}:{part}") for place in pages)), None)


def tick_of(paper: str, point: PaperPoint) -> str:
    """Return the name under which a point that is only ticked is kept."""
    return f"papers/{paper}/{point.id}"
