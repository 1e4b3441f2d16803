"""Files of a document as tests write them, and where references in them lead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from generator.source import Source

Files: TypeAlias = Mapping[str, str]
PET = "type: object\nproperties: {name: {type: string}}\n"


Read: TypeAlias = Callable[..., Source]


def leads_to(source: Source, ref: str) -> str:
    target = source.follow(ref)
    return f"{target.label}#{target.json_pointer}"
