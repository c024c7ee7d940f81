"""Everything that the content folder holds, checked: the rules and the reading matter."""

from dataclasses import dataclass

from foreldreguide.core.guide import Guide
from foreldreguide.core.library import Library


@dataclass(frozen=True, slots=True)
class Content:
    """The guide and its library, as they are built together and loaded apart."""

    guide: Guide
    library: Library
