"""Which module each definition and each operation stands in.

A small package has one module of each kind. In a large one the operations of a tag have a
module, and a definition goes by the name that its schema, or the one around it, has in
the document: by its first word, and by as many more as it takes for a module to be read
like a page. What belongs to an operation goes by the words of its path. So an addition
moves nothing else, but for the one module that it makes longer than a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final
from urllib.parse import unquote

from .. import ir
from ..names import free, snake, words
from ..python.code import Import

SMALL: Final = 100
"""How many definitions and operations a package of single modules has at most."""
PAGE: Final = 80
"""How many definitions a module has, where their names allow it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Modules:
    """The modules of a package, relative to it: `.models`, `.models.order`."""

    definitions: Mapping[ir.Key, str]
    """The module of each model and alias."""
    resources: Mapping[str, str]
    """For each resource the end of its modules' names: ``, `.orders`."""
    webhooks: Mapping[ir.Key, str]
    """The module of each webhook."""
    is_large: bool

    def dicts(self, key: ir.Key) -> str:
        """The module of a definition's typed dict."""
        return self.definitions[key].replace(".models", ".dicts", 1)

    def operations(self, resource: ir.Resource) -> str:
        """The module of the data of a resource's operations."""
        return f".operations{self.resources[resource.name]}"


def modules(api: ir.Api) -> Modules:
    """Where everything of an API stands."""
    operations = sum(len(resource.operations) for resource in api.resources)
    if operations + len(api.definitions) <= SMALL:
        return Modules(
            definitions=dict.fromkeys(api.definitions, ".models"),
            resources={resource.name: "" for resource in api.resources},
            webhooks={webhook.key: ".webhooks" for webhook in api.webhooks},
            is_large=False,
        )
    return Modules(
        definitions=_joined(
            api.definitions, dict(_pages(_homes(api.definitions), ".models"))
        ),
        resources={
            resource.name: f".{_module_name(resource.name or 'untagged')}"
            for resource in api.resources
        },
        webhooks=dict(_webhooks(api)),
        is_large=True,
    )


def _webhooks(api: ir.Api) -> Iterator[tuple[ir.Key, str]]:
    """By the first words of their names, where they are many."""
    if len(api.webhooks) <= PAGE:
        return ((webhook.key, ".webhooks") for webhook in api.webhooks)
    homes = [(each.key, tuple(each.name.split("_"))) for each in api.webhooks]
    return _pages(homes, ".webhooks")


def path_of(module: str) -> str:
    """`.models.order` as `models/order.py`."""
    return f"{module.removeprefix('.').replace('.', '/')}.py"


def seen_from(module: str, imports: Iterable[Import]) -> frozenset[Import]:
    """Imports that are relative to the package, relative to one of its modules."""
    folder = module.rpartition(".")[0]
    if not folder:
        return frozenset(imports)
    return frozenset(
        Import(
            _seen_from(folder, each.module), each.name, each.alias, each.type_checking
        )
        for each in imports
    )


def _seen_from(folder: str, module: str) -> str:
    if not module.startswith("."):
        return module
    if module.startswith(f"{folder}."):
        return module.removeprefix(folder)
    return f".{module}"


# The words that say what a definition belongs to.


def _homes(keys: Iterable[ir.Key]) -> Sequence[tuple[ir.Key, tuple[str, ...]]]:
    return [(key, tuple(_home(key))) for key in keys]


_VERSION: Final = re.compile(r"api|v\d+(\.\d+)*", re.IGNORECASE)
_NAMED: Final = frozenset(("$defs", "definitions", "webhooks"))


def _home(key: ir.Key) -> Iterator[str]:
    """The words of the schema, or the path, in whose place a definition stands."""
    file, _, place = key.partition("#")
    match [_token(each) for each in place.partition(" ")[0].split("/")[1:]]:
        case ["components", _, name, *_]:
            text = name
        case [section, name, *_] if section in _NAMED:
            text = name
        case ["paths", path, *_]:
            steps = [step for step in path.split("/") if step and "{" not in step]
            text = " ".join(s for s in steps if not _VERSION.fullmatch(s)) or "root"
        case _:
            text = file.rpartition("/")[2].partition(".")[0]
    yield from (word.lower() for word in words(text) or ["other"])


def _token(text: str) -> str:
    """A token of a JSON pointer (RFC 6901)."""
    return unquote(text).replace("~1", "/").replace("~0", "~")


def _pages(
    homes: Sequence[tuple[ir.Key, tuple[str, ...]]], folder: str, depth: int = 1
) -> Iterator[tuple[ir.Key, str]]:
    """The name of each definition's module."""

    def start(home: tuple[ir.Key, tuple[str, ...]]) -> tuple[str, ...]:
        return home[1][:depth]

    for words_, group in groupby(sorted(homes, key=start), key=start):
        page = list(group)
        if len(page) > PAGE and any(len(home) > depth for _, home in page):
            yield from _pages(page, folder, depth + 1)
        else:
            name = _module_name(" ".join(words_))
            yield from ((key, f"{folder}.{name}") for key, _ in page)


def _module_name(text: str) -> str:
    return free(snake(text), _NOT_ON_WINDOWS)


_NOT_ON_WINDOWS: Final = frozenset(
    ["aux", "con", "nul", "prn"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)


def _joined(
    definitions: Mapping[ir.Key, ir.Definition], modules: Mapping[ir.Key, str]
) -> Mapping[ir.Key, str]:
    """The same, where modules that would have to import each other are one.

    A class needs the modules of its bases while its own is imported; all else is needed
    later.
    """
    needs: dict[str, set[str]] = {module: set() for module in modules.values()}
    for definition in definitions.values():
        if isinstance(definition, ir.Model):
            needs[modules[definition.key]].update(modules[k] for k in definition.bases)
    reach = {module: _reach(module, needs) for module in needs}
    one = {
        module: min([module, *(m for m in reach[module] if module in reach[m])])
        for module in needs
    }
    return {key: one[modules[key]] for key in definitions}


def _reach(module: str, needs: Mapping[str, set[str]]) -> frozenset[str]:
    found: set[str] = set()
    left = [module]
    while left:
        for other in needs[left.pop()] - found:
            found.add(other)
            left.append(other)
    return frozenset(found)
