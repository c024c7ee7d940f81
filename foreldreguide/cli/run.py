"""Runs one command: output on stdout, one clear line on stderr when something is wrong."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from foreldreguide.cli.main import DONE, WITH_FINDINGS, WRONG_USE
from foreldreguide.content.findings import ContentError
from foreldreguide.core.errors import GuideError
from foreldreguide.services.answers_file import AnswersFile, read_answers_file
from foreldreguide.services.bootstrap import Program, speak, today


def run(options: argparse.Namespace) -> int:
    """Run the chosen command and return its exit code."""
    words = speak(getattr(options, "language", "en"))
    try:
        return COMMANDS[options.command](options, Program(words))
    except GuideError as problem:
        print(f"foreldreguide: {words(problem.code, **problem.names)}", file=sys.stderr)
        return WRONG_USE
    except ContentError as problem:
        print(f"foreldreguide: {words('error.content', count=str(problem))}", file=sys.stderr)
        return WRONG_USE


def _app(options: argparse.Namespace, program: Program) -> int:
    from foreldreguide.tui.start import start  # the only road to Textual

    return start()


def _plan(options: argparse.Namespace, program: Program) -> int:
    file = _answers(options, program)
    plan = program.plan(file.answers, file.as_of)
    form = options.format or ("text" if sys.stdout.isatty() else "json")
    if form == "json":
        from foreldreguide.services.plan_json import plan_json

        return _print_json(plan_json(plan, program.words))
    from foreldreguide.services.plan_document import plan_text

    return _print(plan_text(plan, program, is_markdown=form == "md"))


def _deadline(options: argparse.Namespace, program: Program) -> int:
    from foreldreguide.services.deadline import appeal_deadline, deadline_text
    from foreldreguide.services.plan_json import deadline_json

    found = appeal_deadline(program, options.received, options.reasons_received)
    form = options.format or ("text" if sys.stdout.isatty() else "json")
    if form == "json":
        return _print_json(deadline_json(found, program.words))
    return _print(deadline_text(found, program))


def _letter(options: argparse.Namespace, program: Program) -> int:
    from foreldreguide.services.letters import letter_text
    from foreldreguide.services.output import write_new

    file = _answers(options, program)
    text = letter_text(program, file, options.letter, options.language, options.beside, options.format)
    if options.output is None:
        return _print(text)
    write_new(Path(options.output), text, replace=options.force)
    return DONE


def _checklist(options: argparse.Namespace, program: Program) -> int:
    from foreldreguide.services.checklists import checklist_json, checklist_text

    file = _answers(options, program)
    form = options.format or ("text" if sys.stdout.isatty() else "json")
    if form == "json":
        return _print_json(checklist_json(program, options.checklist, file))
    return _print(checklist_text(program, options.checklist, file, is_markdown=form == "md"))


def _content(options: argparse.Namespace, program: Program) -> int:
    from foreldreguide.content.sources import content_folder
    from foreldreguide.services.content import build_content, check_content

    folder = Path(options.folder) if options.folder else content_folder()
    if options.task == "build":
        return _print(build_content(folder, options.output, program.words))
    report, is_clean = check_content(folder, options.format, program.words)
    _print(report)
    return DONE if is_clean else WITH_FINDINGS


def _answers(options: argparse.Namespace, program: Program) -> AnswersFile:
    return read_answers_file(Path(options.answers), program.guide, today())


def _print_json(value: Any) -> int:
    return _print(json.dumps(value, ensure_ascii=False, indent=1))


def _print(text: str) -> int:
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    print(text.rstrip("\n"))
    return DONE


COMMANDS: dict[str, Callable[[argparse.Namespace, Program], int]] = {
    "app": _app,
    "plan": _plan,
    "deadline": _deadline,
    "letter": _letter,
    "checklist": _checklist,
    "content": _content,
}
