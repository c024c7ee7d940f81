"""The months around the move: what to do and bring in each, with its days."""

from collections.abc import Iterable

from foreldreguide.locales.dates import short_date_with_year
from foreldreguide.services.phases import DatedPhase, phases
from foreldreguide.shell.lines import BLANK, DONE, NEAR, QUIET, TITLE, Line, row, text
from foreldreguide.tui.screen import GuideScreen


class PhasesScreen(GuideScreen):
    """Every phase; the one of today is marked."""

    commands = ("open", "back", "help")

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        return self.for_child("phases.title")

    def lines(self) -> Iterable[Line]:
        """Return the phases in time order."""
        session = self.guide_app.open_session
        found = phases(session.program.library, session.agenda.counting)
        yield text(self.say("phases.title"), TITLE)
        yield text(self.say("phases.intro" if found else "phases.no_day"), QUIET)
        yield BLANK
        for phase in found:
            yield self._row(phase)

    def _row(self, phase: DatedPhase) -> Line:
        as_of = self.guide_app.open_session.as_of
        is_now, is_over = phase.is_now(as_of), phase.is_over(as_of)
        sign, style = ("[>]", NEAR) if is_now else ("[x]", DONE) if is_over else ("[ ]", "")
        days = self.say(
            "phases.days",
            first=short_date_with_year(self.say, phase.first),
            last=short_date_with_year(self.say, phase.last),
        )
        title = self.say.of_guide(f"pages/{phase.page.id}:title", phase.page.title)
        right = None if self.is_narrow else (days, QUIET)
        return row(f"page:{phase.page.id}", (f"{sign} ", style), (title, ""), hang=4, right=right)
