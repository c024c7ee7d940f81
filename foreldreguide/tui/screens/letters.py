"""The letters: those the plan suggests, and those that can be started."""

import datetime as dt
from collections.abc import Iterable

from foreldreguide.services.letters.folder import PAPERS
from foreldreguide.services.letters.write import letter_title
from foreldreguide.shell.lines import BLANK, MAY, QUIET, TITLE, Line, row, text
from foreldreguide.tui.screen import GuideScreen


class LettersScreen(GuideScreen):
    """Every letter that means something for this case."""

    commands = ("open", "back", "help")

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        return self.for_child("letters.title")

    def lines(self) -> Iterable[Line]:
        """Return the suggested letters, those with a day first, then the others."""
        plan = self.guide_app.open_session.plan
        letters = plan.letters
        days = {action.rule.letter: action.by_when for action in plan.next_actions if action.by_when}
        suggested = [found for found in letters if found.recommended]
        suggested.sort(key=lambda found: days.get(found.rule.id, dt.date.max))
        yield text(self.say("letters.suggested" if suggested else "letters.none"), TITLE)
        for found in suggested:
            rule = found.rule
            title = self.say.of_guide(f"letters/{rule.id}:title", rule.title)
            yield row(rule.id, ("* ", MAY), (title, TITLE), (f"   {rule.norwegian}", QUIET), hang=2)
            why = self.say.of_guide(f"letters/{rule.id}:why", rule.why)
            yield text(why, QUIET, indent=2)
        yield BLANK
        yield text(self.say("letters.others"), TITLE)
        for found in letters:
            if not found.recommended:
                rule = found.rule
                title = self.say.of_guide(f"letters/{rule.id}:title", rule.title)
                yield row(rule.id, ("  ", ""), (title, ""), (f"   {rule.norwegian}", QUIET), hang=2)

        yield BLANK
        yield text(self.say("letters.papers"), TITLE)
        for paper in PAPERS:
            title, norwegian = letter_title(self.guide_app.desk.program, paper)
            yield row(paper, ("  ", ""), (title, ""), (f"   {norwegian}", QUIET), hang=2)

    def chosen(self, key: str) -> None:
        """Open a letter."""
        if key:
            self.follow(f"letter:{key}")
