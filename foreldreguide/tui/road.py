"""The road as a drawing on one line: stations, legs, and where the family stands."""

from itertools import pairwise

from foreldreguide.core.plan import Plan, Station, StationStatus
from foreldreguide.locales.words import Words
from foreldreguide.tui.lines import QUIET, Line

SIGNS = {
    StationStatus.DONE: "[x]",
    StationStatus.CURRENT: "[>]",
    StationStatus.NEXT: "[ ]",
    StationStatus.LATER: " · ",
    StationStatus.NOT_APPLICABLE: " - ",
}
SMALL, LARGE = (1, 3), (2, 4)
NEIGHBOURS = 3


def road_lines(plan: Plan, words: Words, width: int) -> list[Line]:
    """Return the road with the names of its legs, or three stations where there is little room."""
    gaps = LARGE if _length(plan.road, LARGE) <= width else SMALL
    if _length(plan.road, gaps) > width:
        return [_three_stations(plan, words)]
    legs, signs = "", ""
    for before, station in zip([None, *plan.road], plan.road, strict=False):
        if before is not None:
            within = before.step.leg == station.step.leg
            signs += "─" * gaps[0 if within else 1]
        if before is None or before.step.leg != station.step.leg:
            name = words(f"leg.{station.step.leg}")
            legs = legs.ljust(len(signs)) + (name if len(legs) < len(signs) or not legs else "")
        signs += SIGNS[station.status]
    return [Line(((legs, QUIET),), wide=True), Line(((signs, ""),), wide=True)]


def _length(road: tuple[Station, ...], gaps: tuple[int, int]) -> int:
    dashes = sum(gaps[0 if a.step.leg == b.step.leg else 1] for a, b in pairwise(road))
    return dashes + 3 * len(road)


def _three_stations(plan: Plan, words: Words) -> Line:
    """Return what lies behind, where the family is, and what comes next."""
    here = next(i for i, s in enumerate(plan.road) if s.status is StationStatus.CURRENT)
    first = max(0, here - 1)
    shown = plan.road[first : first + NEIGHBOURS]
    parts = [f"{SIGNS[s.status].strip() or '·'} {words(f'leg.{s.step.leg}')}" for s in shown]
    return Line((("  ".join(parts), ""),), wide=True)
