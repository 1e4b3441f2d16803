# Part of every package that tightspec makes: copied as it is, never edited.
"""Names that are looked up when they are first used.

A module of models imports those of other modules for type checkers alone: so modules may
name each other in circles, and one is loaded only when something in it is needed. Before
an annotation is evaluated, the names in it are put into its module.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from inspect import get_annotations
from types import CodeType
from typing import Any, NamedTuple, get_args


class Names(NamedTuple):
    """The `__getattr__` of a package: its public names, each with its module."""

    package: str
    modules: Mapping[str, str]
    packages: tuple[str, ...] = ()
    """Packages inside it whose public names are its own as well."""

    @classmethod
    def of_text(cls, package: str, text: str, packages: tuple[str, ...] = ()) -> Names:
        """Names that are listed by modules, `module: Name Name`, each on a line of its
        own; further lines of it are indented."""
        modules: dict[str, str] = {}
        module = ""
        for line in text.splitlines():
            names = line
            if not line.startswith(" "):
                module, _, names = line.partition(":")
            for name in names.split():
                modules[name] = module
        return cls(package, modules, packages)

    def __call__(self, name: str) -> object:
        """The value of a name; its module is imported by that.

        Raises AttributeError if the package has no such name.
        """
        found = _namespace(self.package)
        if name not in found:
            if name == "__all__":
                return self.all()
            if name in self.packages:
                return import_module(f".{name}", self.package)
            module = import_module(f".{self._module(name)}", self.package)
            found[name] = getattr(module, name)
            for text in _texts_in(found[name]):
                bring_names(*text)
        return found[name]

    def all(self) -> list[str]:
        """The public names."""
        inside = (self._inside(package).modules for package in self.packages)
        return sorted({*self.modules}.union(*inside))

    def dir(self) -> list[str]:
        """What the package has: names that were not used yet as well."""
        return sorted({*_namespace(self.package), *self.all()})

    def _module(self, name: str) -> str:
        if name in self.modules:
            return self.modules[name]
        for package in self.packages:
            if name in self._inside(package).modules:
                return package
        raise AttributeError(f"module {self.package!r} has no attribute {name!r}")

    def _inside(self, package: str) -> Names:
        module = import_module(f".{package}", self.package)
        names: Names = vars(module)["__getattr__"]
        return names


class Later:
    """A module of a package, which is imported when something of it is first used."""

    def __init__(self, package: str, module: str) -> None:
        self._place = f".{module}", package

    def __getattr__(self, name: str) -> object:
        found: object = getattr(import_module(*self._place), name)
        setattr(self, name, found)
        return found


def bring_fields(cls: type[Any], fields: Iterable[str]) -> None:
    """Put what the annotations of these fields name into the module of their class.

    pydantic evaluates inherited annotations there, too.
    """
    here = _namespace(cls.__module__)
    known = frozenset(fields)
    for base in cls.__mro__:
        there = _namespace(base.__module__)
        if not isinstance(_package(there), Names):
            continue
        for field, annotation in get_annotations(base).items():
            if field in known and isinstance(annotation, str):
                code = _compiled(annotation)
                bring_names(code, there)
                for name in _names(code):
                    if name not in here and name in there:
                        here[name] = there[name]


def bring_names(
    code: CodeType, namespace: dict[str, Any], above: frozenset[str] = frozenset()
) -> None:
    """Put what the code names into the namespace of its module, and for an alias that is
    written as a text what that names; `above` are the aliases that led here."""
    for name in _names(code):
        _bring(name, namespace)
        value = namespace.get(name)
        if isinstance(value, type) or name in above:
            continue  # a class is no alias
        for text in _texts_in(value):
            bring_names(*text, above | {name})


def alias_value(alias: object) -> object:
    """What an alias stands for, also one that is written as a text because it names
    itself or what another module has; None for what is no alias."""
    text = _text_of(alias)
    if text is None:
        return getattr(alias, "__value__", None)
    bring_names(*text)
    return eval(*text)  # noqa: S307  the text of a generated module


def _texts_in(value: object) -> Iterator[tuple[CodeType, dict[str, Any]]]:
    """The aliases written as a text that stand in a type: itself, or in what it is of."""
    text = _text_of(value)
    if text is not None:
        yield text
    for part in get_args(value):
        yield from _texts_in(part)


def _text_of(alias: object) -> tuple[CodeType, dict[str, Any]] | None:
    """The code of an alias that is written as a text, and where its names are."""
    text = getattr(alias, "__value__", None)
    text = getattr(text, "__forward_arg__", text)
    if not isinstance(text, str):
        return None
    return _compiled(text), _namespace(str(getattr(alias, "__module__", "")))


def _bring(name: str, namespace: dict[str, Any]) -> None:
    package = _package(namespace)
    if name in namespace or not isinstance(package, Names):
        return
    if name in package.modules:
        namespace[name] = package(name)


def _package(namespace: Mapping[str, Any]) -> object:
    return _namespace(namespace.get("__package__") or "").get("__getattr__")


def _namespace(module: str) -> dict[str, Any]:
    return vars(sys.modules[module]) if module in sys.modules else {}


@lru_cache(maxsize=4096)
def _compiled(annotation: str) -> CodeType:
    return compile(annotation, "<annotation>", "eval")


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)
