"""How large a text may be, and how deep and wide the values in it.

Far above what real documents need (the largest have tens of megabytes, tens of levels
and some thousand files), and low enough that reading ends within seconds.
"""

from __future__ import annotations

from typing import Final, TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""A JSON value as plain Python."""

MAX_BYTES: Final = 64 * 1024 * 1024
MAX_FILES: Final = 10_000

# The stages behind the reader recurse, and Python's stack ends at a thousand calls.
MAX_DEPTH: Final = 200

# What all the aliases of a YAML text stand for together. Aliases share one value, but
# whoever walks the document meets it again at each of them.
MAX_ALIASED: Final = 1_000_000


def measure(value: Json, most: int) -> tuple[int, int]:
    """How many values stand in a value (itself included, aliases written out) and how
    many levels of containers they form.

    The count ends once there are more than `most` values or `MAX_DEPTH` levels. It goes
    level by level, so depth costs no stack.
    """
    level: list[list[Json] | dict[str, Json]]
    level = [value] if isinstance(value, (dict, list)) else []
    nodes, depth = 1, 0
    while level and nodes <= most and depth <= MAX_DEPTH:
        nodes += sum(map(len, level))
        depth += 1
        if nodes <= most:
            level = [
                child
                for node in level
                for child in (node.values() if isinstance(node, dict) else node)
                if isinstance(child, (dict, list))
            ]
    return nodes, depth
