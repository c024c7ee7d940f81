"""What an answer to a question rests on, beside the pages: words that mean the same, and what is declined."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a question gets no answer (contract section 5)."""

    OFF_TOPIC = "off_topic"
    NO_SOURCE = "no_source"
    UNTRUE = "asks_for_untrue_statement"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Concept:
    """Words and phrases of several languages and school systems that stand for one thing."""

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decline:
    """A sort of question that the guide does not answer, and whom to ask instead.

    Attributes:
        reply: A kind sentence or two.
        places: Whom to ask, one at least.
        ask: Questions of this sort, as people put them.
        patterns: Regular expressions that settle at once that a question is of this sort.
    """

    id: str
    reason: Reason
    title: str
    reply: str
    places: tuple[str, ...]
    ask: tuple[str, ...]
    patterns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Advice:
    """The words and the declines of the guide.

    Attributes:
        ours: Questions that are ours, as people put them, beside the ways in which pages are asked for.
        small_words: Words that carry no topic, by language; they also tell a language from another.
        telling: Small words that tell what is asked: who, when, must; they count little.
        common_words: Words of every day, which count little, by language.
        asking: Concepts that say what is asked of a thing, such as who pays; they count little.
        kinds: What letters and checklists are called when somebody looks for one, by kind.
        closest: What is said when only related topics were found.
        unknown: What is said when nothing was found.
        no_section: What is said of a section that is in no law we know.
        empty: What is said when next to nothing was asked.
        another_language: What is said when it was asked in a language that is not read.
        places: Whom to ask when we have no source.
    """

    concepts: tuple[Concept, ...] = ()
    declines: tuple[Decline, ...] = ()
    ours: tuple[str, ...] = ()
    small_words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    telling: tuple[str, ...] = ()
    common_words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    asking: tuple[str, ...] = ()
    kinds: tuple[tuple[str, tuple[str, ...]], ...] = ()
    closest: str = ""
    unknown: str = ""
    no_section: str = ""
    empty: str = ""
    another_language: str = ""
    places: tuple[str, ...] = ()
