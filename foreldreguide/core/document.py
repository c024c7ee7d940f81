"""A neutral document: paragraphs with ids and kinds, which any writer can turn into a file.

Inside a block a line feed parts lines. In a list a line that begins with `- ` or `1. ` is a point; in
a table a tab parts cells and the first line is the head; in a checklist a line begins with `[ ] ` or
`[x] `. What a person typed never holds a tab, so it cannot make a cell.
"""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What sort of paragraph a block is."""

    HEADING = "heading"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    CHECKS = "checks"
    TABLE = "table"
    ADDRESS = "address"
    DATE = "date"
    SIGNATURE = "signature"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, which stands on the same id in every language.

    Attributes:
        language: The language of the text where it is not that of its document.
    """

    id: str
    kind: BlockKind
    text: str
    language: str | None = None


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


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a publication: a document alone, or beside its reading copy.

    Attributes:
        title: A line above it that belongs to the file, not to the document; None for none.
        beside: The same blocks in another language, shown part by part.
    """

    document: Document
    beside: Document | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """Everything that goes into one file.

    Attributes:
        title: What the file is called in its properties; never a private name.
        language: The language of the frame around the parts.
    """

    title: str
    language: str
    parts: tuple[Part, ...]
