"""The holy days of Norway, counted once when the guide is built, by the holidays library.

Holy days are those of the Public Holidays Act s. 2 with 1 and 17 May (Act on 1 and 17 May);
24 and 31 December are not among them. The built guide carries the days, so counting a
deadline needs no library and no time.
"""

import datetime as dt

FIRST_YEAR, LAST_YEAR = 2000, 2105


def holy_days() -> frozenset[dt.date]:
    """Return every holy day of the years that the guide reaches."""
    from holidays.countries.norway import Norway  # only when building: 0.1 s of import

    return frozenset(Norway(years=range(FIRST_YEAR, LAST_YEAR + 1)).keys())
