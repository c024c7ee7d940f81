"""The months around the move: each phase of the guide with its days, counted from the arrival."""

import datetime as dt
from dataclasses import dataclass

from foreldreguide.core.library import Library, Page
from foreldreguide.core.reading import Answers

ARRIVAL = "arrival_date"


@dataclass(frozen=True, slots=True)
class DatedPhase:
    """A page of the guide with the days it is for."""

    page: Page
    first: dt.date
    last: dt.date

    def is_now(self, as_of: dt.date) -> bool:
        """Return whether a day lies in the phase."""
        return self.first <= as_of <= self.last

    def is_over(self, as_of: dt.date) -> bool:
        """Return whether the phase has passed."""
        return self.last < as_of


def phases(library: Library, answers: Answers) -> tuple[DatedPhase, ...]:
    """Return the phases in time order; none while the day of arrival is not known."""
    arrival = answers.get(ARRIVAL)
    if not isinstance(arrival, dt.date):
        return ()
    found = (DatedPhase(page, *page.phase.days(arrival)) for page in library.pages.values() if page.phase)
    return tuple(sorted(found, key=lambda phase: phase.first))
