"""The footer: the commands that can be given, as many as fit; help and back always."""

from collections.abc import Sequence

from textual.content import Content

from foreldreguide.locales.words import Words
from foreldreguide.tui.commands import Command

GAP, MARGIN = "   ", 2


def footer(commands: Sequence[Command], say: Words, width: int, *, in_field: bool) -> Content:
    """Return the line with the keys of commands and what they do.

    Where not even those that stay fit, their keys stand alone.

    Args:
        width: The cells of the window.
        in_field: Whether a text field is open, where some commands have other keys and some have none.
    """
    keys = {command: command.shown_in_field if in_field else command.shown for command in commands}
    shown = [command for command in commands if keys[command]]
    words = {command: f"{keys[command]} {say(f'key.{command.id}')}" for command in shown}
    while not _fits(shown, words, width):
        dropped = next((command for command in reversed(shown) if not command.stays), None)
        if dropped is None:
            break
        shown.remove(dropped)
    are_named = _fits(shown, words, width)
    parts = [_linked(command, words[command], is_named=are_named) for command in shown]
    return Content(" ") + Content(GAP).join(parts)


def _fits(shown: Sequence[Command], words: dict[Command, str], width: int) -> bool:
    return len(GAP.join(words[command] for command in shown)) <= width - MARGIN


def _linked(command: Command, words: str, *, is_named: bool) -> Content:
    key, _, rest = words.partition(" ")
    markup = f"[@click=screen.do('{command.id}')][bold]$key[/] $rest[/]"
    return Content.from_markup(markup, key=key, rest=rest if is_named else "")
