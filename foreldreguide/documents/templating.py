"""The fenced Jinja environment: the only place where templates are made and run.

Templates come from the guide's own content. They get plain text, numbers and lists of text,
never objects, and a name they do not know is an error, never an empty line.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

Plain = str | bool | int | tuple[str, ...]
Translate = Callable[[str, str], str]
LARGEST = 200_000


@lru_cache(maxsize=8)
def _environment(folder: Path, translate: Translate) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        autoescape=False,
        extensions=["jinja2.ext.i18n"],
        keep_trailing_newline=False,
    )
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        gettext=lambda message: message,
        ngettext=lambda one, many, count: one if count == 1 else many,
        newstyle=True,
        pgettext=translate,
        npgettext=lambda unit, one, many, count: translate(unit, one if count == 1 else many),
    )
    return environment


def render_blocks(
    folder: Path, name: str, translate: Translate, values: Mapping[str, Plain]
) -> Iterator[tuple[str, str]]:
    """Yield the id and the text of every block of a template, empty ones left out.

    Args:
        translate: Returns the text of a unit in the language of the letter.
        values: Plain values only.
    """
    template = _environment(folder, translate).get_template(name)
    for block, render in template.blocks.items():
        text = "".join(render(template.new_context(dict(values))))[:LARGEST].strip()
        if text:
            yield block, text
