"""Holds the raw files against their shapes, and words every mismatch for the author."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from foreldreguide.content import schema
from foreldreguide.content.findings import Finding, Severity, did_you_mean
from foreldreguide.content.law_schema import InstrumentShape, ProvisionShape
from foreldreguide.content.sources import Sources

Model = TypeVar("Model", bound=BaseModel)


@dataclass
class Shapes:
    """Every content file in its checked shape; files with problems are left out."""

    facts: dict[str, schema.FactShape] = field(default_factory=dict)
    details: dict[str, schema.DetailShape] = field(default_factory=dict)
    terms: dict[str, schema.TermShape] = field(default_factory=dict)
    deadlines: dict[str, schema.DeadlineShape] = field(default_factory=dict)
    rights: dict[str, schema.RightShape] = field(default_factory=dict)
    warnings: dict[str, schema.WarningShape] = field(default_factory=dict)
    grounds: dict[str, schema.GroundShape] = field(default_factory=dict)
    letters: dict[str, schema.LetterShape] = field(default_factory=dict)
    guards: dict[str, str] = field(default_factory=dict)
    actions: dict[str, schema.ActionShape] = field(default_factory=dict)
    not_covered: dict[str, schema.NotCoveredShape] = field(default_factory=dict)
    glossary: dict[str, schema.GlossaryShape] = field(default_factory=dict)
    steps: list[schema.StepShape] = field(default_factory=list)
    sections: list[schema.SectionShape] = field(default_factory=list)
    mappings: list[schema.MappingShape] = field(default_factory=list)
    checklists: list[schema.ChecklistShape] = field(default_factory=list)
    papers: list[schema.PaperShape] = field(default_factory=list)
    instruments: list[InstrumentShape] = field(default_factory=list)
    provisions: dict[str, dict[str, ProvisionShape]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


TABLES: dict[str, tuple[str, type[BaseModel]]] = {
    "facts.toml": ("facts", schema.FactShape),
    "details.toml": ("details", schema.DetailShape),
    "terms.toml": ("terms", schema.TermShape),
    "interview/terms.toml": ("terms", schema.TermShape),
    "deadlines.toml": ("deadlines", schema.DeadlineShape),
    "rules/rights.toml": ("rights", schema.RightShape),
    "rules/warnings.toml": ("warnings", schema.WarningShape),
    "rules/grounds.toml": ("grounds", schema.GroundShape),
    "rules/letters.toml": ("letters", schema.LetterShape),
    "rules/actions.toml": ("actions", schema.ActionShape),
    "rules/not_covered.toml": ("not_covered", schema.NotCoveredShape),
    "glossary.toml": ("glossary", schema.GlossaryShape),
}
WHOLE_FILES: dict[str, tuple[str, type[BaseModel]]] = {
    "interview": ("sections", schema.SectionShape),
    "mappings": ("mappings", schema.MappingShape),
    "checklists": ("checklists", schema.ChecklistShape),
    "papers": ("papers", schema.PaperShape),
}
STEPS, LETTERS, GUARDS, UI = "rules/steps.toml", "rules/letters.toml", "guards", "ui.toml"


def read_shapes(sources: Sources) -> Shapes:
    """Return every file in its shape, with a finding for each thing that does not fit."""
    shapes = Shapes(findings=list(sources.findings))
    for file, (name, model) in TABLES.items():
        if file in sources.files:
            _read_table(shapes, sources, file, name, model)
    _read_steps(shapes, sources)
    for folder, (name, model) in WHOLE_FILES.items():
        for file, raw in sources.under(folder).items():
            if file not in TABLES:
                _append(getattr(shapes, name), _fit(shapes, sources, file, (), model, raw))
    for file, raw in sources.under("law").items():
        _read_law(shapes, sources, file, raw)
    shapes.papers.sort(key=lambda paper: paper.order)
    shapes.sections.sort(key=lambda section: (section.kind == "deepening", section.order))
    return shapes


def _read_table(shapes: Shapes, sources: Sources, file: str, name: str, model: type[BaseModel]) -> None:
    tables = dict(sources.files[file])
    if file == LETTERS:
        shapes.guards.update(tables.pop(GUARDS, {}))
    target: dict[str, BaseModel] = getattr(shapes, name)
    for key, raw in tables.items():
        fitted = _fit(shapes, sources, file, (key,), model, raw)
        if key in target:
            shapes.findings.append(
                Finding("duplicate", Severity.ERROR, sources.where(file, key), "is named twice")
            )
        elif fitted is not None:
            target[key] = fitted


def _read_steps(shapes: Shapes, sources: Sources) -> None:
    for number, raw in enumerate(sources.files.get(STEPS, {}).get("steps", [])):
        place = (raw.get("id", number),)
        _append(shapes.steps, _fit(shapes, sources, STEPS, place, schema.StepShape, raw))


def _read_law(shapes: Shapes, sources: Sources, file: str, raw: Mapping[str, Any]) -> None:
    head = {key: value for key, value in raw.items() if not isinstance(value, dict)}
    instrument = _fit(shapes, sources, file, (), InstrumentShape, head)
    if instrument is None:
        return
    shapes.instruments.append(instrument)
    sections = shapes.provisions.setdefault(instrument.id, {})
    for key, value in raw.items():
        if isinstance(value, dict):
            provision = _fit(shapes, sources, file, (key,), ProvisionShape, value)
            if provision is not None:
                sections[key] = provision


def _append(target: list[Model], item: Model | None) -> None:
    if item is not None:
        target.append(item)


def _fit(
    shapes: Shapes,
    sources: Sources,
    file: str,
    keys: tuple[object, ...],
    model: type[Model],
    raw: object,
) -> Model | None:
    try:
        return model.model_validate(raw)
    except ValidationError as problem:
        for error in problem.errors(include_input=False, include_url=False):
            place = sources.where(file, *keys, *error["loc"])
            shapes.findings.append(Finding(error["type"], Severity.ERROR, place, _words(error, model)))
        return None


def _words(error: Any, model: type[BaseModel]) -> str:
    if error["type"] == "extra_forbidden":
        return f"unknown key{did_you_mean(str(error['loc'][-1]), model.model_fields)}"
    return str(error["msg"])
