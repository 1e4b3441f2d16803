"""Views through templates: the files of a package, as text in memory.

Templates order blocks and set blank lines. What they print must be `Code` or, in the
README, `Markdown`: text that an encoder made. A plain `str` is refused, so that no text of
a document can reach a file by another way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from msgspec import Struct

from .data import templates_folder
from .markdown import Markdown
from .python.code import Code
from .views.records import (
    ClientModule,
    HttpModule,
    InitModule,
    ModelsModule,
    Module,
    OperationsModule,
    Readme,
    ResourceModule,
    WebhooksModule,
)

_TEMPLATES: Mapping[type[Module], str] = {
    InitModule: "__init__.py",
    ModelsModule: "models.py",
    OperationsModule: "operations.py",
    ClientModule: "client.py",
    ResourceModule: "resource.py",
    WebhooksModule: "webhooks.py",
    HttpModule: "_http.py",
    Readme: "README.md",
}
"""The template of each kind of view."""


class File(Struct, frozen=True, kw_only=True):
    """A file of a package: its path in there, with ``/``, and its text."""

    path: str
    text: str


def render(modules: Iterable[Module]) -> tuple[File, ...]:
    """The files of a package, sorted by path."""
    folder = templates_folder()
    python, readme = _environment(folder, Code), _environment(folder, Markdown)
    rendered: list[File] = []
    for module in modules:
        environment = readme if isinstance(module, Readme) else python
        template = environment.get_template(f"package/{_TEMPLATES[type(module)]}.jinja")
        rendered.append(File(path=module.path, text=template.render(module=module)))
    copied = [file for file in _copied(folder) if _is_needed(file, rendered)]
    return tuple(sorted([*rendered, *copied], key=lambda file: file.path))


def _environment(folder: Path, encoded: type[Code | Markdown]) -> Environment:
    """Templates that print nothing but what the encoders of one language made."""

    def text(value: object) -> str:
        if not isinstance(value, encoded):
            raise TypeError(f"a template prints {value!r}, which no encoder made")
        return value.text

    return Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        auto_reload=False,
        finalize=text,
        autoescape=False,  # noqa: S701  `finalize` sees to it that all is encoded
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _copied(folder: Path) -> list[File]:
    """The runtime: its modules are the same bytes in every package."""
    return [
        File(path=path.name, text=path.read_bytes().decode("utf-8"))
        for path in sorted((folder / "package").iterdir())
        if path.suffix in (".py", ".typed")
    ]


def _is_needed(file: File, rendered: Sequence[File]) -> bool:
    """Whether a package needs a file of the runtime: some are for what few documents say,
    and only the modules of those import them."""
    module = _ON_DEMAND.get(file.path)
    if module is None:
        return True
    line = re.compile(rf"^from \.+{module} import ", re.MULTILINE)
    return any(
        module in each.text and line.search(each.text) is not None for each in rendered
    )


_ON_DEMAND = {
    "_backtracking.py": "_backtracking",
    "_download.py": "_download",
    "_formats.py": "_formats",
    "_regex.py": "_formats",
    "_unevaluated.py": "_unevaluated",
}
"""Such files, and the module whose import needs each."""
