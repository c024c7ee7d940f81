"""Completion for bash, zsh and fish, and the manual page, made from the parser itself."""

import argparse
from collections.abc import Iterator

PROGRAM = "foreldreguide"
SHELLS = ("bash", "zsh", "fish")


def completion(parser: argparse.ArgumentParser, shell: str) -> str:
    """Return the completion script of a shell."""
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](parser)


def manual(parser: argparse.ArgumentParser) -> str:
    """Return the manual page in roff."""
    lines = [f".TH {PROGRAM.upper()} 1", ".SH NAME", f"{PROGRAM} \\- {_roff(parser.description or '')}"]
    lines += [".SH SYNOPSIS", f".B {PROGRAM}", "[options] [command]", ".SH OPTIONS", *_manual_options(parser)]
    lines.append(".SH COMMANDS")
    for name, command in commands_of(parser).items():
        lines += [f".SS {PROGRAM} {name}", _roff(command.description or ""), *_manual_options(command)]
    return "\n".join(lines) + "\n"


def commands_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Return the commands of a parser by name."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def _words_of(parser: argparse.ArgumentParser) -> list[str]:
    """Return what can stand behind a command: its options, and the choices of what it takes."""
    found: list[str] = []
    for action in parser._actions:
        found += action.option_strings
        if not action.option_strings and not isinstance(action, argparse._SubParsersAction):
            found += [str(choice) for choice in action.choices or ()]
    return found


def _bash(parser: argparse.ArgumentParser) -> str:
    commands = commands_of(parser)
    cases = "\n".join(
        f'    {name}) words="{" ".join(_words_of(each))}" ;;' for name, each in commands.items()
    )
    first = " ".join([*commands, *_words_of(parser)])
    return (
        f"_{PROGRAM}() {{\n"
        '  local words current="${COMP_WORDS[COMP_CWORD]}"\n'
        '  if [ "$COMP_CWORD" -eq 1 ]; then\n'
        f'    words="{first}"\n  else\n  case "${{COMP_WORDS[1]}}" in\n{cases}\n  esac\n  fi\n'
        '  COMPREPLY=( $(compgen -W "$words" -- "$current") )\n'
        '  [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=( $(compgen -f -- "$current") )\n'
        f"}}\ncomplete -F _{PROGRAM} {PROGRAM}\n"
    )


def _zsh(parser: argparse.ArgumentParser) -> str:
    commands = commands_of(parser)
    rows = "\n".join(f"    '{name}:{_quoted(each.description or '')}'" for name, each in commands.items())
    cases = "\n".join(
        f"    {name}) compadd -- {' '.join(_words_of(each))} ;;" for name, each in commands.items()
    )
    return (
        f"#compdef {PROGRAM}\n_{PROGRAM}() {{\n  local -a commands\n  commands=(\n{rows}\n  )\n"
        "  if (( CURRENT == 2 )); then\n    _describe command commands\n"
        f"    compadd -- {' '.join(_words_of(parser))}\n  else\n"
        f'  case "$words[2]" in\n{cases}\n  esac\n  _files\n  fi\n}}\n_{PROGRAM} "$@"\n'
    )


def _fish(parser: argparse.ArgumentParser) -> str:
    lines = []
    for name, each in commands_of(parser).items():
        described = _quoted(each.description or "")
        lines.append(f"complete -c {PROGRAM} -n __fish_use_subcommand -a {name} -d '{described}'")
        seen = f"'__fish_seen_subcommand_from {name}'"
        lines += [f"complete -c {PROGRAM} -n {seen} {_fish_word(word)}" for word in _words_of(each)]
    return "\n".join(lines) + "\n"


def _fish_word(word: str) -> str:
    if word.startswith("--"):
        return f"-l {word.removeprefix('--')}"
    return f"-s {word.removeprefix('-')}" if word.startswith("-") else f"-a {word}"


def _quoted(text: str) -> str:
    return text.replace("'", "").replace(":", "")


def _manual_options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        names = ", ".join(action.option_strings) or str(action.metavar or action.dest)
        if not isinstance(action, argparse._SubParsersAction):
            yield from (".TP", f".B {_roff(names)}", _roff(action.help or ""))


def _roff(text: str) -> str:
    return text.replace("\\", "\\\\").replace("-", "\\-").lstrip(".'")
