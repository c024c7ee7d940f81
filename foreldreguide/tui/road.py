"""The road as a drawing on one line: stations, legs, and where the family stands."""

from itertools import pairwise

from foreldreguide.core.plan import Plan, Station, StationStatus
from foreldreguide.locales.words import Words
from foreldreguide.shell.lines import QUIET, Line

SIGNS = {
    StationStatus.DONE: "[x]",
    StationStatus.CURRENT: "[>]",
    StationStatus.NEXT: "[ ]",
    StationStatus.LATER: " · ",
    StationStatus.NOT_APPLICABLE: " - ",
}
SMALL, LARGE = (1, 3), (2, 4)


def road_lines(plan: Plan, words: Words, width: int) -> list[Line]:
    """Return the road with the names of its legs, or three stations where there is little room."""
    gaps = LARGE if _length(plan.road, LARGE) <= width else SMALL
    if _length(plan.road, gaps) > width:
        return [_three_stations(plan, words)]
    starts, signs = _drawn(plan.road, gaps)
    names = [(start, words(f"leg.{leg}")) for start, leg in starts]
    ends = [start for start, _ in names[1:]] + [width]
    legs = ""
    for (start, name), end in zip(names, ends, strict=True):
        legs = legs.ljust(start) + _fitted(name, end - start)
    return [Line(((legs, QUIET),), wide=True), Line(((signs, ""),), wide=True)]


def _drawn(road: tuple[Station, ...], gaps: tuple[int, int]) -> tuple[list[tuple[int, str]], str]:
    """Return where each leg starts, and the stations with the dashes between them."""
    starts: list[tuple[int, str]] = []
    signs = ""
    for station in road:
        is_new = not starts or starts[-1][1] != station.step.leg
        if signs:
            signs += "─" * gaps[is_new]
        if is_new:
            starts.append((len(signs), station.step.leg))
        signs += SIGNS[station.status]
    return starts, signs


def _fitted(name: str, room: int) -> str:
    """Return a name with a blank behind it, cut with a dot where there is no room."""
    return f"{name} " if len(name) < room else f"{name[: room - 2]}. "


def _length(road: tuple[Station, ...], gaps: tuple[int, int]) -> int:
    dashes = sum(gaps[0 if a.step.leg == b.step.leg else 1] for a, b in pairwise(road))
    return dashes + 3 * len(road)


def _three_stations(plan: Plan, words: Words) -> Line:
    """Return the leg behind, the leg where the family is, and the leg that comes next."""
    here = next(i for i, s in enumerate(plan.road) if s.status is StationStatus.CURRENT)
    leg = plan.road[here].step.leg
    behind = [station.step.leg for station in plan.road[:here] if station.step.leg != leg]
    ahead = [station.step.leg for station in plan.road[here:] if station.step.leg != leg]
    parts = [("[x]", behind[-1:]), ("[>]", [leg]), ("[ ]", ahead[:1])]
    shown = [f"{sign} {words(f'leg.{name}')}" for sign, names in parts for name in names]
    return Line((("  ".join(shown), ""),), wide=True)
