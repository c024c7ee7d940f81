"""The shapes of the content files: what an author may write, checked strictly.

Pydantic stands at this door only. Every model forbids unknown keys and changes no types, so a
typing mistake is reported where it was made.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from foreldreguide.core.deadlines import DeadlineKind
from foreldreguide.core.facts import Kind
from foreldreguide.core.rules import Relation, Status

Words = Annotated[str, Field(min_length=1, pattern=r"^\S(.*\S)?$")]
Paragraphs = Annotated[str, Field(min_length=1)]
Condition = Annotated[str, Field(min_length=1, pattern=r"^[^\n]+$")]
Cite = Annotated[str, Field(pattern=r"^[a-z]+(:\d[\dA-Za-z.-]*)?(:\d+)?(:[a-z])?$")]
Subject = Annotated[str, Field(pattern=r"^[a-z_]+:[A-Za-z0-9_.-]+$")]
ByName = Field(strict=False)
"""An enum, written as the string it stands for."""

Who = Literal["parent", "pupil", "school", "municipality", "county", "ppt", "statsforvalteren", "other"]


class Shape(BaseModel):
    """The strictness that every content file shares."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, hide_input_in_errors=True)


class CitesWhen(Shape):
    """Citations for a special case."""

    when: Condition
    instead: list[Cite] | None = None
    also: list[Cite] | None = None


class Cited(Shape):
    """Anything that states a rule, with its sources."""

    cites: list[Cite] = []
    cites_when: list[CitesWhen] = []


class FactShape(Shape):
    """A table of `facts.toml`."""

    kind: Annotated[Kind, ByName]
    group: Words
    unknown: bool
    label: Words
    absent: Literal["not_so"] | None = None
    future: bool = False
    range: list[int] = [0, 0]
    wording_only: bool = False
    values: dict[str, Words] = {}
    leads_nowhere: dict[str, Words] = {}


class DetailShape(Shape):
    """A table of `details.toml`."""

    kind: Literal["text", "list", "log"]
    label: Words
    placeholder: Words
    help: Words


class TermShape(Shape):
    """A table of `terms.toml`."""

    when: Condition
    means: Words | None = None


class DeadlineShape(Cited):
    """A table of `deadlines.toml`."""

    title: Words
    starts: list[list[str]]
    weeks: int = 0
    months: int = 0
    days: int = 0
    moves: bool
    kind: Annotated[DeadlineKind, ByName]
    listed_when: Condition
    reminder_when: Condition | None = None
    expired_when: Condition | None = None
    waits_for: str | None = None
    about: Words
    if_missed: Words | None = None


class StepShape(Cited):
    """A row of `rules/steps.toml`; later rows with the same id hold no words."""

    id: str
    when: Condition
    road: int | None = None
    station: float | None = None
    leg: Words | None = None
    title: Words | None = None
    here: Words | None = None
    means: Paragraphs | None = None
    who: Who | None = None
    next: str | None = None


class CaseShape(Shape):
    """One case of a right."""

    status: Annotated[Status, ByName]
    when: Condition


class RightShape(Cited):
    """A table of `rules/rights.toml`."""

    title: Words
    group: Words
    short: Paragraphs
    applies: Paragraphs | None = None
    may: Paragraphs | None = None
    does_not: Paragraphs | None = None
    cannot: Paragraphs | None = None
    helps: list[Words] = []
    misunderstood: Paragraphs | None = None
    who: Who = "other"
    norm: Literal["open"] | None = None
    letters: list[str] = []
    cases: list[CaseShape]


class WarningShape(Cited):
    """A table of `rules/warnings.toml`."""

    group: Words
    title: Words
    text: Paragraphs
    when: Condition


class GroundShape(Cited):
    """A table of `rules/grounds.toml`."""

    title: Words
    text: Paragraphs
    effect: Words
    ask: Words
    when: Condition
    letters: list[str] = []


class LetterShape(Cited):
    """A table of `rules/letters.toml`."""

    code: Annotated[str, Field(pattern=r"^L-\d\d$")]
    title: Words
    norwegian: Words
    what: Words
    why: Words
    to: Words
    when: Condition
    available_when: Condition
    guards: list[str] = []


class ActionShape(Cited):
    """A table of `rules/actions.toml`."""

    title: Words
    why: Paragraphs
    who: Who
    when: Condition
    by: Condition | None = None
    letter: str | None = None
    checklist: str | None = None
    order: int


class NotCoveredShape(Cited):
    """A table of `rules/not_covered.toml`."""

    text: Paragraphs
    when: Condition


class QuestionShape(Shape):
    """One question; without `ask` it takes its words from the same question of the first run."""

    id: str
    fact: str | None = None
    facts: list[str] = []
    widget: str | None = None
    ask_when: Condition | None = None
    part: int | None = None
    ask: Words | None = None
    hint: str = ""
    why: list[Annotated[Words, Field(max_length=72)]] = []
    more: str = ""
    unknown_means: str = ""
    not_yet: Words | None = None
    rows: dict[str, Words] = {}
    row_when: dict[str, Condition] = {}
    cites: list[Cite] = []


class SectionShape(Shape):
    """A file of `interview/`."""

    id: str
    title: Words
    kind: Literal["first", "deepening"]
    order: int
    gain: Words | None = None
    opens_from: Words | None = None
    part_titles: list[Words] = []
    questions: list[QuestionShape]


class MappingRowShape(Shape):
    """One piece of a foreign plan."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    row: Words
    from_: Annotated[Words, Field(alias="from")]
    to: Words
    relation: Annotated[Relation, ByName]
    people_expect: Words
    in_norway: Paragraphs
    bring: list[Words]
    needs: list[str] = []
    ask: list[Words] = []
    cites: list[Cite]


class MappingShape(Shape):
    """A file of `mappings/`."""

    plan: str
    title: Words
    intro: Paragraphs
    cites: list[Cite]
    rows: list[MappingRowShape]


class ItemShape(Shape):
    """One line of a checklist."""

    id: str
    phase: Literal["before", "during", "after"]
    text: Words
    why: Paragraphs | None = None
    say_nb: Words | None = None
    say_en: Words | None = None
    bring: list[Words] = []
    when: Condition | None = None
    cites: list[Cite] = []


class ChecklistShape(Shape):
    """A file of `checklists/`."""

    id: str
    title: Words
    norwegian: Words
    intro: Paragraphs
    when: Condition
    items: list[ItemShape]


class PointShape(Cited):
    """One thing to look for in a paper."""

    id: str
    text: Words
    fact: str | None = None
    value: str | None = None
    where: Paragraphs | None = None
    headings: list[Words] = []
    fits: Condition | None = None
    when: Condition | None = None
    finding: Words | None = None
    say_nb: Words | None = None
    say_en: Words | None = None
    grounds: list[str] = []
    letter: str | None = None

    @model_validator(mode="after")
    def _tells_where(self) -> "PointShape":
        if (self.where is None or self.say_nb is None) and not self.grounds:
            raise ValueError("says where it stands and what to ask, or names a ground whose page does")
        if (self.when is None) != (self.finding is None):
            raise ValueError("has both `when` and `finding`, or neither")
        return self


class PaperShape(Shape):
    """A file of `papers/`."""

    id: str
    order: int
    title: Words
    norwegian: Words
    intro: Paragraphs
    points: list[PointShape]


class GlossaryShape(Shape):
    """A table of `glossary.toml`."""

    nb: Words
    nn: Words
    en: Words
    means: Paragraphs
    us: Words | None = None
    england: Words | None = None
    australia: Words | None = None
    say: Words | None = None
    cites: list[Cite] = []
    see: list[str] = []
