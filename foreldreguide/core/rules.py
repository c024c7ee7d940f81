"""The rules of the guide as values: what content says, checked and frozen.

Every text is English source text; its id for translation is `<group>/<rule id>:<field>`.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from foreldreguide.core.conditions import Tree


class Status(StrEnum):
    """Whether a right is there for this family."""

    APPLIES = "applies"
    MAY_APPLY = "may_apply"
    DOES_NOT_APPLY = "does_not_apply"
    CANNOT_SAY = "cannot_say"


class Relation(StrEnum):
    """How near a Norwegian notion lies to one from abroad."""

    EQUIVALENT = "equivalent"
    PARTIAL = "partial"
    DIFFERENT = "different"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class OtherSources:
    """Citations for a special case: in place of the usual ones, or added to them."""

    when: Tree
    cites: tuple[str, ...]
    adds: bool


@dataclass(frozen=True, slots=True)
class Sources:
    """The citations behind a line, and how they change by case."""

    cites: tuple[str, ...] = ()
    others: tuple[OtherSources, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A condition with a name."""

    id: str
    when: Tree


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the table of steps (contract 3.1).

    Attributes:
        road: The road number, None when the step is not on everybody's road.
        station: Where the step stands along the road.
    """

    id: str
    when: Tree
    road: int | None
    station: float
    leg: str
    title: str
    here: str
    means: str
    who: str
    next: str | None
    sources: Sources


@dataclass(frozen=True, slots=True)
class RightCase:
    """One case of a right: the status when its condition is true."""

    status: Status
    when: Tree


@dataclass(frozen=True, slots=True)
class RightRule:
    """A right with its cases, tried in order (contract 3.2)."""

    id: str
    title: str
    group: str
    short: str
    cases: tuple[RightCase, ...]
    sources: Sources
    texts: tuple[tuple[Status, str], ...] = ()
    helps: tuple[str, ...] = ()
    misunderstood: str | None = None
    who: str = "other"
    is_open_norm: bool = False
    letters: tuple[str, ...] = ()

    def text_for(self, status: Status) -> str | None:
        """Return what the guide says of the right when it has a status."""
        return dict(self.texts).get(status)


@dataclass(frozen=True, slots=True)
class WarningRule:
    """A warning and when it is shown (contract 3.5)."""

    id: str
    group: str
    title: str
    text: str
    when: Tree
    sources: Sources


@dataclass(frozen=True, slots=True)
class GroundRule:
    """A ground of appeal and what triggers it (contract 3.3)."""

    id: str
    title: str
    text: str
    effect: str
    ask: str
    when: Tree
    sources: Sources


@dataclass(frozen=True, slots=True)
class LetterRule:
    """A letter and when it is recommended (contract 3.4)."""

    id: str
    code: str
    title: str
    norwegian: str
    what: str
    why: str
    to: str
    when: Tree
    available_when: Tree
    guards: tuple[Tree, ...]
    sources: Sources


@dataclass(frozen=True, slots=True)
class ActionRule:
    """A next step: who does what, by when."""

    id: str
    title: str
    why: str
    who: str
    order: int
    when: Tree
    by: Tree | None
    letter: str | None
    checklist: str | None
    sources: Sources


@dataclass(frozen=True, slots=True)
class NotCovered:
    """Something the guide does not cover, and where to ask instead."""

    id: str
    text: str
    when: Tree
    sources: Sources


@dataclass(frozen=True, slots=True)
class MappingRow:
    """One piece of a foreign plan beside its nearest Norwegian notion.

    Attributes:
        ask: Ways in which parents ask for it; only when the content is built.
    """

    id: str
    element: str
    nearest: str
    relation: Relation
    people_expect: str
    in_norway: str
    bring: tuple[str, ...]
    needs: tuple[str, ...]
    cites: tuple[str, ...]
    ask: tuple[str, ...] = field(default=(), repr=False, metadata={"stored": False})


@dataclass(frozen=True, slots=True)
class Mapping:
    """A foreign plan, piece by piece."""

    plan: str
    title: str
    intro: str
    cites: tuple[str, ...]
    rows: tuple[MappingRow, ...]


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One line of a checklist, with the sentence to say in Norwegian."""

    id: str
    phase: str
    text: str
    why: str | None
    say_nb: str | None
    say_en: str | None
    bring: tuple[str, ...]
    when: Tree | None
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChecklistRule:
    """A checklist and when it is shown (contract 3.6)."""

    id: str
    title: str
    norwegian: str
    intro: str
    when: Tree
    items: tuple[ChecklistItem, ...]


@dataclass(frozen=True, slots=True)
class PaperPoint:
    """One thing to look for in a paper.

    Attributes:
        fact: The fact that says whether it is there; None for a point to be ticked only.
        value: The choice of a list fact that this point is.
        where: Where it usually stands; None when the page of its ground says so.
        headings: The Norwegian headings it usually stands under.
        fits: When the point is read at all; None for always.
        when: When it is something to ask about; None when its grounds tell that.
        finding: What is then said.
        say_nb: What to ask the school or PPT; None when the page of its ground says so.
        grounds: The grounds of appeal it can become.
        letter: The letter in which it can be raised.
    """

    id: str
    text: str
    fact: str | None
    value: str | None
    where: str | None
    headings: tuple[str, ...]
    fits: Tree | None
    when: Tree | None
    finding: str | None
    say_nb: str | None
    say_en: str | None
    grounds: tuple[str, ...]
    letter: str | None
    sources: Sources


@dataclass(frozen=True, slots=True)
class Paper:
    """One of the papers of a case: the report, the decision, the plan, the yearly account."""

    id: str
    title: str
    norwegian: str
    intro: str
    points: tuple[PaperPoint, ...]


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A Norwegian word, what it means, and what it is roughly like elsewhere."""

    id: str
    nb: str
    nn: str
    en: str
    means: str
    say: str | None
    like: tuple[tuple[str, str], ...]
    cites: tuple[str, ...]
    see: tuple[str, ...]
