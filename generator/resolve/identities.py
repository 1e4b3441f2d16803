"""Which schemas become one definition, and what that is called.

A schema is one definition however often it is referred to, unless it reads differently:
with the narrowing of the constraints file or without, or in requests and in responses.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from .. import ir
from ..names import CLASS_NAMES, pascal, spoken
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
    forms: tuple[Source, ...] = ()
    """Those that are forms."""


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
        self._in_forms = self._reach.all(ends.forms)

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
        if name is not None:
            return replace(at, names=(name,), rank=0)
        at = self._at_home(source, at)
        if at.reading == "spec" and not at.is_marked and self._is_narrowed(source):
            return replace(at.then("Spec", "AsPublished"), is_marked=True)
        return at

    def _at_home(self, source: Source, at: At) -> At:
        """A schema inside a component by the name of that component, also where it is
        met in another one that the component is a part of."""
        match source.pointer:
            case ("components", "schemas", str() as home, *inside) if not {
                "oneOf",
                "anyOf",
            } & {*inside}:
                found = self.named(_component(source), at, (home,))
            case ("components", str() as kind, str() as home, *inside) if (
                kind in _SHARED
            ):
                base = pascal(home)
                names = (base, base + _SHARED[kind])
                found = replace(at, names=names, rank=2)
            case _:
                return at
        for above, part in zip(("", *inside), inside, strict=False):
            if above == "properties":
                found = found.property(str(part))
            elif part in ("items", "additionalProperties"):
                found = found.element()
        return replace(
            found,
            direction=at.direction,
            is_input=at.is_input,
            in_form=at.in_form or found.in_form,
        )

    def named(self, source: Source, at: At, names: tuple[str, ...]) -> At:
        """A definition by the names that the document gives it, the shortest first."""
        at = replace(at, in_form=source.place in self._in_forms)
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
        is_case = source.place in self._narrowing.cases
        is_spec = at.reading == "spec" and not is_case and self._is_narrowed(source)
        endings: tuple[str, ...] = ("Spec", "AsPublished") if is_spec else ("",)
        if is_input:
            endings = tuple(ending + input_ for ending in endings for input_ in _INPUTS)
        pin = self._pins.schemas.get(source.place)
        found = [pin] if pin is not None else [*map(_classy, names)]
        spoken_name = _classy(spoken(names[0]))
        if pin is None and spoken_name not in found:
            found.append(spoken_name)
        return replace(
            at,
            is_input=is_input,
            is_marked=is_spec,
            names=tuple(name + ending for name in found for ending in endings),
            rank=(
                -1
                if pin is not None
                else int(found[0] != names[0]) + (endings != ("",))
            ),
        )

    def _is_narrowed(self, source: Source) -> bool:
        if not self._narrowing:
            return False
        label, pointer = source.place
        above = ((label, pointer[:end]) for end in range(len(pointer)))
        return any(place in self._narrowing for place in above) or self._reach.leads(
            source, self._narrowed
        )


def names_of(target: Source) -> tuple[str, ...]:
    """What the target of a reference is called: the last part of its place, then with
    what stands above it, at last with its file."""
    parts_ = [str(part) for part in target.pointer if _is_telling(part)]
    stem = target.label.rsplit("/", 1)[-1].split(".", maxsplit=1)[0]
    if not parts_:
        return (stem,)
    above = [f"{parts_[-2]} {parts_[-1]}"] if len(parts_) > 1 else []
    return (parts_[-1], *above, f"{stem} {parts_[-1]}")


def _component(source: Source) -> Source:
    while len(source.pointer) > _COMPONENT:
        source = source.parent
    return source


_SHARED = {
    "responses": "Response",
    "requestBodies": "Body",
    "parameters": "Parameter",
    "headers": "Header",
}
"""Components that hold schemas, and what sets those apart from schemas of their name."""
_COMPONENT = len(("components", "schemas", "name"))
_INPUTS = ("Input", "Request", "RequestBody")
_STRUCTURE = frozenset(
    """components schemas schema items properties paths content responses requestBody
    parameters headers definitions $defs allOf anyOf oneOf""".split()
)
"""Parts of a pointer that are words of OpenAPI, and say nothing about a schema."""


def _is_telling(part: str | int) -> bool:
    return isinstance(part, str) and part not in _STRUCTURE


def _classy(name: str) -> str:
    """A class's name, and never one that our own classes have."""
    plain = pascal(name)
    return f"{plain}Model" if plain in CLASS_NAMES else plain
