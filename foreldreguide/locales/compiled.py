"""Finds compiled catalogs: in an installed package as they are, in a checkout made when needed."""

from pathlib import Path

PACKAGE = Path(__file__).parents[1]
PACKAGED = PACKAGE / "_data" / "locales"
CHECKOUT = PACKAGE.parent / "locales"
CACHE = PACKAGE / "_built" / "locales"


def find_catalog(language: str, domain: str) -> Path | None:
    """Return the compiled catalog of a language and domain, or None when there is none."""
    name = f"{language}/LC_MESSAGES/{domain}"
    packaged = PACKAGED / f"{name}.mo"
    if packaged.is_file():
        return packaged
    source = CHECKOUT / f"{name}.po"
    return _compiled(source, CACHE / f"{name}.mo") if source.is_file() else None


def _compiled(source: Path, target: Path) -> Path:
    if not target.is_file() or target.stat().st_mtime_ns < source.stat().st_mtime_ns:
        compile_catalog(source, target)
    return target


def compile_catalog(source: Path, target: Path) -> None:
    """Write the compiled form of a PO file; entries marked as unsure are left out."""
    from babel.messages.mofile import write_mo  # only when a catalog changed: 0.1 s of import
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalog = read_po(file)
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_suffix(".part")
    with half.open("wb") as file:
        write_mo(file, catalog)
    half.replace(target)
