"""A family's case as a value: what was answered, left, ticked and written for one child."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from foreldreguide.core.facts import Value
from foreldreguide.core.interview import Passed
from foreldreguide.core.letter_edits import NO_EDITS, LetterEdits

LOG = "log"
MOST_ASKED = 30
"""How many questions a case remembers."""


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a family told the guide about one child.

    Answers whose question no longer counts stay here; the agenda leaves them out.

    Attributes:
        answers: Facts with their answers.
        passed: Questions that were put and left without a fact.
        details: Names and words for letters.
        ticks: What was ticked, as `<checklist>/<item>` or `actions/<action>`.
        notes: Notes by the same ids.
        letters: What was changed in letters, by the id of the letter.
        written_form: The Norwegian that letters are sent in: nb or nn.
        asked: The questions that were asked of the guide, the newest first.
    """

    answers: Mapping[str, Value] = field(default_factory=dict)
    passed: Mapping[str, Passed] = field(default_factory=dict)
    details: Mapping[str, Any] = field(default_factory=dict)
    ticks: tuple[str, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, LetterEdits] = field(default_factory=dict)
    written_form: str = "nb"
    asked: tuple[str, ...] = ()

    def answered(self, question: str, answers: Mapping[str, Value]) -> "Case":
        """Return the case with a question answered."""
        passed = {key: value for key, value in self.passed.items() if key != question}
        return dataclasses.replace(self, answers={**self.answers, **answers}, passed=passed)

    def left(self, question: str, facts: tuple[str, ...], how: Passed) -> "Case":
        """Return the case with a question put and left: its facts have no answer."""
        answers = {key: value for key, value in self.answers.items() if key not in facts}
        return dataclasses.replace(self, answers=answers, passed={**self.passed, question: how})

    def with_log(self, entries: tuple[Mapping[str, Any], ...]) -> "Case":
        """Return the case with another log."""
        others = {key: value for key, value in self.details.items() if key != LOG}
        return dataclasses.replace(self, details=others | ({LOG: entries} if entries else {}))

    def with_detail(self, detail: str, text: str) -> "Case":
        """Return the case with a detail written, or taken out when the text is empty."""
        details = {key: value for key, value in self.details.items() if key != detail}
        return dataclasses.replace(self, details=details | ({detail: text} if text else {}))

    def toggled(self, tick: str) -> "Case":
        """Return the case with a tick set, or taken off."""
        without = tuple(other for other in self.ticks if other != tick)
        return dataclasses.replace(self, ticks=without if tick in self.ticks else (*self.ticks, tick))

    def with_note(self, item: str, text: str) -> "Case":
        """Return the case with a note written, or taken out when the text is empty."""
        notes = {key: value for key, value in self.notes.items() if key != item}
        return dataclasses.replace(self, notes=notes | ({item: text} if text else {}))

    def with_form(self, form: str) -> "Case":
        """Return the case with letters in another written form of Norwegian."""
        return dataclasses.replace(self, written_form=form)

    def with_asked(self, question: str) -> "Case":
        """Return the case with a question asked of the guide; the oldest are forgotten."""
        others = tuple(other for other in self.asked if other != question)
        return dataclasses.replace(self, asked=(question, *others)[:MOST_ASKED])

    def edits_of(self, letter: str) -> LetterEdits:
        """Return what was changed in a letter."""
        return self.letters.get(letter, NO_EDITS)

    def with_letter(self, letter: str, edits: LetterEdits) -> "Case":
        """Return the case with other changes to a letter."""
        return dataclasses.replace(self, letters={**self.letters, letter: edits})
