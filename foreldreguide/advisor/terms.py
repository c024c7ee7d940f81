"""From a text to what it is about: stems, concepts that several languages share, parts of long words.

Stemming is Snowball (Porter 2001); a text is read as Norwegian or as English, whichever more of its
small words speak for. A concept is written `=id` among the stems.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

WORD = re.compile(r"\d+[a-z]?-\d+[a-z]?|[^\W_]+(?:['’][^\W_]+)*")
ENGLISH, NORWEGIAN = "english", "norwegian"
LONGEST_PHRASE, SHORTEST_PART = 4, 4
JOINTS = ("", "s", "e")
CONCEPT_SIGN = "="


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    from Stemmer import Stemmer

    stem: Callable[[str], str] = Stemmer(language).stemWord
    return stem


def plain(text: str) -> str:
    """Return a text in lower case, without control signs, accents composed."""
    composed = unicodedata.normalize("NFKC", text).replace("’", "'")
    return "".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in composed).casefold()


@dataclass(frozen=True)
class Reader:
    """Reads texts into terms.

    Attributes:
        small_words: Words that carry no topic, by language.
        telling: The small words that are kept, since they tell what is asked: who, when, must.
        phrases: The ids of concepts by their stemmed phrase.
    """

    small_words: Mapping[str, frozenset[str]]
    telling: frozenset[str] = frozenset()
    phrases: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def terms(self, text: str) -> list[str]:
        """Return the stems of a text in order, then the concepts that stand in it."""
        readings = self.readings(text)
        first, *others = readings
        stems = [*first, *(stem for reading in others for stem in reading if stem not in first)]
        concepts = [concept for reading in readings for concept in self.concepts(reading)]
        return [*stems, *dict.fromkeys([*concepts, *self.concepts_of_whole(text)])]

    def readings(self, text: str) -> list[list[str]]:
        """Return the stems of a text without the small words that tell nothing, as its language reads them.

        A text in which no small word tells the language is read in both.
        """
        words = words_of(text)
        return [self._stems(words, language) for language in self._languages(words)]

    def concepts_of_whole(self, text: str) -> list[str]:
        """Return the concepts whose phrases need their small words: `how long` is not `long`."""
        words = words_of(text)
        wholes = (list(map(_stemmer(language), words)) for language in self._languages(words))
        return [concept for whole in wholes for concept in self.concepts(whole, shortest=2)]

    def _stems(self, words: Iterable[str], language: str) -> list[str]:
        stem, small = _stemmer(language), self.small_words.get(language, frozenset())
        return [stem(word) for word in words if word not in small or word in self.telling]

    def _languages(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the language that more of the small words speak for; both when none does."""
        english, norwegian = (
            sum(word in self.small_words.get(language, frozenset()) for word in words)
            for language in (ENGLISH, NORWEGIAN)
        )
        norwegian += sum(bool(set(word) & set("æøå")) for word in words)
        if english == norwegian:
            return ENGLISH, NORWEGIAN
        return (NORWEGIAN,) if norwegian > english else (ENGLISH,)

    def phrases_of(self, words: Iterable[str]) -> Iterator[str]:
        """Yield the stemmed forms of a concept's phrases, as either language would read them.

        A phrase of which small words leave one word only stands with them alone: `no answer` is not `answer`.
        """
        for phrase in words:
            spoken = WORD.findall(plain(phrase))
            for language in (ENGLISH, NORWEGIAN):
                small, stem = self.small_words.get(language, frozenset()), _stemmer(language)
                found = [stem(word) for word in spoken if word not in small]
                if len(found) > 1 or len(spoken) == 1:
                    yield " ".join(found or map(stem, spoken))
                else:
                    yield " ".join(map(stem, spoken))

    def concepts(self, stems: Sequence[str], shortest: int = 1) -> list[str]:
        """Return each concept once, in the order of its phrases of so many words or more."""
        found: dict[str, None] = {}
        stems = stems if shortest > 1 else [stem for stem in stems if stem not in self.telling]
        for start in range(len(stems)):
            for end in range(start + shortest, min(start + LONGEST_PHRASE, len(stems)) + 1):
                for concept in self.phrases.get(" ".join(stems[start:end]), ()):
                    found[f"{CONCEPT_SIGN}{concept}"] = None
        return list(found)


def words_of(text: str) -> list[str]:
    """Return every word of a text, in lower case and without a genitive."""
    return [word.removesuffix("'s") for word in WORD.findall(plain(text))]


def stems_of(language: str, words: Iterable[str]) -> Iterator[str]:
    """Yield the stem of each word of a language."""
    stem = _stemmer(language)
    return (stem(plain(word)) for word in words)


def parts_of(word: str, known: Mapping[str, object]) -> tuple[str, ...]:
    """Return two known words that a long word is put together from, nothing when there are none."""
    for cut in range(len(word) - SHORTEST_PART, SHORTEST_PART - 2, -1):
        head, tail = word[:cut], word[cut:]
        if tail not in known:
            continue
        for joint in JOINTS:
            bare = head.removesuffix(joint) if joint else head
            if bare in known and len(bare) >= SHORTEST_PART - 1:
                return bare, tail
    return ()
