"""What is said of a point of a paper: where it stands, what to ask, and what was found."""

from collections.abc import Iterator

from foreldreguide.core.facts import UNKNOWN
from foreldreguide.core.library import PieceKind
from foreldreguide.core.papers import PointRead
from foreldreguide.core.rules import Paper
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.papers import told_by_pages
from foreldreguide.shell.wording import answer_in_words


def point_in_words(program: Program, paper: Paper, read: PointRead) -> str:
    """Return what to look for."""
    return program.words.of_guide(f"papers/{paper.id}.{read.point.id}:text", read.point.text)


def said_in_words(program: Program, read: PointRead) -> str:
    """Return what the family said of a point, in a word or two."""
    words, point = program.words, read.point
    if point.fact is None or read.said is None:
        return ""
    if read.said is UNKNOWN:
        return words("paper.cannot_tell")
    if point.value is not None:
        return words("paper.stands" if read.stands else "paper.missing")
    return answer_in_words(program, point.fact, read.said)


def where_in_words(program: Program, paper: Paper, read: PointRead) -> str:
    """Return where in the paper the point usually stands, with the Norwegian headings."""
    point, words = read.point, program.words
    if point.where is None:
        told = told_by_pages(program, point, "where")
        return " ".join(piece.words for piece in told.pieces) if told else ""
    where = words.of_guide(f"papers/{paper.id}.{point.id}:where", point.where)
    if not point.headings:
        return where
    headings = ", ".join(f'"{heading}"' for heading in point.headings)
    return f"{where} {words('paper.headings', headings=headings)}"


def question_in_words(program: Program, paper: Paper, read: PointRead) -> tuple[str, str] | None:
    """Return what to ask in Norwegian, with its meaning; None when nothing is to be asked."""
    point = read.point
    if point.say_nb is not None:
        key = f"papers/{paper.id}.{point.id}:say_en"
        return point.say_nb, program.words.of_guide(key, point.say_en or "")
    told = told_by_pages(program, point, "ask")
    said = next((piece for piece in told.pieces if piece.kind is PieceKind.SAY), None) if told else None
    return (said.words, said.means or "") if said else None


def finding_in_words(program: Program, paper: Paper, read: PointRead) -> str:
    """Return what was found, in a sentence."""
    point = read.point
    if point.finding is not None:
        return program.words.of_guide(f"papers/{paper.id}.{point.id}:finding", point.finding)
    assert read.ground is not None
    return program.words.of_guide(f"grounds/{read.ground}:title", program.guide.grounds[read.ground].title)


def finding_cites(program: Program, read: PointRead, found: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the sections behind a finding: its own, or those of its ground in this case."""
    return read.cites or found.get(read.ground or "", ())


def uses_in_words(program: Program, read: PointRead) -> Iterator[str]:
    """Yield what a finding can become: a point in an appeal, or part of a letter."""
    words, guide = program.words, program.guide
    if read.ground is not None and read.point.finding is None:
        yield words("paper.is_ground")
    elif read.ground is not None:
        title = words.of_guide(f"grounds/{read.ground}:title", guide.grounds[read.ground].title)
        yield words("paper.in_appeal", title=title)
    if read.point.letter is not None:
        letter = guide.letters[read.point.letter]
        yield words("paper.in_letter", title=words.of_guide(f"letters/{letter.id}:title", letter.title))
