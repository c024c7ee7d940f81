"""Every citation of an Act exists in its official text: the section, the paragraph and the letter."""

from collections.abc import Iterator

from foreldreguide.content.checks.citations import citations_of
from foreldreguide.content.findings import Finding, Severity
from foreldreguide.content.whole import Content
from foreldreguide.core.law import Instrument, read_citation
from foreldreguide.core.statute import Statute


def check_statute(content: Content, statute: Statute) -> Iterator[Finding]:
    """Yield a finding for each citation of the statute that its text does not hold.

    A section that began or changed after the text was consolidated is passed over.
    """
    instrument = instrument_of(content, statute)
    if instrument is None:
        yield Finding("statute", Severity.ERROR, statute.title, "no instrument of the guide has this text")
        return
    for where, cite in sorted(set(_all_citations(content))):
        citation = read_citation(cite)
        if citation is None or citation.instrument != instrument.id or citation.section is None:
            continue
        if _is_newer(instrument, citation.section, statute):
            continue
        section = statute.sections.get(citation.section)
        if section is None or not section.has(citation.paragraph, citation.letter):
            yield Finding("statute", Severity.ERROR, where, f"{cite} is not in the official text")


def instrument_of(content: Content, statute: Statute) -> Instrument | None:
    """Return the instrument that a statute is the text of."""
    known = content.guide.instruments.values()
    return next((one for one in known if one.address.endswith(f"/{statute.date}")), None)


def _all_citations(content: Content) -> Iterator[tuple[str, str]]:
    yield from citations_of(content.guide)
    for passage in content.library.passages:
        for cite in passage.cites:
            yield f"guide/{passage.id}", cite


def _is_newer(instrument: Instrument, section: str, statute: Statute) -> bool:
    provision = instrument.provision(section)
    begun = provision.valid_from if provision else None
    return bool(begun and statute.consolidated and begun > statute.consolidated)
