"""What a letter says, worked out from the case: plain words in one language, brackets for gaps.

Nothing is ever filled in that the family did not say. A name, a day or a number that is missing
becomes a bracket such as [child's name].
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from foreldreguide.core.facts import Value
from foreldreguide.core.plan import Plan
from foreldreguide.core.reading import CaseReading
from foreldreguide.core.text import one_line, plain
from foreldreguide.documents.templating import Plain
from foreldreguide.locales.document_dates import letter_date
from foreldreguide.locales.words import filled

Say = Callable[[str], str]
ADULT_AGE = 18
OSLO = "oslo"
OWN_BOARD = {"sfo": "municipal_board", "upper_secondary_admission": "county_board"}
ASSISTANTS = ("assistant_no_degree", "assistant_degree")


@dataclass(frozen=True)
class LetterFacts:
    """The values of a letter in one language.

    Attributes:
        reading: The answers as the rules read them.
        say: Returns a shared word of letters in the language of the letter.
    """

    plan: Plan
    reading: CaseReading
    details: Mapping[str, object]
    language: str
    say: Say

    def values(self) -> dict[str, Plain]:
        """Return every value that a letter template may use."""
        return {
            **self._persons(),
            **self._addresses(),
            **self._dates(),
            **self._wishes(),
            **self._comparison(),
            **self._states(),
            "grounds": self._grounds,
            "grounds_gap": self.gap("grounds"),
            "enclosures": self._enclosures,
            "signers": self._signers,
        }

    # --- pieces --------------------------------------------------------------------------

    def gap(self, name: str) -> str:
        """Return the visible bracket for something that is not known."""
        return f"[{self.say(f'gap.{name}')}]"

    def form(self, unit: str, **values: str) -> str:
        """Return a shared sentence with its values."""
        return filled(self.say(unit), values)

    def _detail(self, name: str, gap: str | None = None) -> str:
        text = self.details.get(name)
        if isinstance(text, str) and text.strip():
            return one_line(text)
        return self.gap(gap) if gap else ""

    def _fact(self, fact: str) -> Value | None:
        value = self.reading.fact(fact)
        return value if isinstance(value, bool | int | str | dt.date | tuple) else None

    def _day(self, fact: str, gap: str) -> str:
        value = self._fact(fact)
        return letter_date(value, self.language) if isinstance(value, dt.date) else self.gap(gap)

    def _long(self, day: dt.date | None) -> str:
        return letter_date(day, self.language) if day else ""

    # --- groups of values ----------------------------------------------------------------

    def _persons(self) -> dict[str, Plain]:
        school = self._detail("school_name", "school")
        return {
            "child": self._detail("child_name", "child"),
            "born": self.form("form.born", date=self._day("child_birth_date", "born")),
            "school_and_class": self.form(
                "form.school_and_class", school=school, **{"class": self._detail("class_name", "class")}
            ),
            "representative": self._detail("representative_name", "representative"),
            "has_representative": self._fact("representative") is True,
            "pupil_signs": self._pupil_signs,
            "is_adult": self._is_adult,
        }

    def _addresses(self) -> dict[str, Plain]:
        names = self._detail("parent_names")
        address = self._detail("sender_address")
        sender = [part for part in (names, address) if part] or [self.gap("sender")]
        return {
            "sender": "\n".join([*sender, self._detail("sender_contact", "contact")]),
            "recipient": self.recipient,
            "appeal_body": self.appeal_body,
            "place": self._detail("place", "place"),
            "today": self._long(self.plan.as_of),
        }

    def _dates(self) -> dict[str, Plain]:
        came = self._fact("reasons_received_date") if self._reasons_restarted else None
        arrived = self.reading.arrival_of_notice
        return {
            "case_number": self._detail("case_number", "case_number"),
            "about": self.say(f"about.{self._fact('decision_about') or 'other'}"),
            "letter_date": self._day("decision_letter_date", "letter_date"),
            "arrived": self._long(arrived) or self.gap("arrived"),
            "last_day": self._long(self.last_day),
            "reasons_asked": self._day("reasons_requested_date", "arrived"),
            "reasons_came": self._long(came) if isinstance(came, dt.date) else "",
        }

    def _wishes(self) -> dict[str, Plain]:
        return {
            "change": self._change,
            "alternative": self._detail("alternative_wanted"),
            "observations": self._detail("observations"),
            "child_view": self._detail("child_view"),
            "ppt_says": self._detail("ppt_says"),
            "decision_says": self._detail("decision_says"),
        }

    def _comparison(self) -> dict[str, Plain]:
        ppt, decision = self._fact("ppt_hours"), self._fact("decision_hours")
        staff = {name: self._staff(name) for name in ("ppt_staff", "decision_staff")}
        return {
            "hours_differ": ppt is not None and decision is not None and ppt != decision,
            "ppt_hours": str(ppt),
            "decision_hours": str(decision),
            "staff_differ": bool(all(staff.values())) and staff["ppt_staff"] != staff["decision_staff"],
            **staff,
        }

    def _states(self) -> dict[str, Plain]:
        return {
            "is_cut": self._fact("decision_outcome") == "reduced_or_ended",
            "is_granted": self.reading.term("granted") is True,
        }

    # --- single values -------------------------------------------------------------------

    @cached_property
    def last_day(self) -> dt.date | None:
        """The last day to appeal, None when it is not known."""
        return self.reading.window.ends

    @cached_property
    def _reasons_restarted(self) -> bool:
        return self.reading.window.asked_in_time

    @property
    def _is_adult(self) -> bool:
        return self.reading.age is not None and self.reading.age >= ADULT_AGE

    @property
    def _pupil_signs(self) -> bool:
        return self.reading.term("fifteen") is True

    @property
    def recipient(self) -> str:
        """The body that decided: the appeal is always sent there (Public Administration Act s. 32)."""
        own = "\n".join(
            part for part in (self._detail("recipient_name"), self._address_of_recipient) if part
        )
        return own or self._decider

    @property
    def _address_of_recipient(self) -> str:
        text = self.details.get("recipient_address")
        return plain(text).strip() if isinstance(text, str) else ""

    @property
    def _decider(self) -> str:
        by = self._fact("decision_by") or self._usual_decider
        place = self._fact("municipality")
        name = one_line(place) if isinstance(place, str) else self.gap("municipality")
        if by == "county":
            is_oslo = isinstance(place, str) and place.casefold() == OSLO
            return self.form("body.municipality", name=name) if is_oslo else self.gap("county")
        if by == "school":
            school = self._detail("school_name", "school")
            return f"{school}\n{self.form('body.municipality', name=name)}"
        if by in ("private_school", "kindergarten"):
            return self._detail("school_name", str(by))
        if by in ("ppt", "statsforvalteren"):
            return self.form(f"body.{by}", name=name)
        return self.form("body.municipality", name=name)

    @property
    def _usual_decider(self) -> str:
        return "county" if self.reading.term("upper_secondary") is True else "municipality"

    @property
    def appeal_body(self) -> str:
        """The body that hears the appeal when the decision stands (Education Act s. 29-1)."""
        if self._fact("decision_by") == "statsforvalteren":
            return self.say("body.udir")
        about = str(self._fact("decision_about"))
        return self.say(f"body.{OWN_BOARD.get(about, 'statsforvalteren')}")

    @property
    def _change(self) -> str:
        """The wish in the family's words; without them, what PPT recommends when it is more."""
        wanted = self._detail("change_wanted")
        hours, given = self._fact("ppt_hours"), self._fact("decision_hours")
        if wanted or not isinstance(hours, int) or not isinstance(given, int) or hours <= given:
            return wanted or self.gap("change")
        child, staff = self._detail("child_name", "child"), self._staff("ppt_staff")
        if staff:
            return self.form("change.as_recommended_by", child=child, hours=str(hours), staff=staff)
        return self.form("change.as_recommended", child=child, hours=str(hours))

    def _staff(self, fact: str) -> str:
        staff = self._fact(fact)
        return "" if staff in (None, "not_stated") else self.say(f"staff.{staff}")

    @property
    def _grounds(self) -> tuple[str, ...]:
        """Each ground with its section, and why the fault may have mattered (s. 41)."""
        return tuple(
            self.form("form.effect", claim=self.say(self._ground_unit(found.rule.id)))
            for found in self.plan.grounds
        )

    def _ground_unit(self, ground: str) -> str:
        about = self._fact("decision_about")
        special = "kindergarten" if self.reading.term("kindergarten") is True else about
        unit = f"ground.{ground}-{special}"
        return unit if self._has(unit) else f"ground.{ground}"

    def _has(self, unit: str) -> bool:
        try:
            self.say(unit)
        except KeyError:
            return False
        return True

    @property
    def _enclosures(self) -> tuple[str, ...]:
        own = self.details.get("enclosures")
        if isinstance(own, tuple | list) and own:
            return tuple(one_line(str(paper)) for paper in own)
        return tuple(self._papers())

    def _papers(self) -> list[str]:
        papers = [self._paper("decision", "decision_letter_date")]
        if self._fact("ppt_status") == "report_received" or self._fact("ppt_report_date"):
            papers.append(self._paper("report", "ppt_report_date"))
        if self._fact("iop_status") == "received":
            papers.append(self.say("paper.iop"))
        if self.reading.term("plan_is_held") is True:
            papers.append(self.say("paper.plan"))
        if self.details.get("log"):
            papers.append(self.say("paper.log"))
        if self._fact("representative") is True:
            papers.append(self.say("paper.authorisation"))
        return papers

    def _paper(self, name: str, date: str) -> str:
        day = self._fact(date)
        if isinstance(day, dt.date):
            return self.form(f"paper.{name}", date=letter_date(day, self.language))
        return self.say(f"paper.{name}_undated")

    @property
    def _signers(self) -> tuple[str, ...]:
        """Who signs: the pupil from 15, the representative where there is one, else the parents."""
        if self._fact("representative") is True:
            return (self._detail("representative_name", "representative"),)
        pupil = (self._detail("child_name", "pupil"),) if self._pupil_signs else ()
        if self._is_adult:
            return pupil
        both = self._fact("custody") in ("joint_lives_with_me", "joint_lives_with_other", "joint_two_homes")
        parents = (self._detail("parent_names", "parent"),)
        return (*pupil, *parents, *((self.gap("other_parent"),) if both else ()))
