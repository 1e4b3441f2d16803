"""Random schemas and values: a model takes what a JSON Schema validator takes.

python -m tests.fuzz.verdicts [COUNT [SEED]]
"""

from __future__ import annotations

import json
import re
import secrets
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from generator.options import Options
from tests.behaviour.packages import Package, document, generate
from tests.fuzz.schemas import COUNT, VALUES, Document, Drawn, documents
from tests.fuzz.smaller import Pair, smaller
from tests.fuzz.values import Told, verdicts

_ATTEMPTS = 200
"""How many packages are made to make one that differs smaller."""


class DifferentError(AssertionError):
    """A model does not take what its schema takes, or writes another value."""

    def __init__(self, said: str, index: int, value: Any) -> None:
        super().__init__(said)
        self.index = index
        self.value = value


def fuzz(folder: Path, count: int, start: int) -> int:
    """Ask at least so many pairs; how many fitted.

    Raises DifferentError at the first that is not what it should be, made smaller: by
    ourselves, because each attempt is a package and hypothesis would make thousands.
    """
    fitted = 0
    for drawn in _documents(count, start):
        try:
            fitted += differences(folder, drawn)
        except DifferentError as error:
            raise _smallest(folder, drawn, error) from error
    return fitted


def unnoticed(folder: Path, count: int, start: int) -> set[str]:
    """The checks of the runtime that could take every value without any of so many pairs
    showing it: what the fuzz does not ask about."""
    left = _checks()
    for drawn in _documents(count, start):
        with _package(folder, drawn) as package:
            if not any(map(_fault, package.asked)):
                left = {name for name in left if not _is_noticed(package, name)}
        if not left:
            break
    return left


_RUNTIME = Path(__file__).parents[2] / "templates" / "package"
_CHECK = re.compile(r"^class (\w+)\((?:Check|Several)\):", re.MULTILINE)


def _checks() -> set[str]:
    """The checks that refuse something."""
    found = {
        name
        for module in _MODULES
        for name in _CHECK.findall((_RUNTIME / f"{module}.py").read_text("utf-8"))
    }
    return found - {"Several", "Anything"}


_MODULES = ("_check", "_checks", "_texts", "_unevaluated")


def _is_noticed(package: _Package, check: str) -> bool:
    """Whether a verdict is wrong once a check takes every value."""
    modules = [sys.modules.get(f"{package.name}.{module}") for module in _MODULES]
    found: list[Any] = [vars(each)[check] for each in modules if hasattr(each, check)]
    if not found:
        return False
    accepts = found[0].accepts
    found[0].accepts = lambda self, value: True
    try:
        return any(map(_fault, package.asked))
    finally:
        found[0].accepts = accepts


def _documents(count: int, start: int) -> Iterator[Document]:
    return documents(-(-count // (COUNT * VALUES)), start)


def _smallest(folder: Path, drawn: Document, error: DifferentError) -> DifferentError:
    """The same of less: of a part of the schema, and of the value."""
    found = error

    def fails(pair: Pair) -> bool:
        nonlocal found
        schema, value = pair
        asked = [Drawn(each, []) for each, _ in drawn]
        asked[error.index] = Drawn(schema, [Told(value, frozenset())])
        try:
            differences(folder, asked)
        except DifferentError as again:
            found = again
            return True
        except Exception:  # noqa: BLE001 - what is left is no schema any more
            return False
        return False

    smaller((drawn[error.index].schema, error.value), fails, _ATTEMPTS)
    return found


def differences(folder: Path, drawn: Document) -> int:
    """How many of the values fit the schema beside them. Raises DifferentError."""
    with _package(folder, drawn) as package:
        for each in package.asked:
            if fault := _fault(each):
                raise DifferentError(
                    f"{json.dumps(drawn[each.number].schema)} of "
                    f"{json.dumps(_schemas(drawn))}: {json.dumps(each.value)} {fault}",
                    each.number,
                    each.value,
                )
        return sum(each.expected for each in package.asked)


class _Asked(NamedTuple):
    """A value, the model that holds it, and what a JSON Schema validator says of it."""

    number: int
    model: Any
    value: Any
    expected: bool


class _Package(NamedTuple):
    """A package, and what is asked of it."""

    name: str
    asked: list[_Asked]


def _schemas(drawn: Document) -> dict[str, Any]:
    return {f"S{index}": each.schema for index, each in enumerate(drawn)}


@contextmanager
def _package(folder: Path, drawn: Document) -> Iterator[_Package]:
    """The package of a document, as long as it is asked."""
    schemas = _schemas(drawn)
    holders = {
        f"H{index}": {
            "type": "object",
            "required": ["v"],
            "properties": {"v": {"$ref": f"#/components/schemas/S{index}"}},
        }
        for index in range(len(drawn))
    }
    spec = document({**schemas, **holders})
    built, name = generate(folder, spec)
    if built.issues:  # what is read as it is meant, if that is not what is written
        built, name = generate(folder, spec, options=Options(habits="as-written"))
    models = Package(folder, name, built).models
    asked = [
        _Asked(index, getattr(models, f"H{index}"), value, expected)
        for index, each in enumerate(drawn)
        for value, expected in zip(
            each.values, verdicts(schemas, f"S{index}", each.values), strict=True
        )
    ]
    yield _Package(name, asked)
    for module in [each for each in sys.modules if each.split(".")[0] == name]:
        del sys.modules[module]


def _fault(asked: _Asked) -> str:
    """What is wrong with a verdict; empty if nothing is."""
    text = json.dumps({"v": asked.value})
    for way, validate, given in (
        ("JSON", asked.model.model_validate_json, text),
        ("Python", asked.model.model_validate, json.loads(text)),
    ):
        try:
            read = validate(given)
        except ValidationError:
            if asked.expected:
                return f"is refused as {way}"
            continue
        if not asked.expected:
            return f"is taken as {way}"
        if (written := json.loads(read.model_dump_json())["v"]) != asked.value:
            return f"is written as {json.dumps(written)}"
    return ""


def main(count: str = "10000", start: str = "") -> None:
    """Fuzz as long as the command line says."""
    chosen = int(start) if start else secrets.randbelow(1 << 32)
    print(f"{count} pairs of a schema and a value, seed {chosen}")  # noqa: T201
    with tempfile.TemporaryDirectory() as folder:
        fitted = fuzz(Path(folder), int(count), chosen)
    print(f"{fitted} fitted, no verdict differs")  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
