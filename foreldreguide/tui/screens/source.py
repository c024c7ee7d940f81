"""A source: the section in our own words, its state, and where the official text is read."""

from collections.abc import Iterable

from foreldreguide.locales.dates import long_date
from foreldreguide.services.law import validity, wording
from foreldreguide.services.lawbook import source
from foreldreguide.shell.lines import BLANK, LINK, NEAR, QUIET, TITLE, Line, text
from foreldreguide.storage.paths import data_folder
from foreldreguide.tui.screen import GuideScreen


class SourceScreen(GuideScreen):
    """One citation."""

    commands = ("back", "help")

    def __init__(self, cite: str) -> None:
        super().__init__()
        self._cite = cite

    def title_spans(self) -> str:
        """Return the area."""
        return self.say("source.title")

    def lines(self) -> Iterable[Line]:
        """Return the section, what it says in short, and its dates."""
        desk = self.guide_app.desk
        found = source(desk.program.guide, self.say, self._cite, desk.as_of)
        yield text(found.name, TITLE)
        yield text(found.title)
        yield BLANK
        yield text(found.explains)
        yield BLANK
        checked = long_date(self.say, found.checked_on)
        yield text(self.say("source.state", state=found.state, day=checked), QUIET)
        for line in validity(found, self.say):
            yield text(line, QUIET)
        if found.is_overdue:
            yield text(self.say("source.overdue"), NEAR)
        yield text(found.address, LINK)
        yield BLANK
        yield text(self.say("source.own_words"), QUIET)
        yield BLANK
        yield from self._official()

    def _official(self) -> Iterable[Line]:
        """Return the official wording where the family imported it, or how to."""
        official = wording(self.guide_app.desk.program.guide, data_folder(), self._cite)
        if official is None:
            yield text(self.say("law.not_imported"), QUIET)
            return
        day = long_date(self.say, official.consolidated) if official.consolidated else self.say("law.no_day")
        yield text(self.say("law.official", day=day), TITLE)
        for line in official.lines:
            yield text(line)
        if official.is_older:
            yield text(self.say("law.older"), NEAR)
