"""The problems a caller can expect, as one tree.

GuideError
├── AnswersError      an answers file or a single answer that cannot be used
├── ConditionError    a condition in content that cannot be read
├── CountError        a day outside the years the calendar knows
└── StoreError        a case that cannot be read or saved
    └── LockedError   the cases are locked with a passphrase

Each carries a `code`, which is the id of a sentence in `content/ui.toml`, and the names that
the sentence mentions. It never carries a value that a person typed.
"""


class GuideError(Exception):
    """A problem with a sentence for people.

    Attributes:
        code: The id of the sentence in the interface words, such as `error.unknown_fact`.
        names: What the sentence names: fact ids, paths, codes of the contract. Never answers.
    """

    def __init__(self, code: str, **names: str) -> None:
        super().__init__(code, names)
        self.code = code
        self.names = names


class AnswersError(GuideError):
    """An answers file, or one answer, that the contract does not allow (section 1)."""


class ConditionError(GuideError):
    """A condition that is not in the condition language."""


class CountError(GuideError):
    """A day that the calendar does not reach."""


class StoreError(GuideError):
    """A case that cannot be read from disk or saved to it."""


class LockedError(StoreError):
    """The cases are locked, and no passphrase was given."""
