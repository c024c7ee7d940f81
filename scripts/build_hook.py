"""Builds the guide and the catalogs into the wheel, so that an installed program only reads them."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GuideBuildHook(BuildHookInterface):
    """Compiles content and catalogs when a wheel is built; an editable install reads the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the built files to the wheel."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from foreldreguide.content.build import GUIDE_FILE, LIBRARY_FILE, build, write_bundles
        from foreldreguide.content.load import stamp_of
        from foreldreguide.locales.compiled import compile_catalog
        from foreldreguide.locales.letter_forms import FORMS_FILE, write_forms
        from foreldreguide.services.ask import INDEX_FILE, write_index

        made = Path(tempfile.mkdtemp())
        stamp = stamp_of(root / "content")
        write_bundles(build(root / "content"), stamp, made)
        write_index(root / "content", stamp, made)
        for name in (GUIDE_FILE, LIBRARY_FILE, INDEX_FILE):
            build_data["force_include"][str(made / name)] = f"foreldreguide/_data/{name}"
        for source in sorted((root / "locales").rglob("*.po")):
            name = source.relative_to(root / "locales").with_suffix(".mo")
            compile_catalog(source, made / name)
            build_data["force_include"][str(made / name)] = f"foreldreguide/_data/locales/{name.as_posix()}"
        write_forms(made / FORMS_FILE)
        build_data["force_include"][str(made / FORMS_FILE)] = f"foreldreguide/_data/locales/{FORMS_FILE}"
