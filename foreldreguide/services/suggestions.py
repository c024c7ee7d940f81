"""Where the cursor starts: the likely answer under the hand, never an answer by itself."""

from foreldreguide.core.facts import Fact
from foreldreguide.core.reading import CaseReading
from foreldreguide.core.schooling import STAGES
from foreldreguide.services.sessions import Session

LEVELS = {number: level for level, number in STAGES.items()}


def suggested(fact: str, session: Session) -> str | None:
    """Return the code on which the cursor starts, None to start at the top."""
    reading = CaseReading(
        session.program.guide, session.agenda.counting, session.as_of, session.program.is_holiday
    )
    if fact == "year_level":
        possible = reading.school_years.possible
        number = possible[0] if possible else None
        return None if number is None else LEVELS.get(number, str(number))
    if fact == "decision_by":
        return "county" if reading.term("upper_secondary") else "municipality"
    if fact == "school_kind" and reading.school_years.between(0, 0):
        return "kindergarten"
    return None


def likely_first(fact: Fact, session: Session) -> list[tuple[str, str]]:
    """Return the choices of a fact with their words; of the plans, those of the family's country first."""
    country = session.agenda.counting.get("origin_country")
    if fact.id != "plan_held" or not isinstance(country, str):
        return list(fact.values)
    return sorted(fact.values, key=lambda choice: not choice[0].startswith(f"{country.casefold()}_"))
