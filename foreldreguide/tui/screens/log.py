"""The log: what happened, day by day; letters make their tables from it."""

import datetime as dt
from collections.abc import Iterable

from foreldreguide.core.document import Publication
from foreldreguide.core.errors import AnswersError
from foreldreguide.locales.dates import short_date_with_year
from foreldreguide.services.letters.log import log_entries
from foreldreguide.services.letters.publish import letter_publication
from foreldreguide.services.letters.write import Order, write_letter
from foreldreguide.services.logbook import KINDS, STEPS, Entry, made, read_step, sorted_log
from foreldreguide.services.output import paper_file_name
from foreldreguide.services.sessions import Session
from foreldreguide.shell.lines import BLANK, ERROR, QUIET, TITLE, Line, row, text
from foreldreguide.tui.saving import SavingScreen

ANNEX, BESIDE = "log_annex", "en"
ENTRY = "entry:"


class LogScreen(SavingScreen):
    """Every entry, oldest first."""

    def __init__(self) -> None:
        super().__init__()
        self._draft: dict[str, object] = {}
        self._step: str | None = None
        self._changing: int | None = None
        self._problem = ""

    @property
    def commands(self) -> tuple[str, ...]:  # type: ignore[override]
        """The commands of the focused part."""
        if self.in_field:
            return ("keep", "back", "help")
        return ("open", "add", *(("leave_out", "save_file") if self.entries else ()), "back", "undo", "help")

    @property
    def session(self) -> Session:
        """The case that is open."""
        return self.guide_app.open_session

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of the case."""
        return log_entries(self.session.case.details)

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        return self.for_child("log.title")

    def asked_lines(self) -> Iterable[Line]:
        """Return what the entry still needs."""
        if self._step is None:
            return
        if self._problem:
            yield text(self._problem, ERROR)
        unit = "day" if self._step == "date" else self._step
        yield text(self.say(f"log.{unit}"), TITLE)
        if self._step == "kind":
            names = [self.say(f"log.kinds.{kind}") for kind in KINDS]
            yield text("   ".join(f"{number} {name}" for number, name in enumerate(names, start=1)), QUIET)

    def lines(self) -> Iterable[Line]:
        """Return the log from the top."""
        yield text(self.say("log.heading"), TITLE)
        yield text(self.say("log.intro"), QUIET)
        yield from self.message_lines()
        yield BLANK
        if not self.entries:
            yield text(self.say("log.none"))
        for number, entry in enumerate(self.entries):
            yield self._row(number, entry)
        total = sum(hours for entry in self.entries if isinstance(hours := entry.get("hours"), int | float))
        if total:
            yield BLANK
            yield text(self.say("log.total", hours=f"{total:g}"), TITLE)
        if self.entries:
            yield text(self.say("log.annex"), QUIET)

    def _row(self, number: int, entry: Entry) -> Line:
        day = short_date_with_year(self.say, dt.date.fromisoformat(str(entry["date"])))
        kind = self.say(f"log.kinds.{entry['kind']}")
        hours = f"{entry['hours']:g} h" if entry.get("hours") else ""
        words = f"{kind}: {entry.get('text', '')}"
        return row(f"{ENTRY}{number}", (f"{day}  ", "bold"), (words, ""), hang=2, right=(hours, QUIET))

    # --- what is done --------------------------------------------------------------------

    def do_add(self) -> None:
        """Begin a new entry; the day comes first."""
        self._changing, self._draft = None, {}
        self._go("date", short_date_with_year(self.say, self.session.as_of))

    def chosen(self, key: str) -> None:
        """Go through an entry again, or begin one."""
        if not key.startswith(ENTRY):
            self.do_add()
            return
        self._changing = int(key.removeprefix(ENTRY))
        self._draft = dict(self.entries[self._changing])
        self._go("date", self._typed("date"))

    def keep(self, typed: str) -> None:
        """Keep one part of the entry and ask for the next; after the last, keep the entry."""
        assert self._step is not None
        try:
            self._draft[self._step] = read_step(self._step, typed, self.say, self.session.as_of)
        except AnswersError as problem:
            self._problem = self.say(problem.code, **problem.names)
            self.redraw()
            return
        following = STEPS[STEPS.index(self._step) + 1 :]
        if following:
            self._go(following[0], self._typed(following[0]))
        else:
            self._finish()

    def _typed(self, step: str) -> str:
        """Return a part of the entry as it would be typed."""
        value = self._draft.get(step)
        if value is None:
            return ""
        if step == "date":
            return short_date_with_year(self.say, dt.date.fromisoformat(str(value)))
        return str(KINDS.index(str(value)) + 1) if step == "kind" else str(value)

    def _go(self, step: str, value: str) -> None:
        self._step, self._problem = step, ""
        self.ask_for(value)

    def _finish(self) -> None:
        entries = list(self.entries)
        if self._changing is not None:
            entries[self._changing] = made(self._draft)
        else:
            entries.append(made(self._draft))
        self.session.write_log(sorted_log(entries))
        self._step = None
        self.done(self.guide_app.kept, QUIET)

    def do_leave_out(self) -> None:
        """Take the entry under the cursor out; undo brings it back."""
        cursor = self.page.cursor or ""
        if cursor.startswith(ENTRY):
            number = int(cursor.removeprefix(ENTRY))
            self.session.write_log(
                tuple(entry for place, entry in enumerate(self.entries) if place != number)
            )
            self.redraw()

    def do_back(self) -> None:
        """Drop the entry that was begun; otherwise go back."""
        if self.in_field:
            self._step = None
            self.done()
        else:
            self.app.pop_screen()

    def publication(self) -> Publication:
        """Return the log as an annex."""
        session = self.session
        order = Order(ANNEX, session.case.written_form, BESIDE)
        return letter_publication(write_letter(session.program, session.file, order), self.say)

    def file_name(self, form: str) -> str:
        """Return a name that says nothing of the child."""
        return paper_file_name(f"{ANNEX}-{self.session.case.written_form}-{BESIDE}", self.session.as_of, form)

    def do_undo(self) -> None:
        """Take the last change back."""
        if self.session.undo():
            self.redraw()
