"""What is learnt from the ways in which questions are put: which words tell one entry from its neighbours."""

import subprocess
import sys

from foreldreguide.advisor.learn import learn
from foreldreguide.services.ask import load_index

WAYS = [("taxi school far", 0), ("bus school far", 0), ("taxi refused", 0), ("aide school class", 1), ("aide refused", 1), ("helper school class", 1)]


def learnt() -> dict[str, dict[int, float]]:
    examples = [({word: len(way.split()) ** -0.5 for word in way.split()}, number) for way, number in WAYS] * 40
    found: dict[str, dict[int, float]] = {}
    for term, number, weight in learn(examples, 3, least=1.0):
        found.setdefault(term, {})[number] = weight
    return found


def test_a_word_speaks_for_the_entry_that_uses_it() -> None:
    """A word that one entry uses and its neighbour does not speaks for that entry alone."""
    weights = learnt()

    assert set(weights["taxi"]) == {0}
    assert set(weights["aide"]) == {1}


def test_a_word_that_neighbours_share_tells_little() -> None:
    """What both use speaks for neither as much as what only one of them uses."""
    weights = learnt()

    assert max(weights.get("school", {}).values(), default=0.0) < weights["taxi"][0] / 2
    assert max(weights.get("refused", {}).values(), default=0.0) < weights["aide"][1] / 2


def test_learning_twice_gives_the_same() -> None:
    """The same content makes the same index."""
    assert learnt() == learnt()


def test_asking_loads_nothing_that_learning_needs() -> None:
    """A question is answered without numpy and without pydantic."""
    load_index()
    code = (
        "import sys; from foreldreguide.cli.main import main\n"
        "try: main(['ask', 'who decides the hours'])\nexcept SystemExit: pass\n"
        "print(sorted({'numpy', 'pydantic'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout
    assert done.stderr.strip() == "[]"
