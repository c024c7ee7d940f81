"""Checklists for meetings: the items that fit a case, in phases."""

from typing import Any

from foreldreguide.core.errors import GuideError
from foreldreguide.core.reading import CaseReading
from foreldreguide.core.rules import ChecklistItem, ChecklistRule
from foreldreguide.services.answers_file import AnswersFile
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.lawbook import name_of

PHASES = ("before", "during", "after")


class ChecklistError(GuideError):
    """A checklist that there is not."""


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


def checklist_text(program: Program, checklist: str, file: AnswersFile, *, is_markdown: bool) -> str:
    """Return a checklist to print: boxes to tick, sentences to say, room to write."""
    content, words = checklist_json(program, checklist, file), program.words
    lines = [f"# {content['title']}" if is_markdown else content["title"], ""]
    lines += [program.guide.checklists[checklist].intro, ""]
    phase = ""
    for item in content["items"]:
        if item["phase"] != phase:
            phase = item["phase"]
            title = words(f"phase.{phase}")
            lines += ["", f"## {title}" if is_markdown else title, ""]
        lines += _item_lines(program, item)
    return "\n".join(lines)


def _item_lines(program: Program, item: dict[str, Any]) -> list[str]:
    words = program.words
    cites = "; ".join(name_of(program.guide, words, cite) for cite in item["cites"])
    lines = [f"- [ ] {item['text']}"]
    lines += [f"      {words('checklist.say')} {item['say_nb']}"] if item["say_nb"] else []
    lines += [f"      {words('checklist.means')} {item['say']}"] if item["say"] else []
    lines += [f"      {cites}"] if cites else []
    return lines
