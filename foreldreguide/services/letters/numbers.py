"""Section numbers in a letter follow the law: a replaced Act is cited by its new numbers."""

import datetime as dt
import re
from collections.abc import Mapping

from foreldreguide.core.guide import Guide
from foreldreguide.services.lawbook import spaced

NUMBER = r"\d+(?: [a-z](?![a-zæøå]))?"
LIST = rf"{NUMBER}(?:(?:, | and | og ){NUMBER})*"


def renumbered(text: str, guide: Guide, day: dt.date) -> str:
    """Return a text with the numbers of replaced Acts as they are on a day; as a rule, the text itself."""
    for old, sections in guide.successions(day).items():
        instrument = guide.instruments[old]
        for name in {instrument.name_nb, instrument.name_en}:
            text = _with_new_numbers(text, name, sections)
    return text


def _with_new_numbers(text: str, name: str, sections: Mapping[str, str]) -> str:
    def renew(match: re.Match[str]) -> str:
        return match[1] + _renewed(match[2], sections)

    return re.sub(rf"({re.escape(name)} (?:§§?|ss?\.) )({LIST})", renew, text)


def _renewed(numbers: str, sections: Mapping[str, str]) -> str:
    """Return a list of numbers with each replaced one as its new number."""

    def renew(match: re.Match[str]) -> str:
        new = sections.get(match[0].replace(" ", ""))
        return spaced(new.partition(":")[2]) if new else match[0]

    return re.sub(NUMBER, renew, numbers)
