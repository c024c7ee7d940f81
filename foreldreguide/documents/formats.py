"""The files a publication can become, by their endings; a heavy writer is imported when it is asked for."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the parser names the formats; help should not wait for the values
    from foreldreguide.core.document import Publication

Writer = Callable[["Publication"], str | bytes]

WRITERS = {
    "md": ("markdown", "markdown"),
    "txt": ("plain", "plain_text"),
    "html": ("html", "html"),
    "docx": ("docx", "docx"),
    "pdf": ("pdf", "pdf"),
}
"""The module and the function that write each format."""
FORMATS = tuple(WRITERS)


def written(publication: "Publication", form: str) -> bytes:
    """Return the file of a publication in one of `FORMATS`."""
    module, name = WRITERS[form]
    write: Writer = getattr(import_module(f"foreldreguide.documents.{module}"), name)
    content = write(publication)
    return content if isinstance(content, bytes) else content.encode("utf-8")
