"""From a text to what it is about: stems, concepts that several languages share, parts of long words.

Stemming is Snowball (Porter 2001); a text is read as Norwegian or as English, whichever more of its
small words speak for. A concept is written `=id` among the stems.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

WORD = re.compile(r"\d+[a-z]?-\d+[a-z]?|[^\W_]+(?:['’][^\W_]+)*")
ENGLISH, NORWEGIAN = "english", "norwegian"
LONGEST_PHRASE, SHORTEST_PART = 4, 4
JOINTS = ("", "s", "e")
CONCEPT_SIGN = "="


@cache
def _stemmer(language: str) -> "_Stemmer":
    import snowballstemmer

    return _Stemmer(snowballstemmer.stemmer(language))


class _Stemmer:
    """A Snowball stemmer that remembers, since it is pure Python and the words come again."""

    def __init__(self, snowball: object) -> None:
        self._stem = snowball.stemWord  # type: ignore[attr-defined]
        self._known: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        if word not in self._known:
            self._known[word] = self._stem(word)
        return self._known[word]


def plain(text: str) -> str:
    """Return a text in lower case, without control signs, accents composed."""
    composed = unicodedata.normalize("NFKC", text).replace("’", "'")
    return "".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in composed).casefold()


@dataclass(frozen=True)
class Reader:
    """Reads texts into terms.

    Attributes:
        small_words: Words that carry no topic, by language.
        phrases: The ids of concepts by their stemmed phrase.
    """

    small_words: Mapping[str, frozenset[str]]
    phrases: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def terms(self, text: str) -> list[str]:
        """Return the stems of a text in order, then the concepts that stand in it."""
        stems = self.stems(text)
        return [*(stem for stem in stems if stem), *self.concepts(stems)]

    def stems(self, text: str) -> list[str]:
        """Return the stems of a text in order, an empty one for a word that carries no topic."""
        words = [word.removesuffix("'s") for word in WORD.findall(plain(text))]
        language = self.language(words)
        stem, small = _stemmer(language), self.small_words.get(language, frozenset())
        return ["" if word in small else stem(word) for word in words]

    def language(self, words: Iterable[str]) -> str:
        """Return the language that more of the small words speak for; English when none does."""
        listed = list(words)
        votes = {
            language: sum(word in small for word in listed) for language, small in self.small_words.items()
        }
        norwegian = votes.get(NORWEGIAN, 0) + sum(bool(set(word) & set("æøå")) for word in listed)
        return NORWEGIAN if norwegian > votes.get(ENGLISH, 0) else ENGLISH

    def phrases_of(self, words: Iterable[str]) -> Iterator[str]:
        """Yield the stemmed forms of a concept's phrases, as either language would read them.

        A phrase of which small words leave one word only is left out: `no answer` is not `answer`.
        """
        for phrase in words:
            spoken = WORD.findall(plain(phrase))
            for language in (ENGLISH, NORWEGIAN):
                small, stem = self.small_words.get(language, frozenset()), _stemmer(language)
                found = [stem(word) for word in spoken if word not in small]
                if len(found) > 1 or len(spoken) == 1:
                    yield " ".join(found or map(stem, spoken))

    def concepts(self, stems: Sequence[str]) -> list[str]:
        """Return each concept once, in the order of its phrases; small words between do not part them."""
        kept = [stem for stem in stems if stem]
        found: dict[str, None] = {}
        for start in range(len(kept)):
            for end in range(start + 1, min(start + LONGEST_PHRASE, len(kept)) + 1):
                for concept in self.phrases.get(" ".join(kept[start:end]), ()):
                    found[f"{CONCEPT_SIGN}{concept}"] = None
        return list(found)


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
