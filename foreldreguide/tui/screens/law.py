"""The law reader: every instrument the guide rests on, and its sections in our own words."""

from collections.abc import Iterable

from foreldreguide.core.law import WHOLE, Instrument
from foreldreguide.locales.dates import long_date
from foreldreguide.services.lawbook import Source, source, state_on
from foreldreguide.shell.lines import BLANK, LINK, NEAR, QUIET, TITLE, Line, row, text
from foreldreguide.tui.screen import GuideScreen

LAW, SOURCE = "law:", "source:"


class LawsScreen(GuideScreen):
    """Every Act, regulation, guide and case that the guide knows."""

    commands = ("open", "find", "back", "help")

    def title_spans(self) -> str:
        """Return the area."""
        return self.say("laws.title")

    def lines(self) -> Iterable[Line]:
        """Return the instruments, those we rest on most first, and whether each counts."""
        yield text(self.say("laws.intro"), QUIET)
        yield BLANK
        desk = self.guide_app.desk
        laws = desk.program.guide.instruments.values()
        for law in sorted(laws, key=lambda law: -len(law.provisions)):
            state = self.say("laws.overdue") if law.is_overdue(desk.as_of) else law_state(self, law)
            style = NEAR if law.is_overdue(desk.as_of) else QUIET
            yield row(
                LAW + law.id, (law.name_en, ""), (f"   {law.name_nb}", QUIET), hang=3, right=(state, style)
            )


class LawScreen(GuideScreen):
    """One instrument: its names and dates, and the sections that the guide rests on."""

    commands = ("open", "find", "back", "help")

    def __init__(self, law: str) -> None:
        super().__init__()
        self._law = law

    @property
    def law(self) -> Instrument:
        """The instrument."""
        return self.guide_app.desk.program.guide.instruments[self._law]

    def title_spans(self) -> str:
        """Return its name."""
        return self.law.name_en

    def lines(self) -> Iterable[Line]:
        """Return what it is, then its sections as they are explained."""
        law = self.law
        yield text(law.name_en, TITLE)
        names = (name for name in (law.name_nb, law.name_nn) if name)
        yield text(" · ".join(dict.fromkeys(names)), QUIET)
        checked = long_date(self.say, law.checked_on)
        yield text(self.say("source.state", state=law_state(self, law), day=checked), QUIET)
        if law.is_overdue(self.guide_app.desk.as_of):
            yield text(self.say("source.overdue"), NEAR)
        if law.note:
            yield text(self.say.of_guide(f"law/{law.id}:note", law.note))
        yield text(law.address, LINK)
        for part in law.provisions:
            yield from self._section(f"{law.id}:{part.section}" if part.section != WHOLE else law.id)

    def _section(self, cite: str) -> Iterable[Line]:
        found = self._source(cite)
        yield BLANK
        yield row(SOURCE + cite, (found.name, LINK), (f"   {found.title}", "bold"), hang=3)
        yield text(found.explains, indent=3)

    def _source(self, cite: str) -> Source:
        desk = self.guide_app.desk
        return source(desk.program.guide, self.say, cite, desk.as_of)


def law_state(screen: GuideScreen, law: Instrument) -> str:
    """Return in words whether an instrument counts on the day of the plan, and how."""
    desk = screen.guide_app.desk
    return screen.say(f"law.state.{state_on(desk.program.guide, law, desk.as_of)}")
