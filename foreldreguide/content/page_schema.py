"""The shapes of the heads of pages."""

from foreldreguide.content.schema import Shape, Subject, Words


class BlockShape(Shape):
    """What the head of a page says of one of its blocks."""

    about: list[Subject] = []
    ask: list[Words] = []
    see: list[Words] = []


class PeriodShape(Shape):
    """A time from the arrival on; before it, with minus signs."""

    months: int = 0
    weeks: int = 0


class PhaseShape(Shape):
    """The weeks or months around the move that a page is for."""

    opens: PeriodShape
    closes: PeriodShape


class PageShape(Shape):
    """The head of a page of `guide/`."""

    title: Words
    about: list[Subject] = []
    phase: PhaseShape | None = None
    blocks: dict[str, BlockShape] = {}
