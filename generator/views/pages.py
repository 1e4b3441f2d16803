"""Which module each definition and each operation stands in.

A small package has one module of each kind. In a large one a definition goes by the name
that its schema, or the one around it, has in the document: by its first word, and by as
many more, those of its own name at last, as it takes for a module to be read like a page.
What belongs to an operation goes by the words of its path. The operations of a tag have
a module, and where that is longer than a page, they go by what follows in their paths.
So an addition moves nothing else, but for the one module that it makes longer than a page.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final
from urllib.parse import unquote

from msgspec import Struct

from .. import ir
from ..names import free, snake, words
from .lengths import length_of_definition, length_of_operation, length_of_webhook
from .modules import Modules

SMALL: Final = 100
"""How many definitions and operations a package of single modules has at most."""
PAGE: Final = 1500
"""How many lines a module has at most, where its names allow it."""
WORDS: Final = 9
"""How many words a module's name has at most: a longer page is better than a longer name."""

LETTERS: Final = 100
"""How long it may be at most: file systems take some 250."""


def modules(api: ir.Api) -> Modules:
    """Where everything of an API stands."""
    operations = [o for resource in api.resources for o in resource.operations]
    if len(operations) + len(api.definitions) <= SMALL:
        return Modules(
            definitions=dict.fromkeys(api.definitions, ".models"),
            resources={resource.name: "" for resource in api.resources},
            operations={operation.key: "" for operation in operations},
            webhooks={webhook.key: ".webhooks" for webhook in api.webhooks},
            is_large=False,
        )
    return Modules(
        definitions=_joined(api.definitions, dict(_definitions(api.definitions))),
        resources={resource.name: _end(resource) for resource in api.resources},
        operations=dict(_operations(api)),
        webhooks=dict(_webhooks(api)),
        is_large=True,
    )


class _Item(Struct, frozen=True, kw_only=True):
    """Something to be put on a page: what it belongs to, in words, and its length."""

    key: ir.Key
    home: tuple[str, ...]
    length: int


def _pages(
    items: Iterable[_Item], depth: int
) -> Iterator[tuple[ir.Key, tuple[str, ...]]]:
    """The words of each one's page: the first few of its home, as many as it takes."""

    def start(item: _Item) -> tuple[str, ...]:
        return item.home[:depth]

    for words_, group in groupby(sorted(items, key=start), key=start):
        page = list(group)
        is_long = sum(item.length for item in page) > PAGE and depth < WORDS
        if is_long and any(len(item.home) > depth for item in page):
            yield from _pages(page, depth + 1)
        else:
            yield from ((item.key, words_) for item in page)


# What a definition belongs to.


def _definitions(
    definitions: Mapping[ir.Key, ir.Definition],
) -> Iterator[tuple[ir.Key, str]]:
    items = [
        _Item(
            key=key,
            home=tuple(_home(key, definition.name)),
            length=length_of_definition(definition),
        )
        for key, definition in definitions.items()
    ]
    for key, words_ in _pages(items, 1):
        yield key, f".models.{_module_name(' '.join(words_))}"


_VERSION: Final = re.compile(r"api|v\d+(\.\d+)*", re.IGNORECASE)
_NAMED: Final = frozenset(("$defs", "definitions", "webhooks"))


def _home(key: ir.Key, name: str) -> Iterator[str]:
    """The words of the schema, or the path, in whose place a definition stands, and what
    its own name adds."""
    file, _, place = key.partition("#")
    match [_token(each) for each in place.partition(" ")[0].split("/")[1:]]:
        case ["components", _, owner, *_]:
            text = owner
        case [section, owner, *_] if section in _NAMED:
            text = owner
        case ["paths", path, *_]:
            steps = [step for step in path.split("/") if step and "{" not in step]
            text = " ".join(s for s in steps if not _VERSION.fullmatch(s)) or "root"
        case _:
            text = file.rpartition("/")[2].partition(".")[0]
    first = [word.lower() for word in words(text) or ["other"]]
    yield from first
    own = [word.lower() for word in words(name)]
    while first[:1] == own[:1] != []:
        del first[0], own[0]
    yield from own


def _token(text: str) -> str:
    """A token of a JSON pointer (RFC 6901)."""
    return unquote(text).replace("~1", "/").replace("~0", "~")


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


# What an operation belongs to.


def _operations(api: ir.Api) -> Iterator[tuple[ir.Key, str]]:
    for resource in api.resources:
        items = [
            _Item(
                key=operation.key,
                home=tuple(_steps(operation.path, resource.name)),
                length=length_of_operation(operation, api.definitions),
            )
            for operation in resource.operations
        ]
        for key, words_ in _pages(items, 0):
            part = f".{_module_name(' '.join(words_))}" if words_ else ""
            yield key, f"{_end(resource)}{part}"


def _end(resource: ir.Resource) -> str:
    return f".{_module_name(resource.name or 'untagged')}"


def _steps(path: str, resource: str) -> Sequence[str]:
    """The steps of a path that follow its resource's name, all if that is not in it."""
    steps = [step for step in path.split("/") if step and "{" not in step]
    for start in range(len(steps)):
        for stop in range(start + 1, len(steps) + 1):
            if snake(" ".join(steps[start:stop])) == resource:
                return _without_versions(steps[stop:])
    return _without_versions(steps)


def _without_versions(steps: Sequence[str]) -> Sequence[str]:
    return [snake(step) for step in steps if not _VERSION.fullmatch(step)]


def _webhooks(api: ir.Api) -> Iterator[tuple[ir.Key, str]]:
    """By the first words of their names, where they are many."""
    items = [
        _Item(
            key=webhook.key,
            home=tuple(webhook.name.split("_")),
            length=length_of_webhook(webhook),
        )
        for webhook in api.webhooks
    ]
    functions = {webhook.name for webhook in api.webhooks}
    for key, words_ in _pages(items, 0):
        part = f".{free(_module_name(' '.join(words_)), functions)}" if words_ else ""
        yield key, f".webhooks{part}"


def _module_name(text: str) -> str:
    name = snake(text)
    if len(name) > LETTERS:
        digest = hashlib.sha256(name.encode()).hexdigest()[:8]
        name = f"{name[: LETTERS - 9]}_{digest}"
    return free(name, _NOT_ON_WINDOWS)


_NOT_ON_WINDOWS: Final = frozenset(
    ["aux", "con", "nul", "prn"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)
