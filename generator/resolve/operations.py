"""Operations with their types, names and resources settled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, cast

from msgspec import Struct

from .. import ir, openapi
from ..constraints import OperationRules
from ..names import (
    KEYWORDS,
    MEMBER_NAMES,
    METHOD_NAMES,
    Proposal,
    pascal,
    settle,
    snake,
    spoken,
)
from ..openapi import Document
from .naming import Pinned
from .narrowing import Narrowing
from .servers import link, server
from .wire import Wire

_PARTICLES: Final = frozenset(
    "and as at by for from in into of on or per to via with without".split()
)
"""Words that need what is before them."""


class Operations(Struct, frozen=True, kw_only=True):
    """Makes the operations of one document."""

    document: Document
    narrowing: Narrowing
    pins: Pinned
    wire: Wire

    def resources(self) -> tuple[ir.Resource, ...]:
        """The operations by their first tag, in the order in which tags appear."""
        full_names = self._full_names()
        methods = self._method_names(full_names)
        grouped: dict[str, list[ir.Operation]] = {}
        for operation in self.document.operations:
            tag = operation.tags[0] if operation.tags else ""
            key = key_of(operation)
            resolved = self._operation(operation, methods[key], full_names[key])
            grouped.setdefault(tag, []).append(resolved)
        said = {tag.name: tag for tag in self.document.tags}
        chosen = self.pins.tags
        tags = [tag for tag in grouped if tag]
        names = settle(
            (
                (
                    Proposal(key=tag, names=(chosen[tag],), rank=-1)
                    if tag in chosen
                    else Proposal(
                        key=tag,
                        names=(snake(tag), snake(spoken(tag)), f"{snake(tag)}_api"),
                        rank=0 if snake(tag) == tag else 1,
                    )
                )
                for tag in tags
            ),
            MEMBER_NAMES | {operation.name for operation in grouped.get("", ())},
        )
        class_names = settle(
            Proposal(
                key=tag,
                names=(
                    (pascal(chosen.get(tag, tag)), pascal(names[tag]))
                    if names[tag] == snake(chosen.get(tag, tag))
                    else (pascal(names[tag]),)
                ),
                rank=0 if pascal(tag) == tag else 1,
            )
            for tag in tags
        )
        return tuple(
            ir.Resource(
                name=names.get(tag, ""),
                tag=chosen.get(tag, tag),
                class_name=f"{class_names[tag]}Resource" if tag else "",
                doc=said[tag].description if tag in said else "",
                operations=tuple(operations),
                external_docs=link(said[tag].external_docs) if tag in said else None,
            )
            for tag, operations in grouped.items()
        )

    def _full_names(self) -> Mapping[str, str]:
        """What the operations are called: by their ids, or else by their paths."""
        seen: set[str] = set()
        proposals: list[Proposal] = []
        for operation in self.document.operations:
            by_path = f"{operation.method} {_spoken(operation.path)}"
            named = operation.id is not None and operation.id not in seen
            name = cast(str, operation.id) if named else by_path
            seen.add(operation.id or "")
            names = (snake(name), snake(spoken(name)), snake(by_path))
            chosen = self.pins.operations.get(operation.source.place)
            proposals.append(
                Proposal(key=key_of(operation), names=names, rank=1 if named else 2)
                if chosen is None
                else Proposal(key=key_of(operation), names=(chosen,), rank=-1)
            )
        return settle(proposals)

    def _method_names(self, full_names: Mapping[str, str]) -> Mapping[str, str]:
        """What the operations of each tag are called, without the tag in front."""
        proposals: dict[str, list[Proposal]] = {}
        for operation in self.document.operations:
            tag = operation.tags[0] if operation.tags else ""
            full, id_ = full_names[key_of(operation)], operation.id or ""
            is_chosen = operation.source.place in self.pins.operations
            names = (full,) if is_chosen else (_among(id_, full, tag), full)
            rank = -1 if is_chosen else 1
            proposals.setdefault(tag, []).append(
                Proposal(key=key_of(operation), names=names, rank=rank)
            )
        return {
            key: name
            for tag, group in proposals.items()
            for key, name in settle(
                group, METHOD_NAMES if tag else MEMBER_NAMES
            ).items()
        }

    def _operation(
        self, operation: openapi.Operation, name: str, full_name: str
    ) -> ir.Operation:
        rules = self.narrowing.operations.get(operation.source.place)
        by_path = pascal(f"{operation.method} {_spoken(operation.path)}")
        names = (pascal(full_name), by_path)
        return ir.Operation(
            key=key_of(operation),
            name=name,
            full_name=full_name,
            method=operation.method.upper(),
            path=operation.path,
            summary=operation.summary,
            description=operation.description,
            deprecated=operation.deprecated,
            security=operation.security,
            parameters=tuple(self.wire.parameters(operation, names)),
            shared=operation.shared,
            bodies=tuple(self.wire.bodies(operation, names)),
            responses=tuple(self.wire.responses(operation, rules, names)),
            servers=tuple(map(server, operation.servers)),
            external_docs=link(operation.external_docs),
            contract=self.narrowing.contracts.get(operation.source.place),
            downloads=() if rules is None else rules.download,
            cost=None if rules is None else _cost(rules),
        )


def key_of(operation: openapi.Operation) -> str:
    """What an operation is known by."""
    return f"{operation.method.upper()} {operation.path}"


def _among(id_: str, full_name: str, tag: str) -> str:
    """What an operation is called among those of its tag, which need not say it:
    ``set_labels`` of ``issues/set-labels`` and ``Issues``."""
    spaces = [snake(space) for space in re.split("[./:]", id_)]
    is_inside = snake(tag) in spaces[1:-1]
    name = "_".join(spaces[spaces.index(snake(tag)) :]) if is_inside else full_name
    parts, above = name.split("_"), snake(tag).split("_")
    left = parts[len(above) :]
    if len(left) > 1 and left[0] == "controller":
        left = left[1:]
    if parts[: len(above)] != above or not left or left[0] in _PARTICLES:
        return full_name
    found = "_".join(left)
    is_name = found.isidentifier() and found not in KEYWORDS | METHOD_NAMES
    return found if is_name else full_name


def _spoken(path: str) -> str:
    """A path in words: ``/pets/{petId}`` as ``pets by pet id``."""
    parts = [part for part in path.split("/") if part]
    return " ".join(
        f"by {part[1:-1]}" if part.startswith("{") and part.endswith("}") else part
        for part in parts
    )


def _cost(rules: OperationRules) -> ir.Cost | None:
    cost = rules.cost
    if cost is None:
        return None
    return ir.Cost(
        unit=cost.unit,
        as_of=cost.as_of,
        by=cost.by,
        each=tuple(
            ir.Price(value=v, low=low, high=high) for v, low, high in cost.values
        ),
        times=cost.times,
        actual=cost.actual,
        source=cost.source,
    )
