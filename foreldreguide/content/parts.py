"""The parts of the guide that hold words only, made from their shapes."""

from foreldreguide.content import schema
from foreldreguide.content.law_schema import InstrumentShape, ProvisionShape
from foreldreguide.core.facts import Detail, Fact
from foreldreguide.core.law import Instrument, Provision
from foreldreguide.core.rules import GlossaryEntry, Mapping, MappingRow


def fact_of(key: str, shape: schema.FactShape) -> Fact:
    """Return a fact."""
    return Fact(
        id=key,
        kind=shape.kind,
        group=shape.group,
        label=shape.label,
        values=tuple(shape.values.items()),
        unknown=shape.unknown,
        future=shape.future,
        smallest=shape.range[0],
        largest=shape.range[-1],
        absent_is_no=shape.absent == "not_so",
        wording_only=shape.wording_only,
        leads_nowhere=tuple(shape.leads_nowhere.items()),
    )


def detail_of(key: str, shape: schema.DetailShape) -> Detail:
    """Return a detail."""
    return Detail(key, shape.kind, shape.label, shape.placeholder, shape.help)


def mapping_of(shape: schema.MappingShape) -> Mapping:
    """Return a mapping with its rows."""
    rows = tuple(
        MappingRow(
            id=f"{shape.plan}.{row.id}",
            element=row.from_,
            nearest=row.to,
            relation=row.relation,
            people_expect=row.people_expect,
            in_norway=row.in_norway,
            bring=tuple(row.bring),
            needs=tuple(row.needs),
            cites=tuple(row.cites),
            ask=tuple(row.ask),
        )
        for row in shape.rows
    )
    return Mapping(shape.plan, shape.title, shape.intro, tuple(shape.cites), rows)


def instrument_of(shape: InstrumentShape, sections: dict[str, ProvisionShape]) -> Instrument:
    """Return an instrument with its provisions."""
    provisions = tuple(
        Provision(
            section=section,
            title=part.title,
            explains=part.explains,
            paragraphs=part.paragraphs,
            letters=tuple(part.letters),
            valid_from=part.valid_from,
            valid_to=part.valid_to,
            checked_on=part.checked_on,
            confidence=part.confidence,
            address=part.address,
            replaces=tuple(part.replaces),
        )
        for section, part in sections.items()
    )
    return Instrument(**shape.model_dump(), provisions=provisions)


def glossary_of(key: str, shape: schema.GlossaryShape) -> GlossaryEntry:
    """Return a word of the glossary."""
    like = {"us": shape.us, "england": shape.england, "australia": shape.australia}
    return GlossaryEntry(
        id=key,
        nb=shape.nb,
        nn=shape.nn,
        en=shape.en,
        means=shape.means,
        say=shape.say,
        like=tuple((place, words) for place, words in like.items() if words),
        cites=tuple(shape.cites),
        see=tuple(shape.see),
    )
