"""The sections that go deeper: each says what answering it gives."""

from collections.abc import Iterable

from foreldreguide.shell.lines import BLANK, QUIET, TITLE, Line, row, text
from foreldreguide.tui.screen import GuideScreen


class DeepenScreen(GuideScreen):
    """Offered from the plan, never pushed."""

    commands = ("open", "back", "help")

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        return self.for_child("deepen.title")

    def lines(self) -> Iterable[Line]:
        """Return the sections with how many questions each has left."""
        agenda = self.guide_app.open_session.agenda
        yield text(self.say("deepen.intro"))
        for section in agenda.deepening:
            asked = agenda.of_section(section.id)
            left = sum(not agenda.is_done(question) for question in asked)
            title = self.say.of_guide(f"interview/{section.id}:title", section.title)
            words = self.say("deepen.left", count=left) if left else self.say("deepen.done")
            yield BLANK
            yield row(section.id, (title, TITLE), hang=3, right=(words, QUIET))
            if section.gain:
                gain = self.say.of_guide(f"interview/{section.id}:gain", section.gain)
                yield text(gain, QUIET, indent=3)

    def chosen(self, key: str) -> None:
        """Open a section; when all of it is answered, the answers are shown."""
        agenda = self.guide_app.open_session.agenda
        section = next((s for s in agenda.deepening if s.id == key), None)
        if section is None:
            return
        left = any(not agenda.is_done(q) for q in agenda.of_section(key))
        self.open(*(("question", section) if left else ("answers",)))
