"""The plan from home, piece by piece: what is nearest in Norway, and what to do."""

from collections.abc import Iterable

from foreldreguide.core.plan import MappingFound
from foreldreguide.core.rules import Mapping, Relation
from foreldreguide.services.lawbook import name_of
from foreldreguide.shell.lines import BLANK, MAY, QUIET, TITLE, Line, row, text
from foreldreguide.shell.wording import source_rows
from foreldreguide.tui.screen import GuideScreen

SIGNS = {
    Relation.EQUIVALENT: "==",
    Relation.PARTIAL: "~=",
    Relation.DIFFERENT: "<>",
    Relation.NONE: "--",
}


class MappingScreen(GuideScreen):
    """Every piece of the plan from home."""

    commands = ("open", "back", "help")

    @property
    def pieces(self) -> tuple[MappingFound, ...]:
        """The pieces; those that fit the child's needs come first."""
        found = self.guide_app.open_session.plan.mappings
        return tuple(sorted(found, key=lambda piece: not piece.matters_most))

    def title_spans(self) -> str:
        """Return the child's name and the area."""
        return self.for_child("mapping.title")

    def lines(self) -> Iterable[Line]:
        """Return the pieces with the nearest thing in Norway."""
        mapping = self.pieces[0].mapping
        yield text(self.say("mapping.piece_by_piece", title=mapping.title, count=len(mapping.rows)), TITLE)
        if not self.is_short:
            yield from self._intro(mapping)
        for piece in self.pieces:
            key = f"mappings/{piece.row.id}"
            mark = "* " if piece.matters_most else "  "
            element = self.say.of_guide(f"{key}:from", piece.row.element)
            yield row(piece.row.id, (mark, MAY), (element, TITLE), hang=2)
            nearest = self.say.of_guide(f"{key}:to", piece.row.nearest)
            yield text(f"{SIGNS[piece.row.relation]} {nearest}", QUIET, indent=4, hang=3)
        if self.is_short:
            yield from self._intro(mapping)

    def _intro(self, mapping: Mapping) -> Iterable[Line]:
        """Return what the plan is in Norway, and the signs; after the pieces where the window is low."""
        if self.is_short:
            yield BLANK
        yield text(self.say.of_guide(f"mappings/{mapping.plan}:intro", mapping.intro))
        cites = "; ".join(name_of(self.guide_app.desk.program.guide, self.say, c) for c in mapping.cites)
        yield text(cites, QUIET)
        yield text(self.say("mapping.legend"), QUIET)
        yield BLANK

    def chosen(self, key: str) -> None:
        """Open a piece."""
        if key:
            self.open("piece", key)


class PieceScreen(GuideScreen):
    """One piece: what people expect, what to do in Norway, and what to bring."""

    commands = ("open", "back", "help")

    def __init__(self, piece: str) -> None:
        super().__init__()
        self._piece = piece

    def title_spans(self) -> str:
        """Return the area."""
        return self.say("mapping.title")

    def lines(self) -> Iterable[Line]:
        """Return the piece from the top."""
        found = self.guide_app.open_session.plan.mappings
        piece = next(p.row for p in found if p.row.id == self._piece)
        key = f"mappings/{piece.id}"
        sign, relation = SIGNS[piece.relation], self.say(f"relation.{piece.relation.value}")
        yield text(self.say.of_guide(f"{key}:from", piece.element), TITLE)
        yield text(f"{sign} {self.say.of_guide(f'{key}:to', piece.nearest)}   ({relation})", hang=3)
        yield BLANK
        for unit, field, words in (
            ("mapping.expect", "people_expect", piece.people_expect),
            ("mapping.instead", "in_norway", piece.in_norway),
        ):
            yield text(self.say(unit), TITLE)
            yield text(self.say.of_guide(f"{key}:{field}", words))
            yield BLANK
        yield text(self.say("mapping.bring"), TITLE)
        for number, item in enumerate(piece.bring):
            yield text(f"· {self.say.of_guide(f'{key}:bring.{number}', item)}", indent=2, hang=2)
        yield BLANK
        yield from source_rows(self.guide_app.desk.program, piece.cites)
