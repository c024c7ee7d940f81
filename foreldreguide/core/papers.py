"""The papers of a Norwegian case, read point by point with the family (contract 3.3, oppl:11-7 to 11-11)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from foreldreguide.core.conditions import Tree
from foreldreguide.core.facts import Value
from foreldreguide.core.reading import CaseReading
from foreldreguide.core.rules import Paper, PaperPoint


@dataclass(frozen=True, slots=True)
class PointRead:
    """A point of a paper as the family read it.

    Attributes:
        said: The answer; None when there is none.
        stands: Whether the point stands in the paper; None when that is not said, or not a yes or no.
        is_missed: Whether it is something to ask about, or to use.
        ground: The ground of appeal that it is, where there is one.
        cites: The sections behind it in this case.
    """

    point: PaperPoint
    said: Value | None
    stands: bool | None
    is_missed: bool
    ground: str | None
    cites: tuple[str, ...]


def read_paper(
    paper: Paper, reading: CaseReading, grounds: Mapping[str, Iterable[str]]
) -> tuple[PointRead, ...]:
    """Return the points of a paper that fit a case, each as it was read.

    Args:
        grounds: The grounds of appeal found in this case, each with the facts that gave it.
    """
    return tuple(
        _read(point, reading, grounds) for point in paper.points if _holds(point.fits, reading, True)
    )


def _read(point: PaperPoint, reading: CaseReading, grounds: Mapping[str, Iterable[str]]) -> PointRead:
    said = reading.answers.get(point.fact) if point.fact else None
    stands = _stands(point, said)
    ground = _ground(point, stands, grounds)
    is_missed = ground is not None if point.when is None else _holds(point.when, reading, False)
    return PointRead(point, said, stands, is_missed, ground, reading.cites(point.sources))


def _stands(point: PaperPoint, said: Value | None) -> bool | None:
    if point.value is not None:
        return point.value in said if isinstance(said, tuple) else None
    return said if isinstance(said, bool) else None


def _ground(point: PaperPoint, stands: bool | None, grounds: Mapping[str, Iterable[str]]) -> str | None:
    """Return the ground that the point gives: one that is found, and rests on its fact."""
    if point.value is not None and stands is not False:
        return None
    return next((name for name in point.grounds if point.fact in set(grounds.get(name, ()))), None)


def _holds(condition: Tree | None, reading: CaseReading, without: bool) -> bool:
    return without if condition is None else reading.holds(condition)
