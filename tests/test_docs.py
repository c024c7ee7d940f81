"""The documents say what the program does: keys and commands are made from it, links lead somewhere, pictures are its screens."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from foreldreguide.content.folder import CHECKOUT

DOCS = sorted([*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").rglob("*.md"), *(CHECKOUT / "benchmarks").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")


def test_keys_and_commands_are_those_of_the_program(tmp_path: Path) -> None:
    """The pages in the folder are what the script writes now."""
    code = (
        "import sys; sys.path.insert(0, 'scripts'); import make_reference as made;"
        "from pathlib import Path; made.FOLDER = Path(sys.argv[1]); made.main()"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, cwd=CHECKOUT)
    for page in tmp_path.glob("*.md"):
        assert (CHECKOUT / "docs" / "reference" / page.name).read_text(encoding="utf-8") == page.read_text(encoding="utf-8")


@pytest.mark.parametrize("document", DOCS, ids=lambda path: str(path.relative_to(CHECKOUT)))
def test_every_link_leads_somewhere(document: Path) -> None:
    """A link within the repository points at a file or a folder that is there."""
    for target in LINK.findall(document.read_text(encoding="utf-8")):
        if not target.startswith(("http://", "https://", "mailto:")):
            assert (document.parent / target).exists(), target


def test_pictures_hold_no_font_from_elsewhere() -> None:
    """The pictures show on any machine and ask nothing of the network."""
    pictures = list((CHECKOUT / "docs" / "pictures").glob("*.svg"))
    assert len(pictures) >= 10
    for picture in pictures:
        text = picture.read_text(encoding="utf-8")
        assert "@font-face" not in text
        assert not re.search(r"""url\(\s*['"]?http|(?:href|src)=['"]http""", text)
