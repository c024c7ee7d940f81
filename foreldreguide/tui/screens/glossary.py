"""The word list: Norwegian words with what they mean and what they are roughly like elsewhere."""

from collections.abc import Iterable

from foreldreguide.shell.lines import BLANK, QUIET, TITLE, Line, indented, row, text
from foreldreguide.shell.wording import SOURCE_ROW, source_rows
from foreldreguide.tui.screen import GuideScreen


class GlossaryScreen(GuideScreen):
    """Every word; Enter opens one."""

    commands = ("open", "back", "help")

    def __init__(self, word: str | None = None) -> None:
        super().__init__()
        self._open_word = word

    def begin(self) -> None:
        """Show the words, from the one that is open."""
        super().begin()
        if self._open_word is not None:
            self.redraw(self._open_word)

    def title_spans(self) -> str:
        """Return the area."""
        return self.say("glossary.title")

    def lines(self) -> Iterable[Line]:
        """Return the words; the one that is open in full."""
        glossary = self.guide_app.desk.program.guide.glossary
        for entry in sorted(glossary.values(), key=lambda entry: entry.nb.casefold()):
            yield row(entry.id, (entry.nb, TITLE), (f"   {entry.en}", QUIET), hang=3)
            if entry.id == self._open_word:
                yield from self._entry(entry.id)

    def _entry(self, word: str) -> Iterable[Line]:
        program = self.guide_app.desk.program
        entry = program.guide.glossary[word]
        if entry.say:
            yield text(self.say("glossary.say", say=entry.say), QUIET, indent=3)
        yield text(self.say.of_guide(f"glossary/{word}:means", entry.means), indent=3)
        if entry.nn != entry.nb:
            yield text(self.say("glossary.nn", nn=entry.nn), QUIET, indent=3)
        for place, words in entry.like:
            like = self.say.of_guide(f"glossary/{word}:{place}", words)
            yield text(self.say(f"glossary.like.{place}", words=like), QUIET, indent=3, hang=4)
        for line in source_rows(program, entry.cites):
            yield indented(line, 3)
        yield BLANK

    def chosen(self, key: str) -> None:
        """Open a word, close it, or open a source."""
        if key.startswith(SOURCE_ROW):
            self.follow(key)
            return
        self._open_word = None if key == self._open_word else key
        self.redraw()
