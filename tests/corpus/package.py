"""A generated package, tried in a process of its own.

    python package.py NAME < examples.json > report.json      in the package's folder

Imports every module, makes every public name, builds every model, and validates the
values that it is given, each by what the package has for it, and writes them again.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

NOTHING = "the package has nothing for it"


def report(name: str, asked: list[dict[str, Any]]) -> dict[str, Any]:
    """What importing raised ("" if nothing), and for each value what it is refused for
    and, where that is asked for, what else it is written as."""
    begun = time.perf_counter()
    try:
        for module in sorted(_modules(name)):
            importlib.import_module(module)
        package = importlib.import_module(name)
        for public in package.__all__:
            getattr(package, public)
        imported = time.perf_counter() - begun
        unbuilt = list(_unbuilt(name))
    except Exception:  # noqa: BLE001  whatever a package raises is what is reported
        return {"import": traceback.format_exc()[-2000:], "answers": []}
    operations = _operations(name)
    answers = [_answer(name, operations, example) for example in asked]
    return {
        "import": "\n".join(unbuilt),
        "import_seconds": imported,
        "seconds": time.perf_counter() - begun,
        "answers": answers,
    }


def _modules(name: str) -> Iterator[str]:
    for path in Path(name).rglob("*.py"):
        parts = path.with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _unbuilt(name: str) -> Iterator[str]:
    """What is wrong with the models that cannot be built."""
    package = importlib.import_module(name)
    adapter = importlib.import_module(f"{name}._meaning").adapter
    for public in package.__all__:
        value = getattr(package, public)
        if isinstance(value, type) and hasattr(value, "model_rebuild"):
            try:
                adapter(value).rebuild(raise_errors=True)
            except Exception as error:  # noqa: BLE001
                yield f"{public} cannot be built: {type(error).__name__}: {error}"[:500]


def _operations(name: str) -> dict[tuple[str, str], Any]:
    found: dict[tuple[str, str], Any] = {}
    kind = importlib.import_module(f"{name}._operation").Operation
    for module in _modules(name):
        if "operations" in module.split("."):
            for value in vars(importlib.import_module(module)).values():
                if isinstance(value, kind):
                    found[value.method, value.path] = value
    return found


def _answer(
    name: str, operations: dict[tuple[str, str], Any], example: dict[str, Any]
) -> dict[str, Any]:
    taken: list[Any] = []
    refusal = _refusal(name, operations, example, taken)
    is_dumped = refusal is None and example.get("dump")
    written = _written(name, example["value"], taken[0]) if is_dumped else []
    return {"refusal": refusal, "written": written}


def _refusal(
    name: str,
    operations: dict[tuple[str, str], Any],
    example: dict[str, Any],
    taken: list[Any],
) -> str | None:
    """Why nothing that the package has for the value takes it; None if something does,
    which goes into `taken`, "" if it has nothing and need not."""
    slot = example["slot"]
    wanted = [slot["property"]] if slot["kind"] == "field" else []
    value = {slot["property"]: example["value"]} if wanted else example["value"]
    refusal = NOTHING
    try:
        for annotation in _annotations(name, operations, slot):
            refusal = _refused(name, annotation, json.dumps(value), wanted, taken)
            if not refusal:
                return None
    except Exception:  # noqa: BLE001
        return "CRASH " + traceback.format_exc()[-1500:]
    return "" if wanted and refusal is NOTHING else refusal[:1500]


def _refused(
    name: str, annotation: object, text: str, below: list[str], taken: list[Any]
) -> str:
    """What validation says of the text, or of what is below a place in it."""
    meaning = importlib.import_module(f"{name}._meaning")
    try:
        adapter = meaning.adapter(meaning.resolved(annotation))
        taken.append(adapter.validate_json(text))
    except ValidationError as error:
        said = [
            f"{'/'.join(map(str, each['loc']))}: {each['msg']} [{each['type']}]"
            for each in error.errors(include_url=False, include_context=False)
            if list(each["loc"][: len(below)]) == below
        ]
        return "; ".join(said)
    return ""


def _written(name: str, value: Any, taken: Any) -> list[Any]:
    """What is written for a value that was taken, in each way that writes it otherwise
    than it was."""
    to_json = importlib.import_module(f"{name}._wire").to_json
    ways = [to_json, *([type(taken).model_dump_json] if _is_model(taken) else [])]
    try:
        found = [json.loads(way(taken)) for way in ways]
    except Exception:  # noqa: BLE001
        return ["CRASH " + traceback.format_exc()[-1500:]]
    given = json.dumps(value)
    return [each for each in found if json.dumps(each) != given]


def _is_model(value: object) -> bool:
    return hasattr(value, "model_dump_json")


def _annotations(
    name: str, operations: dict[tuple[str, str], Any], slot: dict[str, Any]
) -> Iterator[object]:
    package = importlib.import_module(name)
    match slot:
        case {"kind": "model", "names": names}:
            yield from (getattr(package, each) for each in names)
        case {"kind": "field", "names": names}:
            found = [getattr(package, each) for each in names]
            yield from (each for each in found if isinstance(each, type))
        case {"kind": "body", "method": method, "path": path}:
            for each in operations[method, path].bodies:
                if _essence(each.content_type) == _essence(slot["media_type"]):
                    yield each.spec
        case {"kind": "response", "method": method, "path": path}:
            for each in operations[method, path].responses:
                same = _essence(each.content_type) == _essence(slot["media_type"])
                if same and each.status.upper() == slot["status"].upper():
                    yield each.type
        case {"kind": "parameter", "method": method, "path": path}:
            for each in operations[method, path].parameters:
                if (each.wire_name, each.location) == (slot["name"], slot["in"]):
                    yield each.type if each.spec is None else each.spec
        case _:
            raise ValueError(slot)


def _essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


if __name__ == "__main__":
    sys.path.insert(0, "")
    json.dump(report(sys.argv[1], json.load(sys.stdin)), sys.stdout)
