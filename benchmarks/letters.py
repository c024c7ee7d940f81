"""How long letters take: one in each form, warm, beside plain text of the same letter; then all of them.

Run with the program's own Python: `python benchmarks/letters.py`.
"""

import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from foreldreguide.documents.formats import FORMATS, written
from foreldreguide.services.answers_file import read_answers
from foreldreguide.services.bootstrap import Program, today
from foreldreguide.services.letters.publish import letter_publication
from foreldreguide.services.letters.write import Order, write_letter
from foreldreguide.services.voice import speak

FAMILIES = Path(__file__).parents[1] / "tests" / "data" / "families_dev.jsonl"
RUNS = 15


def main() -> None:
    """Print the figures as JSON."""
    program = Program(speak("en"))
    cases = [json.loads(line) for line in FAMILIES.read_text(encoding="utf-8").splitlines() if line]
    files = [read_answers(case["input"], program.guide, today()) for case in cases]
    decided = [file for file in files if "decision_outcome" in file.answers]
    file = max(decided, key=lambda file: len(program.plan(file.answers, file.as_of).letters))

    def make(form: str) -> None:
        letter = write_letter(program, file, Order("appeal", "nb", "en"))
        written(letter_publication(letter, program.words), form)

    one = {form: median_ms(lambda form=form: make(form)) for form in FORMATS}
    start = time.perf_counter()
    count = 0
    for found in program.plan(file.answers, file.as_of).letters:
        for sent, beside in (("nb", "en"), ("nn", "en"), ("nb", "nn")):
            publication = letter_publication(
                write_letter(program, file, Order(found.rule.id, sent, beside)), program.words
            )
            for form in FORMATS:
                written(publication, form)
                count += 1
    every = time.perf_counter() - start
    print(json.dumps({
        "one_bilingual_letter_ms": one,
        "pdf_as_times_of_md": round(one["pdf"] / one["md"], 1),
        "every_letter_of_the_family_files": count,
        "every_letter_s": round(every, 1),
    }, indent=1))  # fmt: skip


def median_ms(run: Callable[[], None]) -> float:
    """Return the median time of a call in milliseconds, after one to warm up."""
    run()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run()
        times.append((time.perf_counter() - start) * 1000)
    return round(statistics.median(times), 1)


if __name__ == "__main__":
    main()
