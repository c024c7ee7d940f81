"""The page before sending: the last day, where to, what is open, what to keep, what comes next."""

from collections.abc import Iterator

from foreldreguide.core.calendar import Period, after
from foreldreguide.core.document import Block, BlockKind, Document
from foreldreguide.locales.dates import long_date, short_date
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.letters.values import LetterValues

APPEALS = ("appeal", "short_appeal")
A_MONTH = Period(months=1)
"""When a first reply is due at the latest (Public Administration Act s. 11 a)."""
GENERAL = ("sign", "keep", "proof", "email")


def note_blocks(program: Program, values: LetterValues, sent: Document) -> tuple[Block, ...]:
    """Return the page in the reader's language: a title, then one list."""
    words = program.words
    is_paper = values.shape.is_paper
    lines = [*(_before_handing_over(program, sent) if is_paper else _before_sending(program, values, sent))]
    lines += [
        words.of_guide(f"letters/{values.shape.id}:next.{number}", text)
        for number, text in enumerate(values.shape.next)
    ]
    items = "\n".join(f"- {line}" for line in lines)
    return (
        Block("note.title", BlockKind.SUBHEADING, words("note.title")),
        Block("note", BlockKind.LIST, items),
    )


def _before_handing_over(program: Program, sent: Document) -> Iterator[str]:
    """Yield what counts for a paper, which is nobody's to sign or to answer."""
    yield program.words("note.draft")
    yield from _gaps(program, sent)
    yield program.words("note.email")


def _before_sending(program: Program, values: LetterValues, sent: Document) -> Iterator[str]:
    words = program.words
    yield from _days(program, values)
    yield from _places(program, values)
    yield from _gaps(program, sent)
    yield from (words(f"note.{line}") for line in GENERAL)
    yield words("note.remind", day=long_date(words, after(values.plan.as_of, A_MONTH)))


def _days(program: Program, values: LetterValues) -> Iterator[str]:
    words = program.words
    yield words("note.draft")
    if values.shape.id in APPEALS and values.last_day:
        yield words("note.last_day", day=long_date(words, values.last_day))
        found = next((d for d in values.plan.deadlines if d.deadline.last_day == values.last_day), None)
        if found is not None:
            start = short_date(words, found.deadline.starts_on)
            yield words("note.counted", start=start)
            if found.deadline.moved and found.deadline.counted_to:
                yield words("note.moved", counted=long_date(words, found.deadline.counted_to))


def _places(program: Program, values: LetterValues) -> Iterator[str]:
    words = program.words
    yield words("note.send_to", body=values.bodies.recipient(values.shape.to).replace("\n", ", "))
    yield words("note.how")


def _gaps(program: Program, sent: Document) -> Iterator[str]:
    if sent.gaps:
        yield program.words("note.gaps", count=len(sent.gaps), gaps=" ".join(sent.gaps))
