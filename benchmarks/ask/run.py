"""How well questions are answered, against plain SQLite full-text search on the same passages.

    python benchmarks/ask/run.py [FILE ...]

Without files, the project's own questions: `questions_before.jsonl` was written before anything was
tuned, `questions_during.jsonl` was used while tuning, `questions_after.jsonl` was written after it, and
its first figures, before a word was added for it, stand in the README beside this file.
"""

import json
import sqlite3
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from foreldreguide.advisor.answer import Answer, answer
from foreldreguide.content.build import build
from foreldreguide.content.folder import content_folder
from foreldreguide.core.library import Library
from foreldreguide.services.ask import load_index
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.voice import speak

HERE = Path(__file__).parent
OTHER_NAMES = {"svalbardf": "svalf"}
Question = dict[str, Any]


def main(files: Sequence[str]) -> None:
    """Print a table for each file: ours, then plain full-text search."""
    program, index = Program(speak("en")), load_index()
    search = plain_search(build(content_folder()).library)
    for file in files or sorted(map(str, HERE.glob("*.jsonl"))):
        questions = [json.loads(line) for line in Path(file).read_text(encoding="utf-8").splitlines() if line]
        print(Path(file).name)

        def ask(text: str) -> Answer:
            return answer(index, program.guide, program.library, text)

        times = [timed(ask, question["question"]) for question in questions * 2][len(questions) :]
        print("  ours        ", figures(questions, ask, program), f"median {statistics.median(times):.1f} ms")
        print("  SQLite FTS5 ", plain_figures(questions, search, program))


def timed(run: Callable[[str], object], text: str) -> float:
    """Return how long a call takes, in milliseconds."""
    start = time.perf_counter()
    run(text)
    return (time.perf_counter() - start) * 1000


def figures(questions: Sequence[Question], ask: Callable[[str], Answer], program: Program) -> str:
    """Return hits, citation recall, false refusals and declined ones, then hit@1 by language and origin."""
    count: Counter[str] = Counter()
    for question in questions:
        found = ask(question["question"])
        if question["scope"] == "out":
            count["out"] += 1
            count["declined"] += found.reason is not None
            continue
        count["asked"] += 1
        count["refused"] += found.reason is not None
        if has_answer(question):
            score(count, question, [passage.place for passage in found.passages], list(found.cites), program)
    kinds = sorted(kind for kind in count if kind.startswith(("lang:", "from:")))
    shares = " ".join(f"{kind.partition(':')[2]} {share(count, f'hit {kind}', kind)}" for kind in kinds)
    return (
        f"{hits(count)} refused {share(count, 'refused', 'asked')}"
        f" declined {count['declined']}/{count['out']} | {shares} |"
    )


def plain_figures(questions: Sequence[Question], search: Callable[[str], list[str]], program: Program) -> str:
    """Return the same of plain search, which declines nothing."""
    count: Counter[str] = Counter()
    for question in questions:
        if question["scope"] == "in" and has_answer(question):
            places = search(question["question"])
            passages = [program.library.passage(place) for place in places]
            cites = [cite for part in passages if part for cite in part.cites]
            score(count, question, places, cites, program)
    return hits(count)


def has_answer(question: Question) -> bool:
    """Return whether it is known what answers a question; where it is not, only refusals are counted."""
    return "expect" in question or "legal_basis" in question


def hits(count: Counter[str]) -> str:
    """Return hit@1, hit@3 and citation recall in per cent."""
    kinds = (("hit@1", "hit1"), ("hit@3", "hit3"), ("cites", "cited"))
    return " ".join(f"{name} {share(count, key, 'in')}" for name, key in kinds)


def score(
    count: Counter[str], question: Question, places: list[str], cites: list[str], program: Program
) -> None:
    """Count whether the right passage came first or among three, and whether a right section is cited."""
    wanted = {section(cite) for cite in question.get("legal_basis", [])}
    right = [is_right(question, place, wanted, program) for place in places]
    gold = wanted or {
        section(cite)
        for place in question["expect"]
        if (part := program.library.passage(place))
        for cite in part.cites
    }
    language, origin = f"lang:{question['lang']}", f"from:{question['origin']}"
    for kind in ("in", language, origin):
        count[kind] += 1
    for kind in (language, origin):
        count[f"hit {kind}"] += right[:1] == [True]
    count["hit1"] += right[:1] == [True]
    count["hit3"] += any(right[:3])
    count["cited"] += bool(gold & set(map(section, cites)))


def is_right(question: Question, place: str, wanted: set[str], program: Program) -> bool:
    """Return whether a passage answers: it is named, or, where none is, it cites one of the sections."""
    if "expect" in question:
        return place in question["expect"]
    part = program.library.passage(place)
    return part is not None and bool(wanted & set(map(section, part.cites)))


def section(cite: str) -> str:
    """Return a citation without paragraph and letter."""
    name = ":".join(cite.split(":")[:2])
    return OTHER_NAMES.get(name, name)


def share(count: Counter[str], part: str, whole: str) -> str:
    """Return a share in per cent."""
    return f"{100 * count[part] / count[whole]:.0f}%" if count[whole] else "-"


def plain_search(library: Library) -> Callable[[str], list[str]]:
    """Return a search over the same passages with SQLite's own ranking."""
    base = sqlite3.connect(":memory:")
    columns = "place unindexed, text, tokenize='porter unicode61'"
    base.execute(f"create virtual table passages using fts5({columns})")
    for page in library.pages.values():
        for part in page.passages:
            text = " ".join([page.title, part.heading, *part.ask, part.words])
            base.execute("insert into passages values (?, ?)", (part.id, text))

    def search(question: str) -> list[str]:
        words = [word for word in "".join(c if c.isalnum() else " " for c in question).split() if word]
        wanted = " OR ".join(f'"{word}"' for word in words)
        query = "select place from passages where passages match ? order by rank limit 3"
        rows = base.execute(query, (wanted,))
        return [place for (place,) in rows]

    return search


if __name__ == "__main__":
    main(sys.argv[1:])
