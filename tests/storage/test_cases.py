"""Cases survive: every answer is on disk, undo works across restarts, others cannot read them."""

import datetime as dt
import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from foreldreguide.core.case import Case
from foreldreguide.core.errors import StoreError
from foreldreguide.core.facts import UNKNOWN
from foreldreguide.core.guide import Guide
from foreldreguide.core.interview import Passed
from foreldreguide.core.letter_edits import NO_EDITS, OwnText
from foreldreguide.storage.case_format import read_case, write_case
from foreldreguide.storage.cases import KEPT, CaseStore
from foreldreguide.storage.paths import STORE

CASE = Case(
    answers={"in_norway": True, "arrival_date": dt.date(2026, 8, 1), "needs": ("autism",), "reply": UNKNOWN},
    passed={"decision_alert_date": Passed.NOT_YET},
    details={"child_name": "Ada [/] \x1b"},
    ticks=("decision_meeting/ask_hours",),
    notes={"decision_meeting/ask_hours": "later"},
)


def test_a_case_comes_back_as_it_was(tmp_path: Path, guide: Guide) -> None:
    """Answers, what was left, names, ticks and notes are the same after a restart."""
    store = CaseStore(tmp_path, guide.facts)
    store.save(store.add(Case()), CASE, "needs")
    store.close()

    (kept,) = CaseStore(tmp_path, guide.facts).all()

    assert (kept.case, kept.place) == (CASE, "needs")


def test_undo_and_redo_reach_across_a_restart(tmp_path: Path, guide: Guide) -> None:
    """A change can be taken back after the program was closed, and put back in place."""
    store = CaseStore(tmp_path, guide.facts)
    key = store.add(Case())
    store.save(key, CASE, "")
    store.close()
    store = CaseStore(tmp_path, guide.facts)

    assert Case() == store.undo(key)
    assert store.undo(key) is None
    assert store.redo(key) == CASE
    assert store.redo(key) is None


def test_a_new_answer_after_undo_forgets_what_was_undone(tmp_path: Path, guide: Guide) -> None:
    """After going back and answering anew there is nothing to redo."""
    store = CaseStore(tmp_path, guide.facts)
    key = store.add(Case())
    store.save(key, CASE, "")
    store.undo(key)
    store.save(key, Case(answers={"in_norway": False}), "")

    assert store.redo(key) is None


def test_old_revisions_are_let_go(tmp_path: Path, guide: Guide) -> None:
    """A hundred changes can be taken back, not more."""
    store = CaseStore(tmp_path, guide.facts)
    key = store.add(Case())
    for age in range(KEPT + 20):
        store.save(key, Case(answers={"child_age": age % 30}), "")

    steps = 0
    while store.undo(key) is not None:
        steps += 1

    assert steps == KEPT - 1


@pytest.mark.skipif(os.name == "nt", reason="file modes are those of POSIX systems")
def test_nobody_else_can_read_the_cases(tmp_path: Path, guide: Guide) -> None:
    """The folder and the file are for their owner alone, whatever the umask says."""
    old = os.umask(0)
    try:
        folder = tmp_path / "a" / "b"
        CaseStore(folder, guide.facts).add(CASE)
    finally:
        os.umask(old)

    modes = {stat.S_IMODE(path.stat().st_mode) for path in (folder, folder.parent)}
    files = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert ({0o700}, {0o600}) == (modes, files)


def test_a_broken_file_is_named_and_left_alone(tmp_path: Path, guide: Guide) -> None:
    """A file that is no database is reported and not changed."""
    broken = tmp_path / STORE
    broken.write_bytes(b"not a database " * 100)
    before = broken.read_bytes()

    with pytest.raises(StoreError) as problem:
        CaseStore(tmp_path, guide.facts)

    assert problem.value.code == "error.case_broken"
    assert before == broken.read_bytes()


WRITER = """
import sys
from pathlib import Path
from foreldreguide.content.load import load_guide
from foreldreguide.core.case import Case
from foreldreguide.storage.cases import CaseStore
store = CaseStore(Path(sys.argv[1]), load_guide().facts)
key = store.add(Case())
n = 0
while True:
    n += 1
    store.save(key, Case(notes={"n": str(n)}), str(n))
    print(n, flush=True)
"""


def test_kill_loses_nothing_that_was_acknowledged(tmp_path: Path, guide: Guide) -> None:
    """After kill -9 in the middle of saving, every save that was acknowledged is there."""
    for attempt in range(3):
        folder = tmp_path / str(attempt)
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        for _ in range(5):
            writer.stdout.readline()
        time.sleep(0.05 * attempt)
        writer.send_signal(signal.SIGKILL)
        acknowledged = [int(line) for line in writer.stdout.read().split()]
        writer.stdout.close()
        writer.wait()

        (kept,) = CaseStore(folder, guide.facts).all()

        assert int(kept.case.notes["n"]) >= max(acknowledged, default=5)


def test_what_was_changed_in_a_letter_is_kept(tmp_path: Path, guide: Guide) -> None:
    """Parts left out, reworded and added come back as they were, also from a case written before there were any."""
    edits = NO_EDITS.switched("documents").reworded("change", OwnText("Vi vil ha mer.", "nb"))
    edits = edits.with_added(OwnText("Takk.", "nb", after="reply"))
    case = Case().with_letter("appeal", edits)

    assert read_case(write_case(case), guide.facts) == case
    older = json.loads(write_case(Case()))
    del older["letters"]
    assert read_case(json.dumps(older), guide.facts) == Case()
