"""One child's case in plain mode: the plan so far, rights, letters, checklists, log and questions."""

from collections.abc import Callable
from pathlib import Path

from foreldreguide.cli.plain.console import Console
from foreldreguide.cli.plain.interview import Interview
from foreldreguide.cli.plain.reading import PaperReading
from foreldreguide.core.errors import AnswersError
from foreldreguide.core.rules import Status
from foreldreguide.locales.dates import long_date
from foreldreguide.services.lawbook import name_of
from foreldreguide.services.letters.log import log_entries
from foreldreguide.services.logbook import KINDS, STEPS, made, read_step, sorted_log
from foreldreguide.services.output import paper_file_name
from foreldreguide.services.papers import papers_to_read
from foreldreguide.services.phases import phases
from foreldreguide.services.sessions import Session
from foreldreguide.shell.wording import answer_in_words, days_left

FEW = 4


class CaseShell:
    """Leads through one case until the person goes home or leaves."""

    def __init__(self, console: Console, session: Session) -> None:
        self._console = console
        self._session = session
        self._words = console.words

    def run(self) -> None:
        """Put the open questions, then stand at the plan and do what is asked."""
        if self._session.agenda.next is not None:
            Interview(self._console, self._session).run()
        self._plan(FEW)
        wishes = self._wishes()
        while True:
            self._console.tell("plain.menu")
            wish = self._console.ask("plain.wish").casefold()
            if wish in ("b", "h"):
                return
            if wish in wishes:
                wishes[wish]()
            else:
                self._console.tell("plain.no_wish")

    def _wishes(self) -> dict[str, Callable[[], None]]:
        """Return what each letter that can be typed does."""
        return {
            "": self._go_on,
            "r": self._rights,
            "l": self._letters,
            "k": self._checklists,
            "m": self._all_steps,
            "d": self._deepen,
            "i": self._answers,
            "t": self._log,
            "a": self._ask,
            "v": self._move,
            "e": self._pack,
            "u": self._undo,
        }

    # --- the plan ------------------------------------------------------------------------

    def _plan(self, most: int) -> None:
        words, plan = self._words, self._session.plan
        here = words.of_guide(f"steps/{plan.step.id}:here", plan.step.here)
        self._console.tell("plain.plan", count=len(self._session.agenda.counting), here=here)
        for number, found in enumerate(plan.deadlines, start=1):
            day = found.deadline.last_day
            title = words.of_guide(f"deadlines/{found.rule.id}:title", found.rule.title)
            when = long_date(words, day) if day else words("days.waiting")
            left = days_left(words, day, self._session.as_of) if day else ""
            of = len(plan.deadlines)
            cites = self._names(found.cites)
            self._console.tell(
                "plain.deadline", number=number, of=of, title=title, day=when, left=left, cites=cites
            )
        steps = plan.next_actions[:most]
        for number, action in enumerate(steps, start=1):
            title = words.of_guide(f"actions/{action.rule.id}:title", action.rule.title)
            by = long_date(words, action.by_when) if action.by_when else words("plain.no_day")
            who, of = words(f"who.{action.rule.who}"), len(plan.next_actions)
            self._console.tell("plain.step", number=number, of=of, title=title, who=who, day=by)
        for warning in plan.warnings:
            self._console.say("! " + words.of_guide(f"warnings/{warning.rule.id}:title", warning.rule.title))
        for missing in plan.not_covered:
            self._console.say(words.of_guide(f"not_covered/{missing.rule.id}:text", missing.rule.text))

    def _names(self, cites: tuple[str, ...]) -> str:
        return "; ".join(name_of(self._session.program.guide, self._words, cite) for cite in cites)

    def _all_steps(self) -> None:
        self._plan(len(self._session.plan.next_actions))

    def _go_on(self) -> None:
        if self._session.agenda.next is None:
            self._console.tell("plain.no_question")
            return
        Interview(self._console, self._session).run()
        self._plan(FEW)

    def _rights(self) -> None:
        words = self._words
        for status in (Status.APPLIES, Status.MAY_APPLY, Status.CANNOT_SAY):
            for right in self._session.plan.rights:
                if right.status is status:
                    title = words.of_guide(f"rights/{right.rule.id}:title", right.rule.title)
                    short = words.of_guide(f"rights/{right.rule.id}:short", right.rule.short)
                    state = words(f"status.{status.value}")
                    self._console.say(f"{state}: {title}. {short} {self._names(right.cites)}.")

    def _deepen(self) -> None:
        """Read a paper line by line, or put the questions of a section."""
        words, session = self._words, self._session
        papers = [read.paper for read in papers_to_read(session)]
        sections = session.agenda.deepening
        titles = [words.of_guide(f"papers/{paper.id}:title", paper.title) for paper in papers]
        titles += [words.of_guide(f"interview/{section.id}:title", section.title) for section in sections]
        chosen = self._choose(titles)
        if chosen is None:
            return
        if chosen < len(papers):
            PaperReading(self._console, session, papers[chosen]).run()
        else:
            section = sections[chosen - len(papers)].id
            Interview(self._console, session, lambda: session.agenda.of_section(section)).run()
        self._plan(FEW)

    def _answers(self) -> None:
        program = self._session.program
        for fact, value in self._session.agenda.counting.items():
            label = self._words.of_guide(f"facts/{fact}:label", program.guide.facts[fact].label)
            self._console.say(f"{label}: {answer_in_words(program, fact, value)}")

    def _move(self) -> None:
        """Say the months around the move, each with its days."""
        for phase in phases(self._session.program.library, self._session.agenda.counting):
            title = self._words.of_guide(f"pages/{phase.page.id}:title", phase.page.title)
            first, last = long_date(self._words, phase.first), long_date(self._words, phase.last)
            self._console.tell("phases.line", title=title, first=first, last=last)

    def _undo(self) -> None:
        self._console.tell("plain.undone" if self._session.undo() else "plain.nothing_to_undo")

    # --- papers --------------------------------------------------------------------------

    def _letters(self) -> None:
        from foreldreguide.cli.plain.papers import Letters

        Letters(self._console, self._session).run()

    def _checklists(self) -> None:
        from foreldreguide.documents.formats import written
        from foreldreguide.services.checklists import Kept, checklist_publication

        guide = self._session.program.guide
        fitting = self._session.plan.checklists
        every = [*fitting, *(rule for rule in guide.checklists.values() if rule not in fitting)]
        chosen = self._choose([f"{rule.title} ({rule.norwegian})" for rule in every])
        if chosen is not None:
            case = self._session.case
            kept = Kept(case.ticks, case.notes)
            publication = checklist_publication(
                self._session.program, every[chosen].id, self._session.file, kept
            )
            self._console.say(written(publication, "txt").decode("utf-8"))

    def _pack(self) -> None:
        from foreldreguide.cli.plain.papers import save
        from foreldreguide.services.pack import pack_publication

        publication = pack_publication(self._session.program, self._session.file)
        save(
            self._console,
            publication,
            Path.cwd() / paper_file_name("meeting_pack", self._session.as_of, "docx"),
        )

    def _log(self) -> None:
        """Say the log, and take another line when one is begun."""
        for entry in log_entries(self._session.case.details):
            kind = self._words(f"log.kinds.{entry['kind']}")
            self._console.say(f"{entry['date']} {kind}: {entry.get('text', '')} {entry.get('hours', '')}")
        self._console.tell("plain.log")
        if self._console.ask("plain.wish").casefold() == "n":
            self._log_line()

    def _log_line(self) -> None:
        draft: dict[str, object] = {}
        for step in STEPS:
            self._console.tell("log.day" if step == "date" else f"log.{step}")
            if step == "kind":
                kinds = [
                    (str(number), self._words(f"log.kinds.{kind}")) for number, kind in enumerate(KINDS, 1)
                ]
                self._console.choices(kinds)
            while step not in draft:
                try:
                    draft[step] = read_step(step, self._console.ask(), self._words, self._session.as_of)
                except AnswersError as problem:
                    self._console.tell("plain.problem", problem=self._words(problem.code, **problem.names))
        self._session.write_log(sorted_log([*log_entries(self._session.case.details), made(draft)]))
        self._console.tell("app.saved")

    def _ask(self) -> None:
        from foreldreguide.cli.plain.question import put_question

        typed = put_question(self._console, self._session.program)
        if typed:
            self._session.remember_question(typed)

    def _choose(self, titles: list[str]) -> int | None:
        """Let one of some titles be chosen by its number; None when none is."""
        self._console.choices((str(number), title) for number, title in enumerate(titles, start=1))
        typed = self._console.ask("plain.which")
        if typed.isdigit() and 1 <= int(typed[:4]) <= len(titles):
            return int(typed) - 1
        return None
