"""Checklists for meetings: the items that fit a case, in phases."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from foreldreguide.core.document import Block, BlockKind, Document, Part, Publication
from foreldreguide.core.errors import GuideError
from foreldreguide.core.reading import CaseReading
from foreldreguide.core.rules import ChecklistItem, ChecklistRule
from foreldreguide.services.answers_file import AnswersFile
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.lawbook import name_of

PHASES = ("before", "during", "after")
ROOM = "_" * 40


class ChecklistError(GuideError):
    """A checklist that there is not."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a family did on checklists, by `<checklist>/<item>`."""

    ticks: tuple[str, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)


def items_for(program: Program, checklist: str, reading: CaseReading) -> tuple[ChecklistItem, ...]:
    """Return the items of a checklist that fit a case, by phase.

    Raises:
        ChecklistError: There is no such checklist.
    """
    rule = find_checklist(program, checklist)
    fitting = [item for item in rule.items if item.when is None or reading.holds(item.when)]
    return tuple(sorted(fitting, key=lambda item: PHASES.index(item.phase)))


def find_checklist(program: Program, checklist: str) -> ChecklistRule:
    """Return a checklist by its id."""
    rule = program.guide.checklists.get(checklist)
    if rule is None:
        shown = checklist if checklist.isidentifier() else "?"
        raise ChecklistError("error.unknown_checklist", checklist=shown)
    return rule


def checklist_json(program: Program, checklist: str, file: AnswersFile) -> dict[str, Any]:
    """Return a checklist as the contract's section 5 promises it."""
    words, rule = program.words, find_checklist(program, checklist)
    reading = CaseReading(program.guide, file.answers, file.as_of, program.is_holiday)
    return {
        "id": rule.id,
        "title": words.of_guide(f"checklists/{rule.id}:title", rule.title),
        "items": [_item_json(program, rule.id, item) for item in items_for(program, checklist, reading)],
    }


def _item_json(program: Program, checklist: str, item: ChecklistItem) -> dict[str, Any]:
    words, key = program.words, f"checklists/{checklist}.{item.id}"
    return {
        "id": item.id,
        "phase": item.phase,
        "text": words.of_guide(f"{key}:text", item.text),
        "why": words.of_guide(f"{key}:why", item.why) if item.why else None,
        "say_nb": item.say_nb,
        "say": words.of_guide(f"{key}:say_en", item.say_en) if item.say_en else None,
        "bring": [words.of_guide(f"{key}:bring.{number}", text) for number, text in enumerate(item.bring)],
        "cites": list(item.cites),
    }


def checklist_publication(
    program: Program, checklist: str, file: AnswersFile, kept: Kept | None = None
) -> Publication:
    """Return a checklist to print: boxes to tick, sentences to say, room to write the answer.

    Args:
        kept: What was ticked and noted so far; without it, every box is open.
    """
    words, content = program.words, checklist_json(program, checklist, file)
    rule, kept = find_checklist(program, checklist), kept or Kept()
    intro = words.of_guide(f"checklists/{rule.id}:intro", rule.intro)
    blocks = [
        Block("title", BlockKind.HEADING, content["title"]),
        Block("intro", BlockKind.NOTE, intro),
    ]
    for phase in PHASES:
        items = [item for item in content["items"] if item["phase"] == phase]
        if items:
            blocks.append(Block(phase, BlockKind.SUBHEADING, words(f"phase.{phase}")))
        for item in items:
            blocks += _item_blocks(program, item, kept, f"{rule.id}/{item['id']}")
    document = Document(words.language, tuple(blocks))
    return Publication(content["title"], words.language, (Part(document),))


def _item_blocks(program: Program, item: dict[str, Any], kept: Kept, key: str) -> Iterator[Block]:
    """Yield an item: its box, then under it why, what to say, what to bring, its source and the answer."""
    words, sign = program.words, "x" if key in kept.ticks else " "
    yield Block(key, BlockKind.CHECKS, f"[{sign}] {item['text']}")
    lines = [item["why"]] if item["why"] else []
    if item["say_nb"]:
        lines.append(f"{words('checklist.say')} «{item['say_nb']}»")
    if item["say"]:
        lines.append(f"{words('checklist.means')} {item['say']}")
    if item["bring"]:
        lines.append(f"{words('checklist.bring')} {'; '.join(item['bring'])}")
    if item["cites"]:
        lines.append("; ".join(name_of(program.guide, words, cite) for cite in item["cites"]))
    note = kept.notes.get(key, "")
    if note or item["say_nb"]:
        lines.append(f"{words('checklist.answer')} {note or ROOM}")
    if lines:
        yield Block(f"{key}.more", BlockKind.PARAGRAPH, "\n".join(lines))
