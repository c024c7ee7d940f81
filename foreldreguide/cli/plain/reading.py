"""A paper read in plain mode: each point with its place, then the open questions, then what was found."""

from collections.abc import Iterable

from foreldreguide.cli.plain.console import Console
from foreldreguide.cli.plain.interview import Interview
from foreldreguide.core.interview import Question
from foreldreguide.core.papers import PointRead
from foreldreguide.core.rules import Paper
from foreldreguide.services.lawbook import name_of
from foreldreguide.services.papers import PaperRead, asked_facts, read_now
from foreldreguide.services.sessions import Session
from foreldreguide.shell.papers import (
    finding_cites,
    finding_in_words,
    point_in_words,
    question_in_words,
    said_in_words,
    uses_in_words,
    where_in_words,
)


class PaperReading:
    """Leads through one paper."""

    def __init__(self, console: Console, session: Session, paper: Paper) -> None:
        self._console = console
        self._session = session
        self._paper = paper

    def run(self) -> None:
        """Say where each point stands, put what is open, and say what was found."""
        self._console.say(self._paper.intro)
        for read in self._read.points:
            self._tell(read)
        Interview(self._console, self._session, self._questions).run()
        self._findings()

    @property
    def _read(self) -> PaperRead:
        return read_now(self._session, self._paper)

    def _questions(self) -> Iterable[Question]:
        asked = asked_facts(self._session)
        return [asked[read.point.fact] for read in self._read.points if read.point.fact in asked]

    def _tell(self, read: PointRead) -> None:
        program, words = self._session.program, self._console.words
        parts = [point_in_words(program, self._paper, read), said_in_words(program, read)]
        self._console.say(": ".join(part for part in parts if part) + ".")
        where = where_in_words(program, self._paper, read)
        if where:
            self._console.say(words("paper.where", where=where))
        asked = question_in_words(program, self._paper, read)
        if asked is not None:
            self._console.say(f"{asked[0]} = {asked[1]}")

    def _findings(self) -> None:
        program, words, missed = self._session.program, self._console.words, self._read.missed
        self._console.tell("paper.found" if missed else "paper.nothing")
        cites = {found.rule.id: found.cites for found in self._session.plan.grounds}
        for number, read in enumerate(missed, start=1):
            names = "; ".join(
                name_of(program.guide, words, cite) for cite in finding_cites(program, read, cites)
            )
            finding = finding_in_words(program, self._paper, read)
            self._console.say(
                " ".join([f"! {number} {finding}", f"({names}).", *uses_in_words(program, read)])
            )
