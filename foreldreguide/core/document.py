"""A neutral document: paragraphs with ids and kinds, which any writer can turn into a file."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What sort of paragraph a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    ADDRESS = "address"
    DATE = "date"
    SIGNATURE = "signature"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, which stands on the same id in every language."""

    id: str
    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A letter or a list in one language.

    Attributes:
        gaps: What the family must fill in, as it stands in brackets.
    """

    language: str
    blocks: tuple[Block, ...]
    gaps: tuple[str, ...] = ()

    def block(self, name: str) -> Block | None:
        """Return a block by its id, or None when the letter leaves it out."""
        return next((block for block in self.blocks if block.id == name), None)
