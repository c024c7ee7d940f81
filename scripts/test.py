"""Sets up the tests in this folder and runs them: needs nothing but Python 3.11 or newer."""

import sys

from environment import prepare, run

CHECKS = (
    ("-m", "ruff", "check", "foreldreguide", "tests", "scripts", "benchmarks"),
    ("-m", "mypy"),
    ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"),
    ("-m", "foreldreguide", "content", "check"),
)
TESTS = ("-m", "pytest", "-q", "-n", "2")

if __name__ == "__main__":
    prepare("requirements-test.txt", editable=True)
    arguments = sys.argv[1:]
    if arguments:
        sys.exit(run("-m", "pytest", *arguments))
    failed = [check for check in (*CHECKS, TESTS) if run(*check)]
    for check in failed:
        print("failed:", " ".join(check))
    sys.exit(1 if failed else 0)
