"""Which schemas become one definition, and what that is called.

A schema is one definition however often it is referred to, unless it reads differently:
with the narrowing of the constraints file or without, or in requests and in responses.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from .. import ir
from ..names import pascal, spoken
from ..source import Source
from .fold import Follow
from .naming import Pinned
from .narrowing import Narrowing
from .reading import At, Direction
from .references import Answers, Reach, has_direction, parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """The schemas that requests and responses begin with."""

    sent: tuple[Source, ...] = ()
    received: tuple[Source, ...] = ()


class Identities:
    """Tells definitions apart."""

    def __init__(
        self, narrowing: Narrowing, follow: Follow, ends: Ends, pins: Pinned
    ) -> None:
        self._narrowing = narrowing
        self._pins = pins
        self._reach = Reach(follow)
        self._narrowed = Answers(
            lambda source: any(part.place in narrowing for part in parts(source))
        )
        self._directed = Answers(has_direction)
        self._sent = self._reach.all(ends.sent)
        self._received = self._reach.all(ends.received)

    def key_of(self, source: Source, at: At) -> ir.Key:
        """Where a schema stands, and how it is read if that makes a difference."""
        key = f"{source.label}#{source.json_pointer}"
        if at.reading == "spec" and self._is_narrowed(source):
            key += " spec"
        return f"{key} input" if at.is_input else key

    def is_used(self, source: Source) -> bool:
        """Whether a request or a response leads to a schema."""
        return source.place in self._sent or source.place in self._received

    def chosen(self, source: Source, at: At) -> At:
        """A schema in place, by the name that a person chose if there is one."""
        name = self._pins.schemas.get(source.place)
        if name is None:
            name = self._narrowing.names.get(source.place)
        return at if name is None else replace(at, names=(name,), rank=0)

    def named(self, source: Source, at: At, name: str) -> At:
        """A definition by the name that the document gives it."""
        pin = self._pins.schemas.get(source.place)
        sent, received = source.place in self._sent, source.place in self._received
        if not (sent and received):
            only: Direction = "request" if sent else "response" if received else "both"
            at = replace(at, direction=only)
        elif at.direction == "both":
            at = replace(at, direction="response")
        is_input = (
            at.direction == "request"
            and received
            and self._reach.leads(source, self._directed)
        )
        ending = ""
        is_case = source.place in self._narrowing.cases
        if at.reading == "spec" and not is_case and self._is_narrowed(source):
            ending = "Spec"
        if is_input:
            ending += "Input"
        if pin is not None:
            names: tuple[str, ...] = (pin + ending,)
            return replace(at, is_input=is_input, names=names, rank=-1)
        name += ending
        plain = pascal(name)
        return replace(
            at,
            is_input=is_input,
            names=(plain, pascal(spoken(name))),
            rank=0 if plain == name else 1,
        )

    def _is_narrowed(self, source: Source) -> bool:
        return bool(self._narrowing) and self._reach.leads(source, self._narrowed)
