"""The window to appeal: the three weeks, what restarts them, and when they are over.

Public Administration Act ss. 24, 29 and 30, as the contract reads them in 1.2 and 4.1.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

POST_DAYS = 14
"""A planning margin for the post when only the date on the letter is known; not a rule of law."""


class WindowState(StrEnum):
    """Whether an appeal can still be sent in time."""

    NONE = "none"
    OPEN = "open"
    OVER = "over"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Notice:
    """What is known of how a decision reached the family.

    Attributes:
        received: Whether there is a decision at all.
        first_end: The last day of the three weeks; None when no date is known.
        starts: The day the three weeks were counted from.
        from_letter: Whether that day is only the date printed on the letter.
        reasons_asked: The day reasons were asked for, when no reasons came with the decision.
        after_reasons: The last day counted from the day the reasons came.
    """

    received: bool
    starts: dt.date | None = None
    first_end: dt.date | None = None
    from_letter: bool = False
    reasons_asked: dt.date | None = None
    after_reasons: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """The window on one day.

    Attributes:
        ends: The last day to appeal; None while it is not known or the clock is stopped.
        stopped_since: The day reasons were asked for, while none have come.
    """

    state: WindowState
    ends: dt.date | None = None
    from_letter: bool = False
    asked_in_time: bool = False
    stopped_since: dt.date | None = None

    @property
    def stopped(self) -> bool:
        """Whether the clock is stopped."""
        return self.stopped_since is not None


def asked_in_time(notice: Notice) -> bool:
    """Return whether reasons were asked for inside the first window."""
    if notice.reasons_asked is None or notice.first_end is None or notice.starts is None:
        return False
    return notice.starts <= notice.reasons_asked <= notice.first_end


def window_on(as_of: dt.date, notice: Notice) -> Window:
    """Return the window to appeal as it stands on a day."""
    if not notice.received:
        return Window(WindowState.NONE)
    in_time = asked_in_time(notice)
    if in_time and notice.after_reasons is None:
        return Window(
            WindowState.OPEN,
            from_letter=notice.from_letter,
            asked_in_time=True,
            stopped_since=notice.reasons_asked,
        )
    ends = notice.after_reasons if in_time else notice.first_end
    from_letter = notice.from_letter and not in_time
    return Window(_state(as_of, ends, from_letter), ends, from_letter, in_time)


def _state(as_of: dt.date, ends: dt.date | None, from_letter: bool) -> WindowState:
    if ends is None:
        return WindowState.UNKNOWN
    if as_of <= ends:
        return WindowState.OPEN
    if from_letter and as_of <= ends + dt.timedelta(days=POST_DAYS):
        return WindowState.UNKNOWN
    return WindowState.OVER
