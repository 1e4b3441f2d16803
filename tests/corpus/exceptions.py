"""What falls short and is not ours: `exceptions.yaml` says who is wrong, and by what."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

EXCEPTIONS = Path(__file__).with_name("exceptions.yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why something falls short, and how often it does."""

    why: str
    column: str
    says: str
    """An expression for what is in the text of such a fault."""
    documents: Mapping[str, int]
    """How many of them each document has."""


def reasons() -> tuple[Reason, ...]:
    """All that are listed."""
    return tuple(
        Reason(**each) for each in yaml.safe_load(EXCEPTIONS.read_text("utf-8"))
    )


def excused(
    document: str, column: str, faults: Sequence[str]
) -> tuple[list[str], list[str]]:
    """The faults that stay, and those that are listed. An exception that does not have as
    many as it says is a fault itself."""
    left = list(faults)
    listed: list[str] = []
    for each in reasons():
        wanted = each.documents.get(document, 0) if each.column == column else 0
        if not wanted:
            continue
        own = [fault for fault in left if re.search(each.says, fault)]
        if len(own) != wanted:
            left.append(f"listed {wanted} times and found {len(own)}: {each.says}")
            continue
        listed += own
        left = [fault for fault in left if fault not in own]
    return left, listed
