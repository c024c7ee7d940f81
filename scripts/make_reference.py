"""Writes the reference pages that are made from the program itself: its keys and its commands."""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from foreldreguide.cli.completion import commands_of  # noqa: E402
from foreldreguide.cli.parser import make_parser  # noqa: E402
from foreldreguide.services.voice import speak  # noqa: E402
from foreldreguide.tui.commands import COMMANDS  # noqa: E402

FOLDER = ROOT / "docs" / "reference"


def keys_page() -> str:
    """Return the table of keys."""
    say = speak("en")
    lines = [
        "# Keys",
        "",
        "Letters work outside text fields; the second key works everywhere. A screen names its own in the",
        "last line, `?` explains them, `:` lets you choose any by name. A mouse is never needed.",
        "",
        "| key | in a field too | does |",
        "| --- | --- | --- |",
    ]
    for command in COMMANDS.values():
        field = command.shown_in_field or next((key.upper() for key in command.keys if key[1:].isdigit()), "")
        field = "" if field == command.shown else field
        lines.append(f"| {_cell(command.shown)} | {field} | {say(f'help.{command.id}')} |")
    lines.append("| Up, Down, PgUp, PgDn, Home, End | | move |")
    return "\n".join(lines) + "\n"


def commands_page() -> str:
    """Return every command with its options."""
    parser = make_parser()
    lines = ["# Commands", "", "Without a command the program opens on the screen, or in plain mode."]
    lines += ["", *_options(parser)]
    for name, command in commands_of(parser).items():
        about = command.description or ""
        lines += ["", f"## {name}", "", f"{about[:1].upper()}{about[1:]}.", "", *_options(command)]
    lines += ["", "Exit codes: 0 done; 1 done, with findings or nothing to answer; 2 wrong use or bad input."]
    return "\n".join(lines) + "\n"


def _options(parser: argparse.ArgumentParser) -> list[str]:
    found = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction | argparse._HelpAction):
            continue
        names = ", ".join(action.option_strings) or str(action.metavar or action.dest)
        choices = f" ({', '.join(map(str, action.choices))})" if action.choices else ""
        found.append(f"- `{names}`{choices}: {action.help}")
    return found


def _cell(key: str) -> str:
    return key.replace("|", "\\|")


PAGES = {"keys.md": keys_page, "commands.md": commands_page}


def main() -> None:
    """Write the pages."""
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
