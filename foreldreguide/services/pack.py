"""The meeting pack: one document with where the case stands, what to ask, what to show, what was agreed."""

import datetime as dt
from collections.abc import Iterator

from foreldreguide.core.document import Block, BlockKind, Document, Part, Publication
from foreldreguide.core.plan import Plan, StationStatus
from foreldreguide.core.reading import CaseReading
from foreldreguide.core.rules import Status
from foreldreguide.locales.dates import long_date, short_date_with_year
from foreldreguide.services.answers_file import AnswersFile
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.checklists import items_for
from foreldreguide.services.lawbook import name_of

IN_PLAY = (Status.APPLIES, Status.MAY_APPLY)
STATION_SIGNS = {StationStatus.DONE: "x", StationStatus.CURRENT: "x"}
EMPTY_ROWS = 6
DATED = {
    "decision_letter_date", "decision_received_date", "ppt_report_date", "plan_date", "request_received_date",
    "appeal_sent_date", "appeal_result_date", "raised_with_head_date", "reasons_requested_date",
    "reasons_received_date", "decision_valid_until",
}  # fmt: skip
"""The facts whose days belong on the list of evidence."""


def pack_publication(program: Program, file: AnswersFile) -> Publication:
    """Return the meeting pack of a case, in the reader's language with the questions in Norwegian."""
    plan = program.plan(file.answers, file.as_of)
    page = _Pack(program, file, plan)
    words = program.words
    document = Document(words.language, tuple(page.blocks()))
    return Publication(words("pack.title"), words.language, (Part(document),))


class _Pack:
    """Lays out one pack."""

    def __init__(self, program: Program, file: AnswersFile, plan: Plan) -> None:
        self._program = program
        self._words = program.words
        self._file = file
        self._plan = plan

    def blocks(self) -> Iterator[Block]:
        """Yield the pack from the top."""
        words = self._words
        yield Block("title", BlockKind.HEADING, words("pack.title"))
        checked = short_date_with_year(words, self._plan.law_checked_on)
        yield Block("note", BlockKind.NOTE, words("home.free", day=checked))
        yield from self._part("case", BlockKind.PARAGRAPH, self._case())
        yield from self._part("days", BlockKind.LIST, self._days())
        yield from self._part("road", BlockKind.CHECKS, self._road())
        yield from self._part("rights", BlockKind.TABLE, self._rights())
        yield from self._part("grounds", BlockKind.LIST, self._grounds())
        yield from self._questions()
        yield from self._part("evidence", BlockKind.TABLE, self._evidence())
        yield from self._part("agreed", BlockKind.TABLE, self._agreed())

    def _part(self, name: str, kind: BlockKind, lines: Iterator[str]) -> Iterator[Block]:
        """Yield a part with its title; a part without lines, or a table with a head only, is left out."""
        found = list(lines)
        if len(found) > (1 if kind is BlockKind.TABLE else 0):
            yield Block(f"{name}.title", BlockKind.SUBHEADING, self._words(f"pack.{name}"))
            yield Block(name, kind, "\n".join(found))

    def _case(self) -> Iterator[str]:
        step = self._plan.step
        yield self._words("plan.here") + " " + self._guide(f"steps/{step.id}:here", step.here) + "."
        yield self._guide(f"steps/{step.id}:means", step.means).strip()

    def _days(self) -> Iterator[str]:
        for found in self._plan.deadlines:
            day = found.deadline.last_day
            title = self._guide(f"deadlines/{found.rule.id}:title", found.rule.title)
            when = long_date(self._words, day) if day else self._words("days.waiting")
            kind = self._words(f"kind.{found.deadline.kind.value}")
            yield f"- {title}: {when} ({kind}). {self._cited(found.cites)}"

    def _road(self) -> Iterator[str]:
        for station in self._plan.road:
            sign = STATION_SIGNS.get(station.status, " ")
            here = f" ({self._words('pack.here')})" if station.status is StationStatus.CURRENT else ""
            yield f"[{sign}] {self._guide(f'steps/{station.step.id}:title', station.step.title)}{here}"

    def _rights(self) -> Iterator[str]:
        yield self._row("pack.right", "pack.status", "pack.source")
        for right in self._plan.rights:
            if right.status in IN_PLAY:
                title = self._guide(f"rights/{right.rule.id}:title", right.rule.title)
                yield f"{title}\t{self._words(f'status.{right.status.value}')}\t{self._cited(right.cites)}"

    def _grounds(self) -> Iterator[str]:
        for number, found in enumerate(self._plan.grounds, start=1):
            title = self._guide(f"grounds/{found.rule.id}:title", found.rule.title)
            yield f"{number}. {title}. {self._cited(found.cites)}"

    def _questions(self) -> Iterator[Block]:
        """Yield what to ask from each checklist of the plan, in Norwegian with its meaning."""
        program = self._program
        reading = CaseReading(program.guide, self._file.answers, self._file.as_of, program.is_holiday)
        for checklist in self._plan.checklists:
            key = f"checklists/{checklist.id}"
            lines = []
            for item in items_for(program, checklist.id, reading):
                lines.append(f"[ ] {self._guide(f'{key}.{item.id}:text', item.text)}")
                if item.say_nb:
                    meaning = self._guide(f"{key}.{item.id}:say_en", item.say_en or "")
                    lines.append(f"[ ] «{item.say_nb}» = {meaning}")
            title = self._guide(f"{key}:title", checklist.title)
            yield Block(f"{checklist.id}.title", BlockKind.SUBHEADING, title)
            yield Block(checklist.id, BlockKind.CHECKS, "\n".join(lines))

    def _evidence(self) -> Iterator[str]:
        """Return the dated papers and events of the answers, oldest first."""
        yield self._row("pack.day", "pack.paper")
        facts = self._program.guide.facts
        answers = self._file.answers.items()
        dated = [(day, fact) for fact, day in answers if fact in DATED and isinstance(day, dt.date)]
        for day, fact in sorted(dated):
            yield f"{long_date(self._words, day)}\t{self._guide(f'facts/{fact}:label', facts[fact].label)}"

    def _agreed(self) -> Iterator[str]:
        yield self._row("pack.what", "pack.who", "pack.by")
        yield from ["\t\t"] * EMPTY_ROWS

    def _row(self, *units: str) -> str:
        return "\t".join(map(self._words, units))

    def _cited(self, cites: tuple[str, ...]) -> str:
        return "; ".join(name_of(self._program.guide, self._words, cite) for cite in cites)

    def _guide(self, unit: str, source: str) -> str:
        return self._words.of_guide(unit, source)
