"""Every command with its keys: bindings, footer and help are all made from this table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can ask of a screen.

    Attributes:
        id: Names the command, its words (`key.<id>`) and the method `do_<id>` of a screen.
        keys: Textual's names of the keys; letters work outside text fields, F-keys everywhere.
        shown: The key as it is printed.
        stays: Whether a narrow footer must keep it.
    """

    id: str
    keys: tuple[str, ...]
    shown: str
    shown_in_field: str | None = None
    stays: bool = False


COMMANDS = {
    command.id: command
    for command in (
        Command("next", (), "Enter", "Enter", stays=True),
        Command("open", (), "Enter", "Enter", stays=True),
        Command("keep", (), "Enter", "Enter", stays=True),
        Command("tick", (), "Space"),
        Command("choose", (), "1-9"),
        Command("dont_know", ("0", "f8"), "0", "F8"),
        Command("none_of_these", ("minus",), "-"),
        Command("yes", (), "y"),
        Command("no", (), "n"),
        Command("back", ("escape",), "Esc", "Esc", stays=True),
        Command("why", ("y",), "y"),
        Command("sources", ("s", "f4"), "s", "F4"),
        Command("words", ("w", "f7"), "w", "F7"),
        Command("pages", ("g",), "g"),
        Command("ask", ("a",), "a"),
        Command("plan", ("p", "f6"), "p", "F6"),
        Command("rights", ("r",), "r"),
        Command("letters", ("l",), "l"),
        Command("checklists", ("k",), "k"),
        Command("from_home", ("m",), "m"),
        Command("deepen", ("d",), "d"),
        Command("answers", ("i",), "i"),
        Command("save_file", ("e", "f2"), "e", "F2"),
        Command("big", ("b",), "b"),
        Command("leave_out", ("x",), "x"),
        Command("add", ("n",), "n"),
        Command("form", ("v",), "v"),
        Command("keep_text", ("f9",), "F9", "F9", stays=True),
        Command("approve", (), "F9", "F9", stays=True),
        Command("unsure", (), "F8", "F8"),
        Command("preview", (), "F2", "F2"),
        Command("skip", (), "PgDn", "PgDn"),
        Command("log", ("t",), "t"),
        Command("undo", ("u",), "u"),
        Command("redo", ("U",), "U"),
        Command("find", ("slash", "f"), "/"),
        Command("copy", ("c", "f3"), "c", "F3"),
        Command("colours", ("o",), "o"),
        Command("menu", ("colon", "f5"), ":", "F5"),
        Command("help", ("question_mark", "f1"), "?", "F1", stays=True),
        Command("quit", ("q", "f10"), "q", "F10"),
    )
}
