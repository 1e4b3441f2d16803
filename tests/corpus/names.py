"""The public names of a package, read for what no person would have chosen."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from .documents import Json, Place, read

_COUNTERS = (
    "Type Model Schema Object Item Items Enum Field Option Variant Union Value Inline "
    "Request Response Body Anonymous AllOf AnyOf OneOf"
).split()
_COUNTED = re.compile(f"({'|'.join(_COUNTERS)})[0-9]+")
_PLACE = re.compile(r"x2f|_(2f|7e|2e)_|[^A-Za-z0-9_]")
_SPELT = re.compile(
    "([A-Z][a-z0-9]*)(Dash|Underscore|Slash|Dot|Colon|Hyphen|Comma)([A-Z][a-z0-9]*)"
)
_SIGNED = re.compile(r"((plus|minus|dash)_|n)[0-9]+")
_WORD = re.compile(r"[A-Z]?[a-z]*_?[0-9]+_?$|[A-Z]+_?[0-9]+_?$")


def faults(package: Path, runtime: frozenset[str], document: Place) -> Iterator[str]:
    """What is wrong with which name; `runtime` are the files that were copied."""
    spoken = Spoken(document)
    for path in sorted(package.rglob("*.py")):
        if path.relative_to(package).as_posix() not in runtime:
            tree = ast.parse(path.read_text("utf-8"))
            for name in dict.fromkeys(_names(tree)):
                fault = spoken.fault(name)
                if fault:
                    yield f"{path.relative_to(package)}: {name}: {fault}"


class Spoken:
    """The words of a document, of all its files that were read."""

    def __init__(self, document: Place) -> None:
        self._texts = frozenset(_texts(document))
        self._text = "\n".join(map(_flat, self._texts))

    def fault(self, name: str) -> str | None:
        """What is wrong with a name; None if nothing is."""
        if name.startswith("_") or name in self._texts:
            return None
        if _PLACE.search(name):
            return "holds a place"
        if "__" in name:
            return "has a double underscore"
        word = _WORD.search(name)
        if (
            word
            and not _SIGNED.fullmatch(name)
            and _flat(word.group()) not in self._text
        ):
            return "ends in a number that the document does not say"
        if _COUNTED.fullmatch(name) and f"\n{_flat(name)}\n" not in self._text:
            return "is counted"
        if name[:1].isupper() and not name.isupper() and "_" in name:
            return "is a class with an underscore"
        spelt = _SPELT.search(name)
        if spelt and _flat(spelt.group()) not in self._text:
            return f"spells {spelt.group(2)!r}"
        return None


def _flat(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def _texts(document: Place) -> Iterator[str]:
    """Keys and short texts, of the document and of the files that it leads to."""
    seen = {document.file}
    todo: list[tuple[Path, Json]] = [(document.file, document.value)]
    while todo:
        file, value = todo.pop()
        match value:
            case dict():
                target = Place(file, (), value).followed()
                if target is not None and target.file not in seen:
                    seen.add(target.file)
                    todo.append((target.file, read(target.file)))
                yield from value
                todo += ((file, entry) for entry in value.values())
            case list():
                todo += ((file, entry) for entry in value)
            case str() if len(value) <= 160:
                yield value
            case int() | float():
                yield str(value)
            case _:
                pass


def _names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                yield name
            case ast.AsyncFunctionDef(name=name) | ast.arg(arg=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case _:
                pass
