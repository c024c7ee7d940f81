"""Finds the content files and reads them: TOML in, plain values out, every problem kept."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from foreldreguide.content.findings import Finding, Severity


@dataclass
class Sources:
    """The content files of one folder, read once.

    Attributes:
        root: The folder.
        files: What each file says, by its name inside the folder.
        findings: The files that could not be read.
    """

    root: Path
    files: dict[str, dict[str, Any]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def under(self, folder: str) -> dict[str, dict[str, Any]]:
        """Return the files of a folder, sorted by name."""
        return {name: self.files[name] for name in self.files if name.startswith(f"{folder}/")}

    def where(self, file: str, *keys: object) -> str:
        """Return the place of a key: file, line when it can be found, and the key path."""
        path = ".".join(str(key) for key in keys)
        line = self._line(file, [str(key) for key in keys])
        return f"{file}:{line}: {path}" if line else f"{file}: {path}"

    def _line(self, file: str, keys: list[str]) -> int | None:
        """Return the line of the innermost key that stands in the file by name."""
        lines = (self.root / file).read_text(encoding="utf-8").splitlines()
        found, start = None, 0
        for key in keys:
            names = (f"[{key}]", f"[[{key}]]", f'["{key}"]', f"{key} =", f'id = "{key}"')
            place = next((i for i in range(start, len(lines)) if lines[i].startswith(names)), None)
            if place is not None:
                found, start = place + 1, place
        return found


def read_sources(root: Path) -> Sources:
    """Return every TOML file below a folder, with findings for those that cannot be read."""
    sources = Sources(root)
    for path in sorted(root.rglob("*.toml")):
        name = path.relative_to(root).as_posix()
        if name.startswith("families/"):
            continue
        try:
            sources.files[name] = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
            sources.findings.append(
                Finding("toml", Severity.ERROR, name, f"cannot be read as TOML: {problem}")
            )
    return sources
