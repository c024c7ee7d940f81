"""Turns checked shapes into the guide: conditions become trees, tables become rules."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from foreldreguide.content import schema
from foreldreguide.content.findings import Finding, Severity, did_you_mean
from foreldreguide.content.parts import detail_of, fact_of, glossary_of, instrument_of, mapping_of
from foreldreguide.content.shapes import Shapes
from foreldreguide.core.calendar import Period
from foreldreguide.core.conditions import Names, Tree, parse
from foreldreguide.core.deadlines import DeadlineRule
from foreldreguide.core.errors import ConditionError
from foreldreguide.core.facts import Kind
from foreldreguide.core.functions import FUNCTIONS
from foreldreguide.core.guide import Guide
from foreldreguide.core.interview import Question, Row, Section, Widget
from foreldreguide.core.rules import (
    ActionRule,
    ChecklistItem,
    ChecklistRule,
    GroundRule,
    LetterRule,
    NotCovered,
    OtherSources,
    Paper,
    PaperPoint,
    RightCase,
    RightRule,
    Sources,
    Status,
    Step,
    Term,
    WarningRule,
)

WIDGETS = {
    Kind.BOOL: Widget.CHOICE,
    Kind.ENUM: Widget.CHOICE,
    Kind.LIST: Widget.MULTI,
    Kind.DATE: Widget.DATE,
    Kind.INT: Widget.NUMBER,
    Kind.TEXT: Widget.TEXT,
    Kind.COUNTRY: Widget.COUNTRY,
    Kind.LANGUAGES: Widget.LANGUAGES,
}
S = TypeVar("S")
R = TypeVar("R")
NEVER: Tree = ["lit", False]
SVALBARD_GUARD = "svalbard"


def assemble(shapes: Shapes, holy_days: Iterable[dt.date]) -> tuple[Guide, list[Finding]]:
    """Return the guide that the shapes make, with a finding for each condition that is wrong."""
    assembler = _Assembler(shapes)
    return assembler.guide(frozenset(holy_days)), assembler.findings


@dataclass
class _Assembler:
    """Builds each kind of rule; conditions that cannot be read become findings."""

    shapes: Shapes

    def __post_init__(self) -> None:
        self.findings: list[Finding] = []
        self.names = Names(set(self.shapes.facts), set(self.shapes.terms), set(FUNCTIONS))

    def guide(self, holy_days: frozenset[dt.date]) -> Guide:
        shapes = self.shapes
        return Guide(
            facts={key: fact_of(key, shape) for key, shape in shapes.facts.items()},
            details={key: detail_of(key, shape) for key, shape in shapes.details.items()},
            terms={
                key: Term(key, self.tree(f"terms {key}", shape.when)) for key, shape in shapes.terms.items()
            },
            sections=tuple(map(self.section, shapes.sections)),
            steps=tuple(map(self.step, shapes.steps)),
            rights=self.each(shapes.rights, self.right),
            warnings=self.each(shapes.warnings, self.warning),
            grounds=self.each(shapes.grounds, self.ground),
            letters=self.each(shapes.letters, self.letter),
            actions=tuple(self.each(shapes.actions, self.action).values()),
            not_covered=tuple(self.each(shapes.not_covered, self.uncovered).values()),
            checklists={shape.id: self.checklist(shape) for shape in shapes.checklists},
            papers={shape.id: self.paper(shape) for shape in shapes.papers},
            deadlines=self.each(shapes.deadlines, self.deadline),
            mappings={shape.plan: mapping_of(shape) for shape in shapes.mappings},
            instruments={
                shape.id: instrument_of(shape, shapes.provisions[shape.id]) for shape in shapes.instruments
            },
            glossary={key: glossary_of(key, shape) for key, shape in shapes.glossary.items()},
            holy_days=holy_days,
        )

    def each(self, tables: dict[str, S], build: Callable[[str, S], R]) -> dict[str, R]:
        return {key: build(key, shape) for key, shape in tables.items()}

    # --- conditions and citations --------------------------------------------------------

    def tree(self, where: str, line: str) -> Tree:
        """Return the tree of a condition; a condition that cannot be read is never true."""
        try:
            return parse(line, self.names)
        except ConditionError as problem:
            self.findings.append(self._unreadable(where, problem))
            return NEVER

    def optional_tree(self, where: str, line: str | None) -> Tree | None:
        return None if line is None else self.tree(where, line)

    def _unreadable(self, where: str, problem: ConditionError) -> Finding:
        name = problem.names.get("name") or problem.names.get("what") or ""
        known = {*self.names.facts, *self.names.terms, *self.names.functions}
        hint = did_you_mean(name, known) if problem.code == "condition.unknown_name" else ""
        message = f"{problem.code.removeprefix('condition.').replace('_', ' ')}: {name}{hint}"
        return Finding("condition", Severity.ERROR, where, message)

    def sources(self, key: str, shape: schema.Cited) -> Sources:
        others = []
        for other in shape.cites_when:
            when = self.tree(f"{key}.cites_when", other.when)
            adds = other.also is not None
            others.append(OtherSources(when, tuple(other.also or other.instead or ()), adds))
        return Sources(tuple(shape.cites), tuple(others))

    # --- rules ---------------------------------------------------------------------------

    def step(self, shape: schema.StepShape) -> Step:
        """Return a step; a later row of the same id takes its words from the first."""
        first = next(step for step in self.shapes.steps if step.id == shape.id)
        road = shape.road if shape.road is not None else first.road
        return Step(
            id=shape.id,
            when=self.tree(f"steps {shape.id}", shape.when),
            road=road,
            station=float(road if road is not None else first.station or 0),
            leg=first.leg or "",
            title=first.title or "",
            here=first.here or "",
            means=first.means or "",
            who=first.who or "parent",
            next=first.next,
            sources=self.sources(shape.id, first),
        )

    def right(self, key: str, shape: schema.RightShape) -> RightRule:
        texts = {
            Status.APPLIES: shape.applies,
            Status.MAY_APPLY: shape.may,
            Status.DOES_NOT_APPLY: shape.does_not,
            Status.CANNOT_SAY: shape.cannot,
        }
        return RightRule(
            id=key,
            title=shape.title,
            group=shape.group,
            short=shape.short,
            cases=tuple(
                RightCase(case.status, self.tree(f"rights {key}", case.when)) for case in shape.cases
            ),
            sources=self.sources(key, shape),
            texts=tuple((status, text) for status, text in texts.items() if text),
            helps=tuple(shape.helps),
            misunderstood=shape.misunderstood,
            who=shape.who,
            is_open_norm=shape.norm == "open",
            letters=tuple(shape.letters),
        )

    def warning(self, key: str, shape: schema.WarningShape) -> WarningRule:
        when = self.tree(f"warnings {key}", shape.when)
        sources = self.sources(key, shape)
        return WarningRule(key, shape.group, shape.title, shape.text, when, sources)

    def ground(self, key: str, shape: schema.GroundShape) -> GroundRule:
        return GroundRule(
            id=key,
            title=shape.title,
            text=shape.text,
            effect=shape.effect,
            ask=shape.ask,
            when=self.tree(f"grounds {key}", shape.when),
            sources=self.sources(key, shape),
        )

    def letter(self, key: str, shape: schema.LetterShape) -> LetterRule:
        guards = [SVALBARD_GUARD, *shape.guards]
        return LetterRule(
            id=key,
            code=shape.code,
            title=shape.title,
            norwegian=shape.norwegian,
            what=shape.what,
            why=shape.why,
            to=shape.to,
            when=self.tree(f"letters {key}", shape.when),
            available_when=self.tree(f"letters {key}", shape.available_when),
            guards=tuple(
                self.tree(f"letters guards.{guard}", self.shapes.guards.get(guard, guard)) for guard in guards
            ),
            sources=self.sources(key, shape),
        )

    def action(self, key: str, shape: schema.ActionShape) -> ActionRule:
        return ActionRule(
            id=key,
            title=shape.title,
            why=shape.why,
            who=shape.who,
            order=shape.order,
            when=self.tree(f"actions {key}", shape.when),
            by=self.optional_tree(f"actions {key}", shape.by),
            letter=shape.letter,
            checklist=shape.checklist,
            sources=self.sources(key, shape),
        )

    def uncovered(self, key: str, shape: schema.NotCoveredShape) -> NotCovered:
        when = self.tree(f"not_covered {key}", shape.when)
        return NotCovered(key, shape.text, when, self.sources(key, shape))

    def deadline(self, key: str, shape: schema.DeadlineShape) -> DeadlineRule:
        where = f"deadlines {key}"
        return DeadlineRule(
            id=key,
            title=shape.title,
            starts=tuple(map(tuple, shape.starts)),
            length=Period(shape.weeks, shape.months, shape.days),
            moves=shape.moves,
            kind=shape.kind,
            listed_when=self.tree(where, shape.listed_when),
            about=shape.about,
            sources=self.sources(key, shape),
            if_missed=shape.if_missed,
            waits_for=shape.waits_for,
            reminder_when=self.optional_tree(where, shape.reminder_when),
            expired_when=self.optional_tree(where, shape.expired_when),
        )

    def checklist(self, shape: schema.ChecklistShape) -> ChecklistRule:
        return ChecklistRule(
            id=shape.id,
            title=shape.title,
            norwegian=shape.norwegian,
            intro=shape.intro,
            when=self.tree(f"checklists {shape.id}", shape.when),
            items=tuple(self.item(shape.id, item) for item in shape.items),
        )

    def item(self, checklist: str, shape: schema.ItemShape) -> ChecklistItem:
        return ChecklistItem(
            id=shape.id,
            phase=shape.phase,
            text=shape.text,
            why=shape.why,
            say_nb=shape.say_nb,
            say_en=shape.say_en,
            bring=tuple(shape.bring),
            when=self.optional_tree(f"checklists {checklist}.{shape.id}", shape.when),
            cites=tuple(shape.cites),
        )

    def paper(self, shape: schema.PaperShape) -> Paper:
        points = tuple(self.point(shape.id, point) for point in shape.points)
        return Paper(shape.id, shape.title, shape.norwegian, shape.intro, points)

    def point(self, paper: str, shape: schema.PointShape) -> PaperPoint:
        key = f"papers {paper}.{shape.id}"
        return PaperPoint(
            id=shape.id,
            text=shape.text,
            fact=shape.fact,
            value=shape.value,
            where=shape.where,
            headings=tuple(shape.headings),
            fits=self.optional_tree(key, shape.fits),
            when=self.optional_tree(key, shape.when),
            finding=shape.finding,
            say_nb=shape.say_nb,
            say_en=shape.say_en,
            grounds=tuple(shape.grounds),
            letter=shape.letter,
            sources=self.sources(key, shape),
        )

    # --- the interview -------------------------------------------------------------------

    def section(self, shape: schema.SectionShape) -> Section:
        return Section(
            id=shape.id,
            title=shape.title,
            is_first_run=shape.kind == "first",
            questions=tuple(self.question(shape.id, question) for question in shape.questions),
            gain=shape.gain,
            opens_from=shape.opens_from,
            part_titles=tuple(shape.part_titles),
        )

    def question(self, section: str, shape: schema.QuestionShape) -> Question:
        """Return a question; without words of its own it takes those of its first wording."""
        words = self._worded(shape)
        facts = tuple(words.facts or [words.fact or words.id])
        where = f"interview {section}.{shape.id}"
        return Question(
            id=shape.id,
            section=section,
            facts=facts,
            widget=self._widget(words, facts[0]),
            ask_when=self.optional_tree(where, shape.ask_when),
            ask=words.ask or "",
            hint=words.hint,
            why=tuple(words.why),
            more=words.more,
            unknown_means=words.unknown_means,
            not_yet=words.not_yet,
            part=shape.part,
            rows=tuple(
                Row(fact, text, self.optional_tree(where, words.row_when.get(fact)))
                for fact, text in words.rows.items()
            ),
            cites=tuple(words.cites),
        )

    def _worded(self, shape: schema.QuestionShape) -> schema.QuestionShape:
        everywhere = (question for section in self.shapes.sections for question in section.questions)
        same = (other for other in everywhere if other.id == shape.id and other.ask)
        return shape if shape.ask else next(same, shape)

    def _widget(self, shape: schema.QuestionShape, fact: str) -> Widget:
        if shape.widget:
            return Widget(shape.widget)
        known = self.shapes.facts.get(fact)
        return WIDGETS[known.kind] if known else Widget.TEXT
