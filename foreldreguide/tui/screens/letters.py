"""The letters: those the plan suggests, and those that can be started."""

from collections.abc import Iterable

from foreldreguide.services.letters.folder import is_written
from foreldreguide.tui.lines import BLANK, LINK, QUIET, TITLE, Line, row, text
from foreldreguide.tui.screen import GuideScreen


class LettersScreen(GuideScreen):
    """Every letter that means something for this case."""

    commands = ("open", "back", "help")

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        name = self.guide_app.open_session.child_name or self.say("home.no_name")
        return f"{name} · {self.say('letters.title')}"

    def lines(self) -> Iterable[Line]:
        """Return the suggested letters, those with words first, then the others."""
        letters = self.guide_app.open_session.plan.letters
        suggested = [found for found in letters if found.recommended]
        suggested.sort(key=lambda found: not is_written(found.rule.id))
        yield text(self.say("letters.suggested" if suggested else "letters.none"), TITLE)
        for found in suggested:
            rule = found.rule
            title = self.say.of_guide(f"letters/{rule.id}:title", rule.title)
            ready = "" if is_written(rule.id) else self.say("letters.soon")
            yield row(rule.id, ("* ", LINK), (title, TITLE), (f"   {rule.norwegian}", QUIET), hang=2)
            why = self.say.of_guide(f"letters/{rule.id}:why", rule.why)
            yield text(" ".join(part for part in (why, ready) if part), QUIET, indent=2)
        yield BLANK
        yield text(self.say("letters.others"), TITLE)
        for found in letters:
            if not found.recommended:
                rule = found.rule
                title = self.say.of_guide(f"letters/{rule.id}:title", rule.title)
                yield row(rule.id, ("  ", ""), (title, ""), (f"   {rule.norwegian}", QUIET), hang=2)

    def chosen(self, key: str) -> None:
        """Open a letter."""
        if key:
            self.follow(f"letter:{key}")


class LetterToComeScreen(GuideScreen):
    """A letter whose words are still to come: what it does, and who gets it."""

    commands = ("back", "help")

    def __init__(self, letter: str) -> None:
        super().__init__()
        self._letter = letter

    def lines(self) -> Iterable[Line]:
        """Return what is known of the letter."""
        rule = self.guide_app.desk.program.guide.letters[self._letter]
        key = f"letters/{rule.id}"
        yield text(f"{self.say.of_guide(f'{key}:title', rule.title)} ({rule.norwegian})", TITLE)
        yield BLANK
        yield text(self.say.of_guide(f"{key}:what", rule.what))
        yield text(self.say("letters.to", to=self.say.of_guide(f"{key}:to", rule.to)))
        yield BLANK
        yield text(self.say("letters.soon"), QUIET)
