"""Who a letter goes to: the body that the rules name for it, with the name that the family gave.

The body that decided gets the appeal (Public Administration Act s. 32). Upper secondary belongs to the
county; Oslo is both municipality and county; a school under the Independent Schools Act does not decide,
the home municipality or home county does (s. 3-6).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from foreldreguide.core.reading import CaseReading
from foreldreguide.core.text import one_line, plain
from foreldreguide.services.letters.voice import Voice

OSLO = "oslo"
OWN_BOARD = {"sfo": "municipal_board", "upper_secondary_admission": "county_board"}


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of one case, named in the language of the letter."""

    reading: CaseReading
    details: Mapping[str, object]
    voice: Voice

    def recipient(self, role: str) -> str:
        """Return the address block of the one the letter goes to; the family's own words win."""
        own = (self._detail("recipient_name"), self._address())
        return "\n".join(part for part in own if part) or self.named(role)

    def named(self, role: str) -> str:
        """Return the name of the body in a role."""
        return ROLES[role](self)

    # --- roles ---------------------------------------------------------------------------

    def school(self) -> str:
        """The head of the school or kindergarten."""
        if self._is("kindergarten"):
            return self.voice.say("body.kindergarten_head", name=self._school("kindergarten"))
        return self.voice.say("body.school_head", name=self._school("school"))

    def authority(self) -> str:
        """The municipality, or the county for upper secondary."""
        return self.county() if self._is("upper_secondary") else self.municipality()

    def municipality(self) -> str:
        """The municipality where the child lives, or will live."""
        return self.voice.say("body.municipality", name=self._place("municipality"))

    def new_authority(self) -> str:
        """The municipality, or county, that the family moves to within Norway."""
        if self._is("upper_secondary"):
            return self.voice.gap("new_county")
        return self.voice.say("body.municipality", name=self._place("new_municipality"))

    def county(self) -> str:
        """The county authority; in Oslo the municipality is the county."""
        return self.municipality() if self._is_oslo() else self.voice.gap("county")

    def support_decider(self) -> str:
        """The one who is asked for support: the school, or the home municipality or county for others."""
        decides_itself = not (self._is("independent") or self._is("kindergarten"))
        return self.school() if decides_itself else self.authority()

    def ppt(self) -> str:
        """PPT of the municipality, or of the county for upper secondary."""
        name = self._county_name() if self._is("upper_secondary") else self._place("municipality")
        return self.voice.say("body.ppt", name=name)

    def decider(self) -> str:
        """The body that made the decision, or that usually makes it."""
        by = self._fact("decision_by") or ("county" if self._is("upper_secondary") else "municipality")
        deciders: dict[str, Callable[[], str]] = {
            "county": self.county,
            "school": lambda: f"{self._school('school')}\n{self.authority()}",
            "private_school": lambda: self._school("private_school"),
            "kindergarten": lambda: self._school("kindergarten"),
            "ppt": self.ppt,
            "statsforvalteren": self.statsforvalteren,
        }
        return deciders.get(by, self.municipality)()

    def transport_authority(self) -> str:
        """Who decides on transport: the county for disability, the municipality in kindergarten."""
        return self.municipality() if self._is("kindergarten") else self.county()

    def coordinating_unit(self) -> str:
        """The office of the municipality that co-ordinates health and care services."""
        return self.voice.say("body.coordinating_unit", name=self._place("municipality"))

    def statsforvalteren(self) -> str:
        """The state's office in the county."""
        return self.voice.say("body.statsforvalteren")

    def ombud(self) -> str:
        """The Parliamentary Ombud."""
        return self.voice.say("body.ombud")

    def appeal_body(self) -> str:
        """The body that hears the appeal when the decision stands (Education Act s. 29-1)."""
        if self._fact("decision_by") == "statsforvalteren":
            return self.voice.say("body.udir")
        board = OWN_BOARD.get(self._fact("decision_about"), "statsforvalteren")
        return self.voice.say(f"body.{board}")

    # --- pieces --------------------------------------------------------------------------

    def _fact(self, fact: str) -> str:
        value = self.reading.fact(fact)
        return value if isinstance(value, str) else ""

    def _is(self, term: str) -> bool:
        return self.reading.term(term) is True

    def _is_oslo(self) -> bool:
        return self._fact("municipality").casefold() == OSLO

    def _place(self, fact: str) -> str:
        return one_line(self._fact(fact)) or self.voice.gap(fact)

    def _county_name(self) -> str:
        return self._place("municipality") if self._is_oslo() else self.voice.gap("county")

    def _school(self, gap: str) -> str:
        return self._detail("school_name") or self.voice.gap(gap)

    def _detail(self, detail: str) -> str:
        text = self.details.get(detail)
        return one_line(text) if isinstance(text, str) else ""

    def _address(self) -> str:
        text = self.details.get("recipient_address")
        return plain(text).strip() if isinstance(text, str) else ""


ROLES: dict[str, Callable[[Bodies], str]] = {
    "school": Bodies.school,
    "authority": Bodies.authority,
    "municipality": Bodies.municipality,
    "new_authority": Bodies.new_authority,
    "county": Bodies.county,
    "support_decider": Bodies.support_decider,
    "ppt": Bodies.ppt,
    "decider": Bodies.decider,
    "transport_authority": Bodies.transport_authority,
    "coordinating_unit": Bodies.coordinating_unit,
    "statsforvalteren": Bodies.statsforvalteren,
    "ombud": Bodies.ombud,
    "appeal_body": Bodies.appeal_body,
}
"""Every role that a letter can name as its addressee."""
