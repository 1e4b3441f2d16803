"""The documents of the corpus, read without any help of the generator."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import unquote, urlsplit

import yaml

CORPUS = (Path(__file__).absolute().parents[2].parent / "shared" / "corpus").resolve()

Json: TypeAlias = Any

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True, slots=True)
class Place:
    """A value in a document: its file, and the RFC 6901 steps that lead to it."""

    file: Path
    steps: tuple[str, ...]
    value: Json = field(compare=False, repr=False)

    def __truediv__(self, step: str | int) -> Place:
        value = self.value[step]
        return Place(self.file, (*self.steps, str(step)), value)

    def __str__(self) -> str:
        return "#" + "".join(
            "/" + step.replace("~", "~0").replace("/", "~1") for step in self.steps
        )

    def items(self) -> Iterator[tuple[str, Place]]:
        """What is in an object or in a list, by its step; nothing in all else."""
        match self.value:
            case dict() as entries:
                yield from ((key, self / key) for key in entries)
            case list() as elements:
                yield from ((str(n), self / n) for n in range(len(elements)))
            case _:
                pass

    def get(self, step: str) -> Place | None:
        """The value under a key; None if this is no object or has none."""
        if isinstance(self.value, dict) and step in self.value:
            return self / step
        return None

    def followed(self) -> Place | None:
        """Where the references that stand here lead to; None if nowhere."""
        place, seen = self, set[Place]()
        while isinstance(place.value, dict) and isinstance(
            place.value.get("$ref"), str
        ):
            if place in seen:
                return None
            seen.add(place)
            target = _target(place.file, place.value["$ref"])
            if target is None:
                return None
            place = target
        return place


def names() -> list[str]:
    """The root documents of the corpus, as the index lists them."""
    with (CORPUS / "index.csv").open(encoding="utf-8", newline="") as file:
        return [row["file"] for row in csv.DictReader(file)]


def root(name: str) -> Place:
    """The root document of this name."""
    path = CORPUS / name
    return Place(path, (), read(path))


def top(name: str) -> Path:
    """The top folder of a document: the one a user would call its `ref_root`."""
    first = name.partition("/")
    return CORPUS / first[0] if first[1] else CORPUS


@cache
def read(path: Path) -> Json:
    """A file's data: JSON, or YAML 1.2 (core schema, keys are text)."""
    text = path.read_text("utf-8")
    if path.suffix == ".json":
        return json.loads(text)
    return yaml.load(text, _Core)


class _Core(yaml.CSafeLoader):
    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Json]:
        self.flatten_mapping(node)
        return {
            str(key.value): self.construct_object(value, deep=deep)
            for key, value in node.value
        }


_Core.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("merge", r"<<", "<"),
):
    _Core.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"(?:{_pattern})$"), list(_first)
    )
_Core.add_constructor(
    "tag:yaml.org,2002:int",
    lambda _, node: int(node.value, 16 if "x" in node.value else 10),
)
_Core.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(node.value))


def _mapping(loader: _Core, node: yaml.MappingNode) -> Json:
    return loader.construct_mapping(node, deep=True)


_Core.add_constructor("tag:yaml.org,2002:map", _mapping)


@cache
def _target(file: Path, reference: str) -> Place | None:
    """Where a reference leads; None out of the corpus, or to what is not there."""
    parts = urlsplit(reference)
    path = (file.parent / unquote(parts.path)).resolve() if parts.path else file
    if parts.scheme or not path.is_relative_to(CORPUS) or not path.is_file():
        return None
    place = Place(path, (), read(path))
    for escaped in unquote(parts.fragment).split("/")[1:]:
        step = escaped.replace("~1", "/").replace("~0", "~")
        match place.value:
            case dict() as entries if step in entries:
                place = place / step
            case list() as elements if step.isdecimal() and int(step) < len(elements):
                place = place / int(step)
            case _:
                return None
    return place


@dataclass(frozen=True, slots=True)
class Operation:
    """A method of a path."""

    method: str
    path: str
    item: Place
    place: Place


def operations(document: Place) -> list[Operation]:
    """The operations of a document, its path items followed."""
    found: list[Operation] = []
    paths = document.get("paths")
    for path, entry in paths.items() if paths is not None else ():
        item = entry.followed()
        if item is not None and isinstance(item.value, Mapping):
            found += (
                Operation(method.upper(), path, item, item / method)
                for method in METHODS
                if isinstance(item.value.get(method), Mapping)
            )
    return found
