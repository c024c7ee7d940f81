"""Ask: a question in the parent's words, answered from the guide's passages or declined."""

from functools import cache
from pathlib import Path
from typing import Any

from foreldreguide.advisor.answer import Answer, Found, answer
from foreldreguide.advisor.index import Index, make_index
from foreldreguide.advisor.places import said
from foreldreguide.advisor.rank import terms_for
from foreldreguide.advisor.scope import signs_of
from foreldreguide.advisor.whose import whose
from foreldreguide.content.load import load_made
from foreldreguide.core.plan import DeadlineFound, Plan, RightFound
from foreldreguide.core.rules import Status
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program, today
from foreldreguide.services.dates_asked import counted
from foreldreguide.services.lawbook import name_of

INDEX_FILE = "ask.jsonl"
MOST_RIGHTS, MOST_SIGNS = 4, 8


@cache
def load_index() -> Index:
    """Return the index of this installation; in a checkout it is made again when a source changed."""
    return load_made(Index, INDEX_FILE, write_index)


def write_index(root: Path, stamp: str, folder: Path) -> None:
    """Make the index of a content folder and write it into a folder."""
    from foreldreguide.content.build import build, write_bundle  # noqa: PLC0415 - pydantic stays off the start path

    content = build(root)
    folder.mkdir(parents=True, exist_ok=True)
    write_bundle(folder / INDEX_FILE, stamp, make_index(content.guide, content.library, content.advice))


def ask(program: Program, question: str) -> Answer:
    """Return the answer to a question."""
    return answer(load_index(), program.guide, program.library, question)


def in_your_case(plan: Plan, found: Answer) -> tuple[tuple[RightFound, ...], tuple[DeadlineFound, ...]]:
    """Return the rights and days of a plan that rest on the same sections as the answer's first passage."""
    cites = set(found.passages[0].cites) if found.passages else set()
    rights = (right for right in plan.rights if right.status is not Status.DOES_NOT_APPLY)
    touched = tuple(right for right in rights if cites.intersection(right.cites))
    return touched[:MOST_RIGHTS], tuple(day for day in plan.deadlines if cites.intersection(day.cites))


def answer_json(program: Program, found: Answer, question: str) -> dict[str, Any]:
    """Return an answer as the contract's section 5 promises it.

    Where the question names a day, the last day that the rules count from it stands behind the passage.
    """
    day = counted(program, found, question, today())
    return {
        "answered": found.reason is None,
        "answer": f"{found.text}\n{day}" if day else found.text,
        "passages": [
            {
                "id": passage.place,
                "title": passage.title,
                "cites": list(passage.cites),
                "score": passage.hit.score,
            }
            for passage in found.passages
        ],
        "cites": list(found.cites),
        "see_also": list(found.see_also),
        "declined_reason": found.reason.value if found.reason else None,
        "reply": found.reply or None,
        "places": list(found.places),
    }


def answer_text(program: Program, found: Answer, question: str) -> str:
    """Return an answer to read: the short answer, its sources, then what else there is."""
    words = program.words
    lines = _declined_lines(found, words) if found.reason else _answer_lines(program, found)
    day = counted(program, found, question, today())
    lines = [day, "", *lines] if day else lines
    onward = [title_of(program, place) for place in found.see_also]
    if onward:
        lines += [
            "",
            words("advice.closest" if found.reason else "advice.see_also"),
            *(f"  {title}" for title in onward),
        ]
    return "\n".join(lines)


def _declined_lines(found: Answer, words: Words) -> list[str]:
    return [found.reply, "", words("advice.places"), *(f"  {place}" for place in found.places)]


def _answer_lines(program: Program, found: Answer) -> list[str]:
    first, *others = found.passages
    lines = [first.title, "", *first.text.split("\n"), *_source_lines(program, first)]
    for passage in others:
        lines += ["", passage.title, "", *passage.text.split("\n"), *_source_lines(program, passage)]
    return [*lines, "", program.words("advice.not_advice")]


def _source_lines(program: Program, passage: Found) -> list[str]:
    names = "; ".join(name_of(program.guide, program.words, cite) for cite in passage.cites)
    return [f"  {program.words('advice.sources', names=names)}"] if names else []


def title_of(program: Program, place: str) -> str:
    """Return the title of a page, a passage or another place."""
    here, page = said(program.guide, program.library, place), program.library.page(place)
    return here.title if here else page.title if page else place


def explained(program: Program, found: Answer) -> str:
    """Return why it was answered or declined: the terms, what speaks for whose question it is, each hit."""
    words, query = program.words, found.question
    terms = ", ".join(f"{term} {weight:g}" for term, weight in query.weights.items())
    lines = [words("advice.terms", terms=terms)]
    lines += [words("advice.repaired", wrong=wrong, right=right) for wrong, right in query.repaired]
    lines += [words("advice.not_known", terms=", ".join(query.unknown))] if query.unknown else []
    lines += [_scope_line(words, found)] if found.hits else []
    for hit in found.hits[:5]:
        figures = {name: f"{getattr(hit, name):.2f}" for name in ("score", "spoken", "likeness")}
        terms = ", ".join(terms_for(load_index(), query, hit))
        lines.append(words("advice.hit", place=hit.entry.place, terms=terms, **figures))
    return "\n".join(lines)


def _scope_line(words: Words, found: Answer) -> str:
    """Return how foreign a question is, how foreign it may be, and what tells most of it."""
    index, query = load_index(), found.question
    told = whose(index, query, found.hits)
    signs = signs_of(index.scope, index.reader, query.text)[:MOST_SIGNS]
    signs += [(told.sort.id, told.alike)] if told.sort else []
    shown = ", ".join(f"{sign.strip()} {weight:+.1f}" for sign, weight in signs)
    return words("advice.scope", signs=shown, foreignness=f"{told.foreign:+.2f}", most=f"{told.most:+.2f}")
