"""What a family changed in a letter: parts left out, reworded or added, kept apart from the template."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class OwnText:
    """A part in the family's own words.

    Attributes:
        language: The language they wrote it in.
        after: The block that an added part stands behind; empty for a reworded one.
    """

    text: str
    language: str
    after: str = ""

    def mark(self, language: str) -> str | None:
        """Return the language of the text where it is not the one of the document."""
        return None if language == self.language else self.language


@dataclass(frozen=True, slots=True)
class LetterEdits:
    """The changes to one letter; what is not named stands as the template says.

    Attributes:
        off: The blocks that are left out.
        texts: The blocks that are reworded.
        added: Parts of the family's own.
    """

    off: frozenset[str] = frozenset()
    texts: Mapping[str, OwnText] = field(default_factory=dict)
    added: tuple[OwnText, ...] = ()

    def switched(self, block: str) -> "LetterEdits":
        """Return the changes with a block left out, or back in."""
        return dataclasses.replace(self, off=self.off ^ {block})

    def reworded(self, block: str, own: OwnText | None) -> "LetterEdits":
        """Return the changes with a block in other words, or as the template says again."""
        others = {name: text for name, text in self.texts.items() if name != block}
        return dataclasses.replace(self, texts=others | ({block: own} if own else {}))

    def with_added(self, own: OwnText) -> "LetterEdits":
        """Return the changes with one more part."""
        return dataclasses.replace(self, added=(*self.added, own))

    def with_other(self, own: OwnText, text: str) -> "LetterEdits":
        """Return the changes with an added part in other words; without any, it goes."""
        other = (dataclasses.replace(own, text=text),) if text else ()
        place = self.added.index(own)
        return dataclasses.replace(self, added=(*self.added[:place], *other, *self.added[place + 1 :]))

    def without_added(self, own: OwnText) -> "LetterEdits":
        """Return the changes without a part that was added."""
        return dataclasses.replace(self, added=tuple(other for other in self.added if other != own))

    def added_after(self, block: str) -> tuple[OwnText, ...]:
        """Return the parts that stand behind a block."""
        return tuple(own for own in self.added if own.after == block)


NO_EDITS = LetterEdits()
"""A letter as its template says."""
