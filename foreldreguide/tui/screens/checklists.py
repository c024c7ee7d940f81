"""Checklists: which there are, and one with ticks, notes and the sentence to say in Norwegian."""

from collections.abc import Iterable

from foreldreguide.core.document import Publication
from foreldreguide.core.reading import CaseReading
from foreldreguide.core.rules import ChecklistItem
from foreldreguide.services.checklists import Kept, checklist_publication, items_for
from foreldreguide.services.lawbook import name_of
from foreldreguide.services.output import paper_file_name
from foreldreguide.services.sessions import Session
from foreldreguide.shell.lines import BLANK, QUIET, TITLE, Line, row, text
from foreldreguide.tui.saving import SavingScreen
from foreldreguide.tui.screen import GuideScreen


class ChecklistsScreen(GuideScreen):
    """Every checklist; those that fit now come first."""

    commands = ("open", "back", "help")

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        return self.for_child("checklists.title")

    def lines(self) -> Iterable[Line]:
        """Return the checklists for now, then the others."""
        fitting = self.guide_app.open_session.plan.checklists
        others = [c for c in self.guide_app.desk.program.guide.checklists.values() if c not in fitting]
        for title, group in (("checklists.now", fitting), ("checklists.others", others)):
            if group:
                yield text(self.say(title), TITLE)
            for checklist in group:
                words = self.say.of_guide(f"checklists/{checklist.id}:title", checklist.title)
                yield row(checklist.id, (words, ""), (f"   {checklist.norwegian}", QUIET), hang=3)
            yield BLANK

    def chosen(self, key: str) -> None:
        """Open a checklist."""
        if key:
            self.open("checklist", key)


class ChecklistScreen(SavingScreen):
    """One checklist."""

    def __init__(self, checklist: str) -> None:
        super().__init__()
        self._checklist = checklist

    @property
    def commands(self) -> tuple[str, ...]:  # type: ignore[override]
        """The commands of the focused part."""
        if self.in_field:
            return ("keep", "back", "help")
        item = self._current
        big = ("big",) if item is not None and item.say_nb else ()
        return ("tick", "add", *big, "save_file", "back", "undo", "help")

    @property
    def session(self) -> Session:
        """The case that is open."""
        return self.guide_app.open_session

    @property
    def items(self) -> tuple[ChecklistItem, ...]:
        """The items that fit the case."""
        session = self.session
        reading = CaseReading(
            session.program.guide, session.agenda.counting, session.as_of, session.program.is_holiday
        )
        return items_for(session.program, self._checklist, reading)

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        return self.for_child("checklists.one")

    def state_words(self) -> str:
        """Return that all is saved."""
        return self.guide_app.kept

    def asked_lines(self) -> Iterable[Line]:
        """Return what is asked for in the field."""
        yield text(self.say("checklist.note"), TITLE)

    def lines(self) -> Iterable[Line]:
        """Return the items by phase; the one under the cursor with its sentence."""
        rule = self.guide_app.desk.program.guide.checklists[self._checklist]
        items = self.items
        done = sum(self._key(item) in self.session.case.ticks for item in items)
        title = self.say.of_guide(f"checklists/{rule.id}:title", rule.title)
        count = self.say("checklists.done", done=done, all=len(items))
        yield Line(((title, TITLE),), right=((count, QUIET),))
        yield text(self.say.of_guide(f"checklists/{rule.id}:intro", rule.intro), QUIET)
        yield from self.message_lines()
        phase = ""
        for item in items:
            if item.phase != phase:
                phase = item.phase
                yield BLANK
                yield text(self.say(f"phase.{phase}"), TITLE)
            yield from self._item(item)

    def _item(self, item: ChecklistItem) -> Iterable[Line]:
        key = self._key(item)
        tick = "[x]" if key in self.session.case.ticks else "[ ]"
        words = self.say.of_guide(f"checklists/{self._checklist}.{item.id}:text", item.text)
        yield row(key, (f"{tick} ", ""), (words, ""), hang=4)
        note = self.session.case.notes.get(key)
        if note:
            yield text(f"= {note}", QUIET, indent=4, hang=2)
        if self.page.cursor in (key, None):
            yield from self._opened(item)

    def _opened(self, item: ChecklistItem) -> Iterable[Line]:
        key = f"checklists/{self._checklist}.{item.id}"
        if item.why:
            yield text(self.say.of_guide(f"{key}:why", item.why), QUIET, indent=4)
        if item.say_nb:
            yield text(self.say("checklist.say"), QUIET, indent=6)
            yield text(item.say_nb, TITLE, indent=6)
        if item.say_en:
            yield text(self.say.of_guide(f"{key}:say_en", item.say_en), QUIET, indent=6)
        for number, thing in enumerate(item.bring):
            yield text(f"· {self.say.of_guide(f'{key}:bring.{number}', thing)}", QUIET, indent=6)
        guide = self.guide_app.desk.program.guide
        names = "; ".join(name_of(guide, self.say, cite) for cite in item.cites)
        if names:
            yield text(names, QUIET, indent=4)

    def _key(self, item: ChecklistItem) -> str:
        return f"{self._checklist}/{item.id}"

    @property
    def _current(self) -> ChecklistItem | None:
        return next((item for item in self.items if self._key(item) == self.page.cursor), None)

    # --- what is done --------------------------------------------------------------------

    def moved(self, key: str) -> None:
        """Open the item under the cursor."""
        self.redraw()

    def chosen(self, key: str) -> None:
        """Tick an item, or take the tick off."""
        if key:
            self.session.toggle(key)
            self.redraw()

    def action_digit(self, digit: int) -> None:
        """Leave digits alone: items have no numbers."""

    def do_tick(self) -> None:
        """Tick the item under the cursor."""
        self.chosen(self.page.cursor or "")

    def do_add(self) -> None:
        """Open the field for a note on the item under the cursor."""
        self.ask_for(self.session.case.notes.get(self.page.cursor or "", ""))

    def keep(self, typed: str) -> None:
        """Keep the note."""
        self.session.write_note(self.page.cursor or "", typed.strip())
        self.done()

    def publication(self) -> Publication:
        """Return the checklist with what was ticked and noted."""
        session = self.session
        kept = Kept(session.case.ticks, session.case.notes)
        return checklist_publication(session.program, self._checklist, session.file, kept)

    def file_name(self, form: str) -> str:
        """Return a name that says which checklist."""
        return paper_file_name(self._checklist, self.session.as_of, form)

    def do_big(self) -> None:
        """Show the sentence alone, to hold up."""
        item = self._current
        if item is not None and item.say_nb:
            self.app.push_screen(PhraseScreen(item.say_nb, item.say_en or ""))

    def do_undo(self) -> None:
        """Take the last change back."""
        if self.session.undo():
            self.redraw()


class PhraseScreen(GuideScreen):
    """A Norwegian sentence alone on the screen, with its meaning below."""

    commands = ("back",)

    def __init__(self, norwegian: str, meaning: str) -> None:
        super().__init__()
        self._norwegian = norwegian
        self._meaning = meaning

    def lines(self) -> Iterable[Line]:
        """Return the sentence and its meaning."""
        yield BLANK
        yield BLANK
        yield text(self._norwegian, TITLE)
        yield BLANK
        yield text(self._meaning, QUIET)
