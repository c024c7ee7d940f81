"""The commands and their options (contract section 5); every word of help is interface words."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import NoReturn, TypeAlias

from foreldreguide.cli.codes import WRONG_USE
from foreldreguide.documents.formats import FORMATS
from foreldreguide.services.settings import LANGUAGES as OF_SCREENS
from foreldreguide.services.settings import THEMES
from foreldreguide.services.voice import LANGUAGES, speak


class _Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one plain line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one line and leave with the code for wrong use."""
        self.exit(WRONG_USE, f"{self.prog}: {message}\n")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the options that some command-line words stand for; only commands that are named cost time."""
    named = [word for word in arguments if word in COMMANDS]
    return make_parser(named if named or not arguments else COMMANDS).parse_args(arguments)


def make_parser(names: Iterable[str] | None = None) -> argparse.ArgumentParser:
    """Return the parser with some commands; without names, with every command."""
    words = speak("en")
    parser = _Parser(prog="foreldreguide", description=words("cli.about"))
    parser.add_argument("--version", action="store_true", help=words("cli.version"))
    parser.add_argument("--plain", action="store_true", help=words("cli.plain"))
    parser.add_argument("--theme", choices=THEMES, help=words("cli.theme"))
    parser.add_argument("--ascii", action="store_true", help=words("cli.ascii"))
    parser.add_argument("--no-color", action="store_true", help=words("cli.no_color"))
    parser.add_argument("--language", dest="app_language", choices=OF_SCREENS, help=words("cli.app_language"))
    parser.set_defaults(command="app", language="en")
    commands = parser.add_subparsers(title=words("cli.commands"), metavar="")
    for name in dict.fromkeys(COMMANDS if names is None else names):
        COMMANDS[name](commands)
    return parser


def _command(commands: "Commands", name: str) -> argparse.ArgumentParser:
    help_text = speak("en")(f"cli.{name}.help")
    parser = commands.add_parser(name, help=help_text, description=help_text)
    parser.set_defaults(command=name)
    return parser


def _add_answers(parser: argparse.ArgumentParser) -> None:
    words = speak("en")
    parser.add_argument("answers", metavar="ANSWERS", help=words("cli.answers"))
    _add_language(parser, "--language", words("cli.language"))


def _add_language(parser: argparse.ArgumentParser, flag: str, help_text: str) -> None:
    parser.add_argument(flag, choices=LANGUAGES, default="en", help=help_text)


def _add_plan(commands: "Commands") -> None:
    parser = _command(commands, "plan")
    _add_answers(parser)
    parser.add_argument("--format", choices=("json", "text", "md"), help=speak("en")("cli.format"))


def _add_deadline(commands: "Commands") -> None:
    words, parser = speak("en"), _command(commands, "deadline")
    parser.add_argument("deadline", choices=("appeal",), help=words("cli.deadline.which"))
    parser.add_argument("--received", metavar="DATE", required=True, help=words("cli.deadline.received"))
    parser.add_argument("--reasons-received", metavar="DATE", help=words("cli.deadline.reasons"))
    parser.add_argument("--format", choices=("json", "text"), help=words("cli.format"))
    _add_language(parser, "--language", words("cli.language"))


def _add_letter(commands: "Commands") -> None:
    words, parser = speak("en"), _command(commands, "letter")
    parser.add_argument("letter", metavar="ID", help=words("cli.letter.id"))
    parser.add_argument("answers", metavar="ANSWERS", help=words("cli.answers"))
    parser.add_argument("--language", choices=("nb", "nn"), default="nb", help=words("cli.letter.language"))
    parser.add_argument("--with", dest="beside", choices=LANGUAGES, help=words("cli.letter.with"))
    parser.add_argument("--format", choices=FORMATS, default="md", help=words("cli.format"))
    _add_output(parser)


def _add_checklist(commands: "Commands") -> None:
    words, parser = speak("en"), _command(commands, "checklist")
    parser.add_argument("checklist", metavar="ID", help=words("cli.checklist.id"))
    _add_answers(parser)
    parser.add_argument("--format", choices=("json", "text", *FORMATS), help=words("cli.format"))
    _add_output(parser)


def _add_pack(commands: "Commands") -> None:
    parser = _command(commands, "pack")
    _add_answers(parser)
    parser.add_argument("--format", choices=FORMATS, default="md", help=speak("en")("cli.format"))
    _add_output(parser)


def _add_calendar(commands: "Commands") -> None:
    words, parser = speak("en"), _command(commands, "calendar")
    _add_answers(parser)
    parser.add_argument("--full-titles", action="store_true", help=words("cli.calendar.full_titles"))
    _add_output(parser)


def _add_export(commands: "Commands") -> None:
    words, parser = speak("en"), _command(commands, "export")
    parser.add_argument("form", choices=("html",), help=words("cli.export.form"))
    parser.add_argument("folder", metavar="DIR", help=words("cli.export.folder"))
    _add_answers(parser)
    parser.add_argument("--force", action="store_true", help=words("cli.force"))


def _add_output(parser: argparse.ArgumentParser) -> None:
    words = speak("en")
    parser.add_argument("-o", "--output", metavar="FILE", help=words("cli.output"))
    parser.add_argument("--force", action="store_true", help=words("cli.force"))


def _add_law(commands: "Commands") -> None:
    words, parser = speak("en"), _command(commands, "law")
    parser.add_argument("task", choices=("show", "import"), help=words("cli.law.task"))
    parser.add_argument("what", metavar="CITATION|FILE", help=words("cli.law.what"))
    parser.add_argument("--format", choices=("json", "text"), help=words("cli.format"))
    _add_language(parser, "--language", words("cli.language"))


def _add_ask(commands: "Commands") -> None:
    words, parser = speak("en"), _command(commands, "ask")
    parser.add_argument("question", metavar="QUESTION", help=words("cli.ask.question"))
    parser.add_argument("--explain", action="store_true", help=words("cli.ask.explain"))
    parser.add_argument("--format", choices=("json", "text"), help=words("cli.format"))
    _add_language(parser, "--language", words("cli.language"))


def _add_content(commands: "Commands") -> None:
    words, parser = speak("en"), _command(commands, "content")
    parser.add_argument("task", choices=("check", "build"), help=words("cli.content.task"))
    parser.add_argument("--folder", metavar="DIR", help=words("cli.content.folder"))
    parser.add_argument("--statute", metavar="FILE", help=words("cli.content.statute"))
    parser.add_argument("-o", "--output", metavar="FILE", help=words("cli.output"))
    parser.add_argument("--format", choices=("json", "text"), default="text", help=words("cli.format"))


def _add_serve(commands: "Commands") -> None:
    parser = _command(commands, "serve")
    parser.add_argument("--port", type=int, default=8765, metavar="N", help=speak("en")("cli.serve.port"))


def _add_translate(commands: "Commands") -> None:
    parser, words = _command(commands, "translate"), speak("en")
    parser.add_argument("catalog", metavar="LANGUAGE", help=words("cli.translate.language"))
    parser.add_argument("--folder", default="locales", metavar="DIR", help=words("cli.translate.folder"))


def _add_doctor(commands: "Commands") -> None:
    _command(commands, "doctor")


def _add_completion(commands: "Commands") -> None:
    parser = _command(commands, "completion")
    parser.add_argument(
        "shell", choices=("bash", "zsh", "fish", "man"), help=speak("en")("cli.completion.shell")
    )


Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"
COMMANDS: dict[str, Callable[[Commands], None]] = {
    "plan": _add_plan,
    "ask": _add_ask,
    "deadline": _add_deadline,
    "letter": _add_letter,
    "checklist": _add_checklist,
    "pack": _add_pack,
    "calendar": _add_calendar,
    "export": _add_export,
    "law": _add_law,
    "content": _add_content,
    "translate": _add_translate,
    "serve": _add_serve,
    "doctor": _add_doctor,
    "completion": _add_completion,
}
"""The commands in the order of help."""
