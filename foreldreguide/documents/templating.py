"""The fenced Jinja environment: the only place where templates are made and run.

Templates come from the guide's own content. They get plain text, numbers, lists and tables of text,
never objects, and a name they do not know is an error, never an empty line.
"""

from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

Plain = str | bool | int | tuple[str, ...] | Mapping[str, str | bool | int]
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
    folder: Path,
    names: Collection[str],
    wanted: Collection[str],
    translate: Translate,
    values: Mapping[str, Plain],
) -> dict[str, str]:
    """Return the text of the wanted blocks by their ids, empty ones left out.

    Args:
        names: The templates; a block of a later one stands in place of one before it.
        translate: Returns the text of a unit in the language of the letter.
        values: Plain values only.
    """
    environment = _environment(folder, translate)
    texts: dict[str, str] = {}
    for name in names:
        template = environment.get_template(name)
        for block, render in template.blocks.items():
            if block in wanted:
                texts[block] = "".join(render(template.new_context(dict(values))))[:LARGEST].strip()
    return {block: text for block, text in texts.items() if text}
