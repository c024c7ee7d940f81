"""One family at work: every change is kept, and everything shown is worked out afresh."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from foreldreguide.core.agenda import Agenda
from foreldreguide.core.case import Case
from foreldreguide.core.facts import Value
from foreldreguide.core.interview import Passed, Question
from foreldreguide.core.letter_edits import LetterEdits
from foreldreguide.core.plan import Plan
from foreldreguide.services.answers_file import AnswersFile
from foreldreguide.services.bootstrap import Program
from foreldreguide.storage.cases import CaseStore, Kept

CHILD_NAME = "child_name"


class Session:
    """A case that is open, with its agenda and its plan.

    Attributes:
        case: The case as it stands.
        place: Where the family is, kept so that they resume there.
    """

    def __init__(self, program: Program, store: CaseStore, kept: Kept, as_of: dt.date) -> None:
        self.program = program
        self.as_of = as_of
        self.case = kept.case
        self.place = kept.place
        self._store = store
        self._key = kept.id

    # --- what is shown -------------------------------------------------------------------

    @cached_property
    def agenda(self) -> Agenda:
        """The interview for the answers so far."""
        return Agenda(
            self.program.guide,
            self.case.answers,
            self.case.passed,
            self.as_of,
            self.program.is_holiday,
        )

    @cached_property
    def plan(self) -> Plan:
        """The plan for the answers that count."""
        return self.program.plan(self.agenda.counting, self.as_of)

    @property
    def file(self) -> AnswersFile:
        """The case in the shape that letters and papers are written from."""
        return AnswersFile(self.as_of, self.agenda.counting, dict(self.case.details))

    @property
    def child_name(self) -> str | None:
        """The child's name as the family wrote it, None before they did."""
        name = self.case.details.get(CHILD_NAME)
        return name if isinstance(name, str) else None

    def question_of(self, fact: str) -> Question | None:
        """Return the question in which a fact is asked, as it stands in this case where it does."""
        everywhere = (question for section in self.program.guide.sections for question in section.questions)
        asked = (*self.agenda.asked, *everywhere)
        return next((question for question in asked if fact in question.facts), None)

    # --- what is changed -----------------------------------------------------------------

    def answer(self, question: Question, answers: Mapping[str, Value]) -> None:
        """Keep the answers to a question; facts of the question without an answer are taken out."""
        others = [fact for fact in question.facts if fact not in answers]
        case = self.case.left(question.id, tuple(others), Passed.LATER) if others else self.case
        self._keep(case.answered(question.id, answers), question.id)

    def leave(self, question: Question, how: Passed) -> None:
        """Keep that a question was put and left without a fact."""
        self._keep(self.case.left(question.id, question.facts, how), question.id)

    def write_detail(self, detail: str, text: str) -> None:
        """Keep a name or a few words for letters."""
        self._keep(self.case.with_detail(detail, text), self.place)

    def toggle(self, tick: str) -> None:
        """Set a tick, or take it off."""
        self._keep(self.case.toggled(tick), self.place)

    def write_note(self, item: str, text: str) -> None:
        """Keep a note on a line."""
        self._keep(self.case.with_note(item, text), self.place)

    def choose_form(self, form: str) -> None:
        """Keep the written form of Norwegian for letters."""
        self._keep(self.case.with_form(form), self.place)

    def write_log(self, entries: tuple[Mapping[str, Any], ...]) -> None:
        """Keep the log, oldest entry first."""
        self._keep(self.case.with_log(entries), self.place)

    def remember_question(self, question: str) -> None:
        """Keep a question that was asked of the guide."""
        self._keep(self.case.with_asked(question), self.place)

    def edit_letter(self, letter: str, edits: LetterEdits) -> None:
        """Keep what was changed in a letter."""
        self._keep(self.case.with_letter(letter, edits), self.place)

    def undo(self) -> bool:
        """Go back one change; return whether there was one."""
        return self._show(self._store.undo)

    def redo(self) -> bool:
        """Go forward one change; return whether there was one."""
        return self._show(self._store.redo)

    def go_to(self, place: str) -> None:
        """Keep where the family is."""
        self.place = place
        self._store.remember_place(self._key, place)

    def is_same(self, other: "Session") -> bool:
        """Return whether another session is of the same child."""
        return self._key == other._key

    def erase(self) -> None:
        """Erase the case for good, with everything that could be undone."""
        self._store.remove(self._key)

    def _keep(self, case: Case, place: str) -> None:
        self._store.save(self._key, case, place)
        self.place = place
        self._set(case)

    def _show(self, move: Callable[[int], Case | None]) -> bool:
        case = move(self._key)
        if case is not None:
            self._set(case)
        return case is not None

    def _set(self, case: Case) -> None:
        self.case = case
        self.__dict__.pop("agenda", None)
        self.__dict__.pop("plan", None)


class Desk:
    """Where cases are opened: the store, and today."""

    def __init__(self, program: Program, store: CaseStore, as_of: dt.date) -> None:
        self.program = program
        self.as_of = as_of
        self._store = store

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Every case that is kept, oldest first."""
        return tuple(self._open(kept) for kept in self._store.all())

    def new(self) -> Session:
        """Open a case for a new child; it is kept from the first answer on."""
        return self._open(Kept(self._store.add(Case()), Case(), ""))

    @property
    def is_locked(self) -> bool:
        """Whether a passphrase is needed to open the cases."""
        return self._store.is_locked

    def lock(self, passphrase: str) -> None:
        """Lock the cases with a passphrase."""
        self._store.lock(passphrase)

    def unlock(self, passphrase: str) -> None:
        """Take the lock off.

        Raises:
            StoreError: The passphrase is another one.
        """
        self._store.unlock(passphrase)

    def close(self) -> None:
        """Close the store; every change is on disk already."""
        self._store.close()

    def _open(self, kept: Kept) -> Session:
        return Session(self.program, self._store, kept, self.as_of)
