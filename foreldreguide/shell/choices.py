"""Questions whose answers are rows: one of several, several of many, a yes or no for each line."""

from collections.abc import Iterable

from foreldreguide.core.facts import UNKNOWN, Kind, Value
from foreldreguide.core.interview import Passed, Question, Row
from foreldreguide.services.sessions import Session
from foreldreguide.services.suggestions import likely_first, suggested
from foreldreguide.shell.asker import DONT_KNOW, NO, NONE_OF_THESE, YES, Asker, Outcome
from foreldreguide.shell.lines import QUIET, Line, row, text


class ChoiceAsker(Asker):
    """One answer of several: Enter takes the row under the cursor."""

    def rows(self) -> Iterable[Line]:
        """Return the choices, numbered, with the one that was given marked."""
        choices = self.choices
        width = len(str(len(choices)))
        for number, (code, words) in enumerate(choices, start=1):
            mark = f"  {self.words('ask.given')}" if self._is_given(code) else ""
            yield row(code, (f"{number:>{width}}  {words}", ""), (mark, QUIET), hang=width + 2)
        yield from self._extra_rows()

    def cursor(self) -> str | None:
        """Start on the answer that was given, or else on the likely one."""
        if self.given is UNKNOWN:
            return DONT_KNOW
        given = (code for code, _ in self.choices if self._is_given(code))
        return next(given, None) or suggested(self.fact.id, self.session)

    def take(self, key: str) -> Outcome | None:
        """Answer with the row that was taken."""
        if key not in dict(self.choices):
            return self.pass_by(key)
        value: Value = key == YES if self.fact.kind is Kind.BOOL else key
        return Outcome({self.fact.id: value})

    @property
    def choices(self) -> list[tuple[str, str]]:
        """The codes that can be chosen, each with its words."""
        if self.fact.kind is Kind.BOOL:
            return [(YES, self.words("ask.yes")), (NO, self.words("ask.no"))]
        return [
            (code, self.words.of_guide(f"facts/{self.fact.id}:{code}", words))
            for code, words in likely_first(self.fact, self.session)
        ]

    def _is_given(self, code: str) -> bool:
        if self.fact.kind is Kind.BOOL:
            return self.given is (code == YES)
        return self.given == code


class MultiAsker(ChoiceAsker):
    """Several answers of many: Space ticks, Enter goes on."""

    def __init__(self, question: Question, session: Session) -> None:
        super().__init__(question, session)
        self.chosen = list(self.given) if isinstance(self.given, tuple) else []

    def rows(self) -> Iterable[Line]:
        """Return the choices with their ticks."""
        for number, (code, words) in enumerate(self.choices, start=1):
            tick = "[x]" if code in self.chosen else "[ ]"
            yield row(code, (f"{number:>2} {tick} {words}", ""), hang=7)
        yield row(NONE_OF_THESE, (f" - [ ] {self.words('ask.none')}", ""), hang=7)
        yield row(DONT_KNOW, (f" 0 [ ] {self.words('ask.dont_know')}", ""), hang=7)
        yield text(self.words("ask.chosen", count=len(self.chosen)), QUIET, indent=3)

    def cursor(self) -> str | None:
        """Start at the top."""
        return None

    def tick(self, key: str) -> None:
        """Tick a choice, or take the tick off."""
        self.problem = ""
        if key in self.chosen:
            self.chosen.remove(key)
        elif key in dict(self.choices):
            self.chosen.append(key)

    def take(self, key: str) -> Outcome | None:
        """Go on with what is ticked."""
        if key == NONE_OF_THESE:
            return Outcome({self.fact.id: ()})
        if key == DONT_KNOW:
            return self.dont_know()
        if not self.chosen:
            self.problem = self.words("ask.tick_first")
            return None
        ordered = tuple(code for code in self.fact.codes if code in self.chosen)
        return Outcome({self.fact.id: ordered})


class TicksAsker(Asker):
    """Several yes-or-no facts on one screen."""

    def __init__(self, question: Question, session: Session) -> None:
        super().__init__(question, session)
        answers = session.case.answers
        self.open_rows: tuple[Row, ...] = session.agenda.rows(question)
        self.chosen = [line.fact for line in self.open_rows if answers.get(line.fact) is True]

    def rows(self) -> Iterable[Line]:
        """Return the facts with their ticks."""
        for number, line in enumerate(self.open_rows, start=1):
            tick = "[x]" if line.fact in self.chosen else "[ ]"
            words = self.words.of_guide(f"interview/{self.question.id}:{line.fact}", line.words)
            yield row(line.fact, (f"{number:>2} {tick} {words}", ""), hang=7)
        yield row(NONE_OF_THESE, (f" - [ ] {self.words('ask.none')}", ""), hang=7)

    def tick(self, key: str) -> None:
        """Tick a fact, or take the tick off."""
        if key in self.chosen:
            self.chosen.remove(key)
        elif key != NONE_OF_THESE:
            self.chosen.append(key)

    def take(self, key: str) -> Outcome | None:
        """Keep a yes for what is ticked and a no for the rest."""
        chosen = [] if key == NONE_OF_THESE else self.chosen
        return Outcome({line.fact: line.fact in chosen for line in self.open_rows})

    def dont_know(self) -> Outcome:
        """Leave the whole screen for later."""
        return Outcome(passed=Passed.LATER)
