"""The questions in plain mode: each with its numbered choices, one line in, one line back."""

from collections.abc import Callable, Iterable, Iterator

from foreldreguide.cli.plain.console import Console
from foreldreguide.core.interview import Question, Widget
from foreldreguide.locales.dates import long_date
from foreldreguide.services.lawbook import name_of
from foreldreguide.services.sessions import Session
from foreldreguide.shell.asker import DONT_KNOW, NONE_OF_THESE, NOT_YET, Asker, Outcome
from foreldreguide.shell.askers import asker_for
from foreldreguide.shell.choices import MultiAsker, TicksAsker
from foreldreguide.shell.fields import FieldAsker
from foreldreguide.shell.wording import answer_in_words, days_left, nearest

SEVERAL = (Widget.MULTI, Widget.TICKS)
WHY, SOURCES, BACK, LIST, UNDO = "?", "s", "b", "l", "u"


class Interview:
    """Puts the open questions of one case until none is left or the person wants the plan."""

    def __init__(
        self, console: Console, session: Session, among: Callable[[], Iterable[Question]] | None = None
    ) -> None:
        """Make the interview.

        Args:
            among: Gives the questions that are put; without it, those of the first run.
        """
        self._console = console
        self._session = session
        self._among = among

    def run(self) -> None:
        """Put each question; return at the end, or when the plan is asked for."""
        question = self._next()
        while question is not None:
            going_on, question = self._put(question)
            if not going_on:
                return
        if self._among is None:
            self._console.tell("plain.end")

    def _next(self) -> Question | None:
        agenda = self._session.agenda
        if self._among is None:
            return agenda.next
        return next((question for question in self._among() if not agenda.is_done(question)), None)

    def _put(self, question: Question) -> tuple[bool, Question | None]:
        """Put a question until it is answered; return whether to go on, and with which."""
        asker = asker_for(question, self._session)
        self._session.go_to(question.id)
        self._announce(question, asker)
        while True:
            typed = self._console.ask()
            if typed.casefold() == "p":
                return False, None
            if typed.casefold() in (BACK, UNDO):
                return True, self._earlier(question, typed.casefold())
            if typed.casefold() in (WHY, SOURCES, LIST):
                self._tell_more(question, asker, typed.casefold())
                continue
            outcome = self._outcome(asker, typed)
            if outcome is not None:
                self._keep(question, outcome)
                return True, self._next()

    # --- what is said --------------------------------------------------------------------

    def _announce(self, question: Question, asker: Asker) -> None:
        words, sections = self._console.words, self._session.program.guide.sections
        section = next(section for section in sections if section.id == question.section)
        asked = self._session.agenda.asked
        number = next((place for place, other in enumerate(asked, 1) if other.id == question.id), 1)
        title = words.of_guide(f"interview/{section.id}:title", section.title)
        ask = words.of_guide(f"interview/{question.id}:ask", question.ask)
        self._console.tell("plain.question", number=number, section=title, ask=ask)
        if question.hint:
            self._console.say(words.of_guide(f"interview/{question.id}:hint", question.hint))
        if isinstance(asker, FieldAsker):
            self._console.tell(f"ask.hint.{question.widget.value}")
        elif question.widget in SEVERAL:
            self._console.tell("plain.several")
        self._console.choices(self._choices(question, asker))

    def _choices(self, question: Question, asker: Asker) -> Iterator[tuple[str, str]]:
        words = self._console.words
        for number, (_, text) in enumerate(_rows(asker), start=1):
            yield str(number), text
        if question.widget in SEVERAL:
            yield "-", words("ask.none")
        elif question.not_yet:
            yield "-", question.not_yet
        yield "0", words("ask.dont_know_field" if asker.fact.unknown else "ask.later_field")

    def _tell_more(self, question: Question, asker: Asker, wish: str) -> None:
        words, program = self._console.words, self._session.program
        if wish == LIST:
            self._announce(question, asker)
            return
        names = "; ".join(name_of(program.guide, words, program.current(cite)) for cite in question.cites)
        if wish == WHY:
            lines = [words.of_guide(f"interview/{question.id}:more", question.more or " ".join(question.why))]
            lines += [question.unknown_means] if question.unknown_means else []
            self._console.tell("plain.why", why=" ".join(lines))
        self._console.tell("plain.sources" if names else "plain.no_sources", names=names)

    # --- what is typed -------------------------------------------------------------------

    def _outcome(self, asker: Asker, typed: str) -> Outcome | None:
        """Return what a line comes to; without an outcome, the reason was said and the question stays."""
        if typed == "0":
            return asker.dont_know()
        if isinstance(asker, FieldAsker):
            return self._from_field(asker, typed)
        rows = [code for code, _ in _rows(asker)]
        if typed == "-" and asker.question.widget in SEVERAL:
            return asker.take(NONE_OF_THESE)
        numbers = typed.replace(",", " ").split()
        if not numbers or not all(
            number.isdigit() and 1 <= int(number[:4]) <= len(rows) for number in numbers
        ):
            self._console.tell("plain.no_choice", typed=typed[:20] or " ", count=len(rows))
            return None
        if not isinstance(asker, MultiAsker | TicksAsker):
            return asker.take(rows[int(numbers[0]) - 1])
        asker.chosen = [rows[int(number) - 1] for number in dict.fromkeys(numbers)]
        return asker.take("")

    def _from_field(self, asker: FieldAsker, typed: str) -> Outcome | None:
        if typed == "-" and asker.question.not_yet:
            return asker.pass_by(NOT_YET)
        asker.typed = typed
        outcome = asker.take_field()
        if outcome is None:
            self._console.tell("plain.problem", problem=asker.problem)
        return outcome

    def _keep(self, question: Question, outcome: Outcome) -> None:
        """Keep an answer, and say what it was, the day to watch, and how many questions can still come."""
        session, words = self._session, self._console.words
        if outcome.passed is not None:
            session.leave(question, outcome.passed)
            said = words("plain.later")
        else:
            session.answer(question, outcome.answers)
            program = session.program
            said = "; ".join(answer_in_words(program, fact, value) for fact, value in outcome.answers.items())
        outlook = session.agenda.outlook
        parts = [words("plain.answered", said=said), day_to_watch(session)]
        parts.append(words("plain.left", least=outlook.least, most=outlook.most) if outlook.most else "")
        self._console.say(" ".join(part for part in parts if part))

    def _earlier(self, question: Question, wish: str) -> Question | None:
        """Return the question before, or the open one after the last change was taken back."""
        if wish == UNDO:
            self._console.tell("plain.undone" if self._session.undo() else "plain.nothing_to_undo")
            return self._next()
        return self._session.agenda.before(question) or question


def _rows(asker: Asker) -> list[tuple[str, str]]:
    """Return the choices of a question, without the ways out."""
    extra = (DONT_KNOW, NONE_OF_THESE, NOT_YET, "?later")
    if isinstance(asker, FieldAsker):
        return []
    if isinstance(asker, TicksAsker):
        words = asker.words
        return [
            (row.fact, words.of_guide(f"interview/{asker.question.id}:{row.fact}", row.words))
            for row in asker.open_rows
        ]
    return [(code, text) for code, text in asker.choices if code not in extra]


def day_to_watch(session: Session) -> str:
    """Return the family's next day in words, or nothing."""
    words, found = session.program.words, nearest(session.plan)
    if found is None or found.deadline.last_day is None:
        return ""
    title = words.of_guide(f"deadlines/{found.rule.id}:title", found.rule.title)
    left = days_left(words, found.deadline.last_day, session.as_of)
    return words("plain.day", title=title, day=long_date(words, found.deadline.last_day), left=left)
