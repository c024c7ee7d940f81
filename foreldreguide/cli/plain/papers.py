"""Letters in plain mode: read in Norwegian with the meaning below, filled in, saved to a file."""

from pathlib import Path

from foreldreguide.cli.plain.console import Console
from foreldreguide.core.document import Publication
from foreldreguide.core.errors import GuideError
from foreldreguide.documents.formats import FORMATS, written
from foreldreguide.services.letters.folder import PAPERS
from foreldreguide.services.letters.publish import letter_publication
from foreldreguide.services.letters.write import Gap, Letter, Order, gaps_of, letter_title, write_letter
from foreldreguide.services.output import paper_file_name, write_new
from foreldreguide.services.sessions import Session

BESIDE, USUAL = "en", "docx"


class Letters:
    """Lets a letter be chosen, filled in, read and saved."""

    def __init__(self, console: Console, session: Session) -> None:
        self._console = console
        self._session = session

    def run(self) -> None:
        """Say the letters, those that are suggested first, and open the one that is chosen."""
        plan, program = self._session.plan, self._session.program
        suggested = [found.rule.id for found in plan.letters if found.recommended]
        others = [found.rule.id for found in plan.letters if not found.recommended]
        every = [*suggested, *others, *PAPERS]
        for number, letter in enumerate(every, start=1):
            title, norwegian = letter_title(program, letter)
            mark = self._console.words("plain.suggested") if letter in suggested else ""
            self._console.say(f"{number}. {title} ({norwegian}) {mark}")
        typed = self._console.ask("plain.which")
        if typed.isdigit() and 1 <= int(typed[:4]) <= len(every):
            self._open(every[int(typed) - 1])

    def _open(self, letter: str) -> None:
        """Stand at a letter: its open brackets by number, l reads it, e saves it, b goes back."""
        while True:
            try:
                text = self._written(letter)
            except GuideError as problem:
                self._console.tell(problem.code, **problem.names)
                return
            gaps = [gap for gap in gaps_of(text.sent) if (gap.fills or "").startswith("details.")]
            for number, gap in enumerate(gaps, start=1):
                meaning = self._console.words(f"gap.{gap.name}")
                self._console.tell("plain.gap", number=number, bracket=gap.shown, meaning=meaning)
            self._console.tell("plain.letter_menu")
            typed = self._console.ask("plain.wish").casefold()
            if typed == "b":
                return
            if typed == "e":
                name = paper_file_name(f"{letter}-{text.sent.language}-{BESIDE}", self._session.as_of, USUAL)
                save(self._console, letter_publication(text, self._console.words), Path.cwd() / name)
            elif typed.isdigit() and 1 <= int(typed[:4]) <= len(gaps):
                self._fill(gaps[int(typed) - 1])
            else:
                self._console.say(
                    written(letter_publication(text, self._console.words), "txt").decode("utf-8")
                )

    def _written(self, letter: str) -> Letter:
        case = self._session.case
        order = Order(letter, case.written_form, BESIDE, case.edits_of(letter))
        return write_letter(self._session.program, self._session.file, order)

    def _fill(self, gap: Gap) -> None:
        self._console.tell("plain.fill", meaning=self._console.words(f"gap.{gap.name}"))
        self._session.write_detail((gap.fills or "").partition(".")[2], self._console.ask())


def save(console: Console, publication: Publication, usual: Path) -> None:
    """Ask for a file name, write the paper, and say where it is; nothing is overwritten."""
    console.tell("plain.save_as", path=str(usual))
    typed = console.ask()
    path = Path(typed).expanduser().absolute() if typed else usual
    ending = path.suffix.removeprefix(".")
    try:
        write_new(path, written(publication, ending if ending in FORMATS else USUAL), replace=False)
    except GuideError as problem:
        console.tell(f"{problem.code}_here", **problem.names)
        return
    console.tell("letters.saved", path=str(path))
