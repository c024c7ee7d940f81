"""The plan as a text to read: on a terminal, or as Markdown."""

import textwrap
from collections.abc import Iterable, Iterator

from foreldreguide.core.plan import Plan, RightFound
from foreldreguide.core.reading import Answers
from foreldreguide.core.rules import Status
from foreldreguide.locales.dates import long_date, short_date_with_year
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.lawbook import name_of
from foreldreguide.services.phases import ARRIVAL, phases

WIDTH = 78
SIGNS = {
    Status.APPLIES: "(+)",
    Status.MAY_APPLY: "(~)",
    Status.CANNOT_SAY: "(?)",
    Status.DOES_NOT_APPLY: "(-)",
}


def plan_text(plan: Plan, program: Program, answers: Answers, *, is_markdown: bool) -> str:
    """Return the plan with the source behind every line."""
    page = _Page(plan, program, answers, is_markdown)
    return "\n".join(page.lines())


class _Page:
    """Lays out one plan."""

    def __init__(self, plan: Plan, program: Program, answers: Answers, is_markdown: bool) -> None:
        self._plan = plan
        self._answers = answers
        self._program = program
        self._words = program.words
        self._is_markdown = is_markdown

    def lines(self) -> Iterator[str]:
        step, words = self._plan.step, self._words
        yield self._heading(1, words("plan.heading"))
        yield words("plan.here") + " " + words.of_guide(f"steps/{step.id}:here", step.here) + "."
        yield from self._para(words.of_guide(f"steps/{step.id}:means", step.means))
        yield from self._cited(step.sources.cites)
        for title, part in (
            ("plan.days", self._days()),
            ("plan.next", self._actions()),
            ("plan.warnings", self._warnings()),
            ("plan.rights_heading", self._rights()),
            ("plan.letters_heading", self._letters()),
            ("grounds.title", self._grounds()),
            ("plan.mapping_heading", self._mappings()),
            ("plan.phases_heading", self._phases()),
            ("plan.not_covered", self._not_covered()),
        ):
            lines = list(part)
            if lines:
                yield ""
                yield self._heading(2, words(title))
                yield from lines
        yield ""
        yield words("home.free", day=short_date_with_year(words, self._plan.law_checked_on))

    # --- parts ---------------------------------------------------------------------------

    def _days(self) -> Iterator[str]:
        for found in self._plan.deadlines:
            day, rule = found.deadline.last_day, found.rule
            title = self._words.of_guide(f"deadlines/{rule.id}:title", rule.title)
            kind = self._words(f"kind.{found.deadline.kind.value}")
            when = long_date(self._words, day) if day else self._words("days.waiting")
            yield from self._item(f"{title}: {when} ({kind})")
            yield from self._note(self._words.of_guide(f"deadlines/{rule.id}:about", rule.about))
            yield from self._cited(found.cites)

    def _actions(self) -> Iterator[str]:
        for number, action in enumerate(self._plan.next_actions, start=1):
            rule = action.rule
            title = self._words.of_guide(f"actions/{rule.id}:title", rule.title)
            who = self._words(f"who.{rule.who}")
            by = f", {long_date(self._words, action.by_when)}" if action.by_when else ""
            yield from self._item(f"{title} ({who}{by})", mark=f"{number}.")
            yield from self._note(self._words.of_guide(f"actions/{rule.id}:why", rule.why))
            yield from self._cited(action.cites)

    def _warnings(self) -> Iterator[str]:
        for found in self._plan.warnings:
            yield from self._item(self._words.of_guide(f"warnings/{found.rule.id}:text", found.rule.text))
            yield from self._cited(found.cites)

    def _rights(self) -> Iterator[str]:
        yield self._words("rights.legend")
        for right in self._plan.rights:
            if right.status is not Status.DOES_NOT_APPLY:
                yield from self._right(right)

    def _right(self, right: RightFound) -> Iterator[str]:
        rule = right.rule
        title = self._words.of_guide(f"rights/{rule.id}:title", rule.title)
        yield from self._item(title, mark=SIGNS[right.status])
        said = rule.text_for(right.status)
        if said:
            yield from self._note(self._words.of_guide(f"rights/{rule.id}:{right.status.value}", said))
        if right.status is Status.CANNOT_SAY:
            yield from self._note(self._words("rights.missing") + " " + ", ".join(self._labels(right)))
        yield from self._cited(right.cites)

    def _labels(self, right: RightFound) -> Iterator[str]:
        facts = self._program.guide.facts
        return (self._words.of_guide(f"facts/{fact}:label", facts[fact].label) for fact in right.missing)

    def _letters(self) -> Iterator[str]:
        for found in self._plan.letters:
            if found.recommended:
                rule = found.rule
                title = self._words.of_guide(f"letters/{rule.id}:title", rule.title)
                yield from self._item(f"{title} ({rule.norwegian})")
                yield from self._note(self._words.of_guide(f"letters/{rule.id}:why", rule.why))
                yield from self._cited(found.cites)

    def _grounds(self) -> Iterator[str]:
        for found in self._plan.grounds:
            rule = found.rule
            yield from self._item(self._words.of_guide(f"grounds/{rule.id}:title", rule.title))
            yield from self._note(self._words.of_guide(f"grounds/{rule.id}:text", rule.text))
            yield from self._cited(found.cites)

    def _mappings(self) -> Iterator[str]:
        for found in self._plan.mappings:
            key, piece = f"mappings/{found.row.id}", found.row
            element = self._words.of_guide(f"{key}:from", piece.element)
            nearest = self._words.of_guide(f"{key}:to", piece.nearest)
            relation = self._words(f"relation.{piece.relation.value}")
            yield from self._item(f"{element}: {nearest} ({relation})")
            yield from self._note(self._words.of_guide(f"{key}:in_norway", piece.in_norway))
            yield from self._cited(piece.cites)

    def _phases(self) -> Iterator[str]:
        """Return each phase of the move with its days."""
        for phase in phases(self._program.library, self._answers) if ARRIVAL in self._answers else ():
            title = self._words.of_guide(f"pages/{phase.page.id}:title", phase.page.title)
            first, last = long_date(self._words, phase.first), long_date(self._words, phase.last)
            yield from self._item(self._words("phases.line", title=title, first=first, last=last))

    def _not_covered(self) -> Iterator[str]:
        for found in self._plan.not_covered:
            yield from self._item(self._words.of_guide(f"not_covered/{found.rule.id}:text", found.rule.text))
            yield from self._cited(found.cites)

    # --- layout --------------------------------------------------------------------------

    def _heading(self, level: int, words: str) -> str:
        if self._is_markdown:
            return f"{'#' * level} {words}\n"
        return f"{words}\n{('=' if level == 1 else '-') * len(words)}"

    def _item(self, words: str, mark: str = "-") -> Iterator[str]:
        bullet = "-" if self._is_markdown and not mark[0].isdigit() else mark
        shown = f"{mark} {words}" if bullet != mark else words
        yield from self._wrapped(shown, f"{bullet} ", " " * (len(bullet) + 1))

    def _note(self, words: str) -> Iterator[str]:
        yield from self._wrapped(words, "    ", "    ")

    def _para(self, words: str) -> Iterator[str]:
        yield from self._wrapped(words, "", "")

    def _cited(self, cites: Iterable[str]) -> Iterator[str]:
        names = "; ".join(name_of(self._program.guide, self._words, cite) for cite in cites)
        if names:
            yield from self._wrapped(f"[{names}]", "    ", "    ")

    def _wrapped(self, words: str, first: str, rest: str) -> Iterator[str]:
        if self._is_markdown:
            yield first + words
        else:
            yield from textwrap.wrap(words, WIDTH, initial_indent=first, subsequent_indent=rest)
