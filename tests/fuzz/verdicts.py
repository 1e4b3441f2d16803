"""Random schemas and values: a model takes what a JSON Schema validator takes.

python -m tests.fuzz.verdicts [COUNT [SEED]]
"""

from __future__ import annotations

import json
import secrets
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jsonschema_rs
from hypothesis import HealthCheck, Phase, given, seed, settings
from pydantic import ValidationError

from tests.behaviour.packages import Package, document, generate
from tests.fuzz.schemas import COUNT, documents
from tests.fuzz.smaller import Pair, smaller

_PAIRS = COUNT * 8
"""How many pairs of a schema and a value a document has."""
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

    @seed(start)
    @settings(
        max_examples=-(-count // _PAIRS),
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(documents())
    def ask(drawn: Sequence[tuple[Any, list[Any]]]) -> None:
        nonlocal fitted
        try:
            fitted += differences(folder, drawn)
        except DifferentError as error:
            raise _smallest(folder, drawn, error) from error

    ask()
    return fitted


def _smallest(
    folder: Path, drawn: Sequence[tuple[Any, list[Any]]], error: DifferentError
) -> DifferentError:
    """The same of less: of a part of the schema, and of the value."""
    found = error

    def fails(pair: Pair) -> bool:
        nonlocal found
        schema, value = pair
        asked = [(each, list[Any]()) for each, _ in drawn]
        asked[error.index] = (schema, [value])
        try:
            differences(folder, asked)
        except DifferentError as again:
            found = again
            return True
        except Exception:  # noqa: BLE001 - what is left is no schema any more
            return False
        return False

    smaller((drawn[error.index][0], error.value), fails, _ATTEMPTS)
    return found


def differences(folder: Path, drawn: Sequence[tuple[Any, list[Any]]]) -> int:
    """How many of the values fit the schema beside them. Raises DifferentError."""
    schemas = {f"S{index}": schema for index, (schema, _) in enumerate(drawn)}
    holders = {
        f"H{index}": {
            "type": "object",
            "required": ["v"],
            "properties": {"v": {"$ref": f"#/components/schemas/S{index}"}},
        }
        for index in range(len(drawn))
    }
    built, name = generate(folder, document({**schemas, **holders}))
    models = Package(folder, name, built).models
    fitted = 0
    for index, (schema, values) in enumerate(drawn):
        judge = jsonschema_rs.Draft202012Validator(
            {
                "$ref": f"#/components/schemas/S{index}",
                "components": {"schemas": schemas},
            }
        )
        for value in values:
            expected = judge.is_valid(value)
            fitted += expected
            if fault := _fault(getattr(models, f"H{index}"), value, expected):
                raise DifferentError(
                    f"{json.dumps(schema)} of {json.dumps(schemas)}: "
                    f"{json.dumps(value)} {fault}",
                    index,
                    value,
                )
    for module in [each for each in sys.modules if each.split(".")[0] == name]:
        del sys.modules[module]
    return fitted


def _fault(model: Any, value: Any, expected: bool) -> str:
    """What is wrong with a verdict; empty if nothing is."""
    text = json.dumps({"v": value})
    for way, given_value in (("JSON", text), ("Python", json.loads(text))):
        validate = model.model_validate_json if way == "JSON" else model.model_validate
        try:
            read = validate(given_value)
        except ValidationError:
            if expected:
                return f"is refused as {way}"
            continue
        if not expected:
            return f"is taken as {way}"
        if (written := json.loads(read.model_dump_json())["v"]) != value:
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
