"""The rights: a list with the status of each, and one right in full with its sources."""

from collections.abc import Iterable

from foreldreguide.core.plan import RightFound
from foreldreguide.shell.lines import BLANK, QUIET, TITLE, Line, row, text
from foreldreguide.shell.wording import (
    SOURCE_ROW,
    STATUS_SIGNS,
    answer_in_words,
    because_line,
    page_rows,
    source_rows,
)
from foreldreguide.tui.screen import GuideScreen

ASK, LETTER = "ask:", "letter:"


class RightsScreen(GuideScreen):
    """Every right, grouped, with its status."""

    commands = ("open", "back", "help")

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        return self.for_child("rights.title")

    def lines(self) -> Iterable[Line]:
        """Return the rights by group; those that do not apply come last."""
        group = ""
        yield text(self.say("rights.legend"), QUIET)
        for found in self.guide_app.open_session.plan.rights:
            if found.rule.group != group:
                group = found.rule.group
                yield BLANK
                yield text(self.say(f"rights.group.{group}"), TITLE)
            sign, style = STATUS_SIGNS[found.status]
            title = self.say.of_guide(f"rights/{found.rule.id}:title", found.rule.title)
            status = self.say(f"status.{found.status.value}")
            right = None if self.is_narrow else (status, style)
            yield row(found.rule.id, (f"{sign} ", style), (title, ""), hang=4, right=right)

    def chosen(self, key: str) -> None:
        """Open a right."""
        if key:
            self.open("right", key)


class RightScreen(GuideScreen):
    """One right: what it is, why it has its status, what helps, and its sources."""

    commands = ("open", "back", "help")

    def __init__(self, right: str) -> None:
        super().__init__()
        self._right = right

    @property
    def found(self) -> RightFound:
        """The right as the plan has it."""
        rights = self.guide_app.open_session.plan.rights
        return next(found for found in rights if found.rule.id == self._right)

    def title_spans(self) -> str:
        """Return the area."""
        return self.say("rights.one")

    def lines(self) -> Iterable[Line]:
        """Return the right from the top."""
        found, program = self.found, self.guide_app.desk.program
        rule = found.rule
        sign, style = STATUS_SIGNS[found.status]
        status = f"{sign} {self.say(f'status.{found.status.value}')}   "
        yield Line(((status, style), (self._of("title", rule.title), TITLE)), hang=4)
        yield BLANK
        yield text(self._of("short", rule.short))
        yield from self._why(found)
        yield from self._list("rights.helps", "helps", rule.helps)
        if rule.misunderstood:
            yield BLANK
            yield text(self.say("rights.misunderstood"), TITLE)
            yield text(self._of("misunderstood", rule.misunderstood))
        yield BLANK
        yield text(self.say("rights.sources"), TITLE)
        yield from source_rows(program, found.cites)
        yield from page_rows(program, f"right:{rule.id}")
        for letter in rule.letters:
            title = program.guide.letters[letter].title
            yield row(LETTER + letter, (self.say("detail.letter", title=title), ""))

    def _why(self, found: RightFound) -> Iterable[Line]:
        yield BLANK
        yield text(self.say(f"rights.why.{found.status.value}"), TITLE)
        said = found.rule.text_for(found.status)
        if said:
            yield text(self._of(found.status.value, said))
        session = self.guide_app.open_session
        program, answers = session.program, session.agenda.counting
        yield text(because_line(program, found.because, answers), QUIET)
        if found.missing and found.status.value in ("cannot_say", "may_apply"):
            yield text(self.say("rights.missing"), QUIET)
            for fact in found.missing:
                label = self.say.of_guide(f"facts/{fact}:label", program.guide.facts[fact].label)
                shown = answer_in_words(program, fact, answers.get(fact))
                yield row(ASK + fact, (f"? {label}: {shown}", ""), indent=2, hang=2)

    def _list(self, title: str, field: str, items: tuple[str, ...]) -> Iterable[Line]:
        if items:
            yield BLANK
            yield text(self.say(title), TITLE)
        for number, item in enumerate(items):
            yield text(f"· {self._of(f'{field}.{number}', item)}", indent=2, hang=2)

    def _of(self, field: str, source: str) -> str:
        return self.say.of_guide(f"rights/{self._right}:{field}", source)

    def do_sources(self) -> None:
        """Open the first source."""
        if self.found.cites:
            self.chosen(SOURCE_ROW + self.found.cites[0])
