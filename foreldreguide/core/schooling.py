"""Age and school year, from a birth date or from whole years (contract 1.2)."""

import datetime as dt
from dataclasses import dataclass

from foreldreguide.core.evaluation import Truth

AUGUST = 8
YEAR_ONE_AGE = 5
LAST_COUNTED_YEAR = 10
KINDERGARTEN_YEAR = 0
STAGES = {"kindergarten": KINDERGARTEN_YEAR, "vg1": 11, "vg2": 12, "vg3": 13}
ADULT = "adult"


@dataclass(frozen=True, slots=True)
class SchoolYears:
    """The school years a child may be in.

    Attributes:
        possible: 0 for kindergarten, 1 to 10, 11 to 13 for upper secondary; None stands for a
            year that cannot be worked out. Empty for an adult.
    """

    possible: tuple[int | None, ...]

    def between(self, first: int, last: int) -> Truth:
        """Return whether the year lies in a range; None when only some of the possible years do."""
        fits = {None if year is None else first <= year <= last for year in self.possible}
        if not fits:
            return False
        return fits.pop() if len(fits) == 1 else None


NOT_KNOWN = SchoolYears((None,))


def age_on(day: dt.date, born: dt.date) -> int:
    """Return whole years; somebody born on 29 February gets older on 1 March in other years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def years_from_level(level: str) -> SchoolYears:
    """Return the school year that a stored year level names."""
    if level == ADULT:
        return SchoolYears(())
    return SchoolYears((STAGES.get(level) if level in STAGES else int(level),))


def years_from_birth(born: dt.date, as_of: dt.date) -> SchoolYears:
    """Return the year that starts in August of the calendar year of turning six."""
    return SchoolYears((_counted(_latest_august(as_of) - born.year - YEAR_ONE_AGE),))


def years_from_age(age: int, as_of: dt.date) -> SchoolYears:
    """Return the two years that a child of this age can be in."""
    later = age - (YEAR_ONE_AGE - 1) if as_of.month >= AUGUST else age - YEAR_ONE_AGE
    return SchoolYears((_counted(later - 1), _counted(later)))


def _latest_august(as_of: dt.date) -> int:
    return as_of.year if as_of.month >= AUGUST else as_of.year - 1


def _counted(year: int) -> int | None:
    return None if year > LAST_COUNTED_YEAR else max(year, KINDERGARTEN_YEAR)
