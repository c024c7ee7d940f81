"""Which asker fits a question.

An asker turns a question into lines, and what a person does into an outcome: the facts to keep,
or that the question was left.
"""

from foreldreguide.core.interview import Question, Widget
from foreldreguide.services.sessions import Session
from foreldreguide.shell.asker import Asker
from foreldreguide.shell.choices import ChoiceAsker, MultiAsker, TicksAsker
from foreldreguide.shell.fields import FieldAsker, ListedAsker

ASKERS: dict[Widget, type[Asker]] = {
    Widget.CHOICE: ChoiceAsker,
    Widget.MULTI: MultiAsker,
    Widget.TICKS: TicksAsker,
    Widget.DATE: FieldAsker,
    Widget.NUMBER: FieldAsker,
    Widget.TEXT: FieldAsker,
    Widget.COUNTRY: ListedAsker,
    Widget.LANGUAGES: ListedAsker,
}


def asker_for(question: Question, session: Session) -> Asker:
    """Return the asker that fits a question."""
    return ASKERS[question.widget](question, session)
