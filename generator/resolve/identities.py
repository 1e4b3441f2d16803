"""Which schemas become one definition, and what that is called.

A schema is one definition however often it is referred to, unless it reads differently:
with the narrowing of the constraints file or without, or in requests and in responses.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from .. import ir
from ..names import CLASS_NAMES, pascal, spoken, styles
from ..source import Json, Source
from .inline import Step
from .members import endings
from .naming import Pinned
from .narrowing import Narrowing
from .node import Node, Place
from .reading import ELEMENT, At, Direction, Reading, property_step
from .references import Answers, Reach, has_direction, parts

_COMPONENT = len(("components", "schemas", "name"))
_PACKAGE = len(("com", "example"))


class Identities:
    """Tells definitions apart."""

    def __init__(
        self,
        narrowing: Narrowing,
        fold: Callable[[Source], Node],
        reach: Reach,
        pins: Pinned,
    ) -> None:
        self._narrowing = narrowing
        self._pins = pins
        self._fold = fold
        self._told_apart: dict[Place, tuple[Json, tuple[tuple[str, ...], ...]]] = {}
        self._known: dict[tuple[str, ...], list[str]] = {}
        self._named: dict[tuple[Place, Reading, Direction, tuple[str, ...]], At] = {}
        self._components: dict[tuple[str, str, Reading, Direction], At] = {}
        self._reach = reach
        self._narrowed = Answers(
            lambda source: any(part.place in narrowing for part in parts(source))
        )
        self._directed = Answers(has_direction)

    def key_of(self, source: Source, at: At) -> ir.Key:
        """Where a schema stands, and how it is read if that makes a difference."""
        key = f"{source.label}#{source.json_pointer}"
        if at.reading == "spec" and self._is_narrowed(source):
            key += " spec"
        return f"{key} input" if at.is_input else key

    def chosen(self, source: Source, at: At) -> At:
        """A schema in place, by the name that a person chose if there is one."""
        name = self._pins.schemas.get(source.place)
        if name is None:
            name = self._narrowing.names.get(source.place)
        if name is not None:
            return at.called(name, rank=0)
        at = self._at_home(source, at)
        if at.reading == "spec" and not at.is_marked and self._is_narrowed(source):
            return replace(at.then("Spec", "AsPublished"), is_marked=True)
        return at

    def _at_home(self, source: Source, at: At) -> At:
        """A schema inside a component by the name of that component, also where it is
        met in another one that the component is a part of."""
        match source.pointer:
            case ("components", "schemas", str() as home, _, *_):
                found = self._component(source, home, at)
            case ("components", str() as kind, str() as home, *_) if kind in _SHARED:
                base = pascal(home)
                found = at.called(base, base + _SHARED[kind], rank=2)
            case _:
                return at
        way = self._way(source)
        if way is None:
            return at
        in_form = at.in_form
        return found.called(*found.names, rank=found.rank, way=way, in_form=in_form)

    def _component(self, source: Source, home: str, at: At) -> At:
        """The component that a schema is in, read as that is."""
        key = source.label, home, at.reading, at.direction
        if key not in self._components:
            self._components[key] = self.named(_above(source), at, (home,))
        return self._components[key]

    def _way(self, source: Source) -> tuple[Step, ...] | None:
        """The steps to a schema from the component that it is in; None in a case of the
        constraints file."""
        label, pointer = source.place
        way: list[Step] = []
        for index in range(_COMPONENT, len(pointer)):
            above, part = pointer[index - 1], pointer[index]
            if above == "properties" and isinstance(part, str):
                place = (label, pointer[: index + 1])
                way.append(property_step(self._pins.properties.get(place, part)))
            elif part in ("items", "additionalProperties"):
                way.append(ELEMENT)
            elif above in ("oneOf", "anyOf") and isinstance(part, int):
                union = _above(source, index)
                if len(union.pointer) < index:
                    return None
                way.append(Step("member", self._endings(union)[part]))
        return tuple(way)

    def _endings(self, union: Source) -> tuple[tuple[str, ...], ...]:
        """What sets the members of a union apart; found out once."""
        known = self._told_apart.get(union.place)
        if known is None or known[0] is not union.value:
            known = (union.value, endings(union, self._fold))
            self._told_apart[union.place] = known
        return known[1]

    def named(self, source: Source, at: At, names: tuple[str, ...]) -> At:
        """A definition by the names that the document gives it, the shortest first."""
        key = source.place, at.reading, at.direction, names
        if key not in self._named:
            self._named[key] = self._found(source, at, names)
        return self._named[key]

    def _found(self, source: Source, at: At, names: tuple[str, ...]) -> At:
        sent, received = (
            source.place in self._reach.sent,
            source.place in self._reach.received,
        )
        direction = at.direction
        if not (sent and received):
            direction = "request" if sent else "response" if received else "both"
        elif direction == "both":
            direction = "response"
        is_input = (
            direction == "request"
            and received
            and self._reach.leads(source, self._directed)
        )
        is_case = source.place in self._narrowing.cases
        is_spec = at.reading == "spec" and not is_case and self._is_narrowed(source)
        marks: tuple[str, ...] = ("Spec", "AsPublished") if is_spec else ("",)
        if is_input:
            marks = tuple(mark + input_ for mark in marks for input_ in _INPUTS)
        pin = self._pins.schemas.get(source.place)
        found = self._spellings(names) if pin is None else [pin]
        is_respelled = found[0] != names[0]
        return At(
            reading=at.reading,
            direction=direction,
            is_input=is_input,
            is_marked=is_spec,
            in_form=source.place in self._reach.in_forms,
            names=tuple(name + mark for name in found for mark in marks),
            rank=-1 if pin is not None else is_respelled + (marks != ("",)),
        )

    def _spellings(self, names: tuple[str, ...]) -> list[str]:
        """The names as those of classes, and what sets the first apart from one that is
        written another way."""
        if names not in self._known:
            first, *others = (*_without_package(names[0]), *names)
            styled = [_classy(first) + style for style in styles(first)]
            spelled = (
                _classy(first),
                *styled,
                *map(_classy, others),
                _classy(spoken(names[0])),
            )
            self._known[names] = list(dict.fromkeys(spelled))
        return self._known[names]

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
    pointer = [str(part) for part in target.pointer if isinstance(part, str)]
    parts_ = [
        part
        for above, part in zip(("", *pointer), pointer, strict=False)
        if above in _NAMING or part not in _STRUCTURE
    ]
    stem = target.label.rsplit("/", 1)[-1].split(".", maxsplit=1)[0]
    if not parts_:
        *folders, _ = target.file.from_root.split("/")
        return (stem, *(f"{folder} {stem}" for folder in folders[-1:]))
    above = [f"{parts_[-2]} {parts_[-1]}"] if len(parts_) > 1 else []
    return (parts_[-1], *above, f"{stem} {parts_[-1]}")


def _without_package(name: str) -> list[str]:
    """``io.k8s.api.core.v1.Pod`` as ``Pod``, then as ``v1.Pod`` and so on."""
    *package, last = name.split(".")
    if len(package) < _PACKAGE or not last[:1].isupper():
        return []
    return [".".join((*package[-n:], last)) if n else last for n in range(len(package))]


def _above(source: Source, length: int = _COMPONENT) -> Source:
    """What a schema is in: the place with a pointer of that length; a shorter one where
    a schema of our own stands between."""
    while len(source.pointer) > length:
        source = source.parent
    return source


_SHARED = {
    "responses": "Response",
    "requestBodies": "Body",
    "parameters": "Parameter",
    "headers": "Header",
}
"""Components that hold schemas, and what sets those apart from schemas of their name."""
_INPUTS = ("Input", "Request", "RequestBody")
_STRUCTURE = frozenset(
    """components schemas schema items properties paths content responses requestBody
    parameters headers definitions $defs allOf anyOf oneOf""".split()
)
"""Parts of a pointer that are words of OpenAPI, and say nothing about a schema."""
_NAMING = frozenset(
    """schemas properties responses requestBodies parameters headers definitions $defs
    """.split()
)
"""Parts of a pointer that a name follows, whatever it is."""


def _classy(name: str) -> str:
    """A class's name, and never one that our own classes have."""
    plain = pascal(name)
    if plain not in CLASS_NAMES:
        return plain
    return f"{plain}Schema" if plain == "Model" else f"{plain}Model"
