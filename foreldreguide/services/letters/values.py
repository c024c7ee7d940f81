"""What a letter says, worked out from the case: plain words in one language, brackets for gaps.

Nothing is ever filled in that the family did not say. A name, a day or a number that is missing
becomes a bracket such as [child's name]. A template may use:

    fact.<id>     the answer: a code, a number, true or false; empty when not known
    day.<id>      the day of a date fact in words, or a bracket
    term.<id>     whether a term of content/terms.toml holds for sure
    detail.<id>   what the family wrote; empty when they did not
    gap.<name>    the bracket of a name
    ends.<id>     the last day of a deadline of the plan in words; empty when it has none
    body.<role>   the name of a body, such as body.appeal_body

and the named values of `LetterValues.all`.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from foreldreguide.core.facts import Kind
from foreldreguide.core.plan import Plan
from foreldreguide.core.reading import CaseReading
from foreldreguide.core.text import one_line, plain
from foreldreguide.documents.templating import Plain
from foreldreguide.locales.letter_forms import language_name, letter_date
from foreldreguide.services.letters.bodies import ROLES, Bodies
from foreldreguide.services.letters.folder import LetterShape, shared_words
from foreldreguide.services.letters.log import log_rows, log_total
from foreldreguide.services.letters.papers import enclosures
from foreldreguide.services.letters.voice import Voice

ADULT_AGE = 18
TWO_HOMES = ("joint_lives_with_me", "joint_lives_with_other", "joint_two_homes")
LISTS = {"needs": "need", "ppt_report_covers": "covers", "decision_states": "states", "iop_covers": "iop"}
"""List facts with a word for each code in the shared words."""


@dataclass(frozen=True)
class LetterValues:
    """The values of one letter in one language.

    Attributes:
        reading: The answers as the rules read them.
    """

    shape: LetterShape
    plan: Plan
    reading: CaseReading
    details: Mapping[str, object]
    voice: Voice

    def all(self) -> dict[str, Plain]:
        """Return every value that the template may use."""
        return {
            **self._tables(),
            **self._persons(),
            **self._frame(),
            **self._comparison(),
            **self._lists(),
            "about": self.voice.say(f"about.{self._code('decision_about') or 'other'}"),
            "change": self._change,
            "arrived": self._long(self.reading.arrival_of_notice) or self.voice.gap("arrived"),
            "last_day": self._long(self.last_day),
            "reasons_came": self._reasons_came,
            "grounds": self._grounds,
        }

    # --- tables --------------------------------------------------------------------------

    def _tables(self) -> dict[str, Plain]:
        facts = self.reading.guide.facts
        dates = [fact.id for fact in facts.values() if fact.kind is Kind.DATE]
        return {
            "fact": {fact: self._plain_fact(fact) for fact in facts},
            "day": {fact: self._day(fact) for fact in dates},
            "term": {term: self.reading.term(term) is True for term in self.reading.guide.terms},
            "detail": {detail: self.detail(detail) for detail in self.reading.guide.details},
            "gap": {name: bracket for bracket, name in self.voice.gaps.items()},
            "ends": {found.rule.id: self._long(found.deadline.last_day) for found in self.plan.deadlines},
            "body": {role: self.bodies.named(role) for role in ROLES},
        }

    def _plain_fact(self, fact: str) -> str | bool | int:
        value = self.reading.fact(fact)
        return value if isinstance(value, bool | int | str) else ""

    def _day(self, fact: str) -> str:
        value = self.reading.fact(fact)
        if isinstance(value, dt.date):
            return letter_date(value, self.voice.language)
        return self.voice.gap(fact if self.voice.knows(f"gap.{fact}") else "date")

    def detail(self, detail: str) -> str:
        """Return what the family wrote, in one line; empty when they did not."""
        text = self.details.get(detail)
        return one_line(text) if isinstance(text, str) else ""

    def _code(self, fact: str) -> str:
        value = self.reading.fact(fact)
        return value if isinstance(value, str) else ""

    def _long(self, day: dt.date | None) -> str:
        return letter_date(day, self.voice.language) if day else ""

    # --- groups of values ----------------------------------------------------------------

    def _persons(self) -> dict[str, Plain]:
        school = self.detail("school_name") or self.voice.gap("school")
        group = self.detail("class_name") or self.voice.gap("class")
        return {
            "child": self.child,
            "born": self.voice.say("form.born", date=self._day("child_birth_date")),
            "school_and_class": self.voice.say("form.school_and_class", school=school, **{"class": group}),
            "representative": self.detail("representative_name") or self.voice.gap("representative"),
            "pupil_signs": self._pupil_signs,
            "is_adult": self._is_adult,
            "signers": self._signers,
        }

    def _frame(self) -> dict[str, Plain]:
        names, address = self.detail("parent_names"), self._lines("sender_address")
        sender = [part for part in (names, address) if part] or [self.voice.gap("sender")]
        return {
            "sender": "\n".join([*sender, self.detail("sender_contact") or self.voice.gap("contact")]),
            "recipient": self.bodies.recipient(self.shape.to),
            "copies": tuple(self.bodies.named(role).replace("\n", ", ") for role in self.shape.copies),
            "appeal_body": self.bodies.appeal_body(),
            "place": self.detail("place") or self.voice.gap("place"),
            "today": self._long(self.plan.as_of),
            "case_number": self.detail("case_number") or self.voice.gap("case_number"),
            "enclosures": enclosures(self.shape, self.reading, self.details, self.voice),
            "log": log_rows(self.details, self.voice),
            "log_total": log_total(self.details, self.voice),
        }

    def _comparison(self) -> dict[str, Plain]:
        ppt, decision = self.reading.fact("ppt_hours"), self.reading.fact("decision_hours")
        staff = {name: self._staff(name) for name in ("ppt_staff", "decision_staff")}
        return {
            "hours_differ": ppt is not None and decision is not None and ppt != decision,
            "staff_differ": bool(all(staff.values())) and staff["ppt_staff"] != staff["decision_staff"],
            **staff,
        }

    def _lists(self) -> dict[str, Plain]:
        """Return each list fact as running text and, for what a paper lacks, the codes it leaves out."""
        texts: dict[str, Plain] = {}
        for fact, group in LISTS.items():
            given = self.reading.fact(fact)
            codes = given if isinstance(given, tuple) else ()
            texts[f"{fact}_text"] = self.voice.joined([self.voice.say(f"{group}.{code}") for code in codes])
            lacking = [code for code in self.reading.guide.facts[fact].codes if code not in codes]
            shown = lacking if isinstance(given, tuple) else []
            texts[f"{fact}_lacks"] = tuple(self.voice.say(f"{group}.{code}") for code in shown)
        languages = self.reading.fact("home_languages")
        codes = languages if isinstance(languages, tuple) else ()
        names = [language_name(code, self.voice.language) for code in codes]
        texts["has_languages"] = bool(names)
        texts["languages"] = self.voice.joined(names) if names else self.voice.gap("language")
        return texts

    # --- single values -------------------------------------------------------------------

    @cached_property
    def bodies(self) -> Bodies:
        """The bodies of this case."""
        return Bodies(self.reading, self.details, self.voice)

    @property
    def child(self) -> str:
        """The child's name, or its bracket."""
        return self.detail("child_name") or self.voice.gap("child")

    @cached_property
    def last_day(self) -> dt.date | None:
        """The last day to appeal, None when it is not known."""
        return self.reading.window.ends

    @property
    def _reasons_came(self) -> str:
        came = self.reading.fact("reasons_received_date") if self.reading.window.asked_in_time else None
        return self._long(came) if isinstance(came, dt.date) else ""

    @property
    def _is_adult(self) -> bool:
        return self.reading.age is not None and self.reading.age >= ADULT_AGE

    @property
    def _pupil_signs(self) -> bool:
        return self.reading.term("fifteen") is True

    @property
    def _change(self) -> str:
        """The wish in the family's words; without them, what PPT recommends when it is more."""
        wanted = self.detail("change_wanted")
        hours, given = self.reading.fact("ppt_hours"), self.reading.fact("decision_hours")
        if wanted or not isinstance(hours, int) or not isinstance(given, int) or hours <= given:
            return wanted or self.voice.gap("change")
        staff = self._staff("ppt_staff")
        unit = "change.as_recommended_by" if staff else "change.as_recommended"
        return self.voice.say(unit, child=self.child, hours=str(hours), staff=staff)

    def _staff(self, fact: str) -> str:
        staff = self._code(fact)
        return "" if staff in ("", "not_stated") else self.voice.say(f"staff.{staff}")

    @property
    def _grounds(self) -> tuple[str, ...]:
        """Each ground with its section, and why the fault may have mattered (s. 41)."""
        claims = (self.voice.say(self._ground_unit(found.rule.id)) for found in self.plan.grounds)
        return tuple(self.voice.say("form.effect", claim=claim) for claim in claims)

    def _ground_unit(self, ground: str) -> str:
        kindergarten = self.reading.term("kindergarten") is True
        special = f"ground.{ground}-{'kindergarten' if kindergarten else self._code('decision_about')}"
        return special if special in shared_words() else f"ground.{ground}"

    @property
    def _signers(self) -> tuple[str, ...]:
        """Who signs: the pupil from 15, the representative where there is one, else the parents."""
        if self.reading.fact("representative") is True:
            return (self.detail("representative_name") or self.voice.gap("representative"),)
        pupil = (self.detail("child_name") or self.voice.gap("pupil"),) if self._pupil_signs else ()
        if self._is_adult:
            return pupil
        parent = self.detail("parent_names") or self.voice.gap("parent")
        other = (self.voice.gap("other_parent"),) if self._code("custody") in TWO_HOMES else ()
        return (*pupil, parent, *other)

    def _lines(self, detail: str) -> str:
        text = self.details.get(detail)
        return plain(text).strip() if isinstance(text, str) else ""
