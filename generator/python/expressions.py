"""Expressions as nodes: calls, subscripts, displays, unions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from .code import Code
from .identifiers import identifier
from .nodes import Bracket, Node, Prefixed, Union

_NO_KEYWORDS: Mapping[str, Node] = MappingProxyType({})


def call(
    function: Code,
    arguments: Iterable[Node] = (),
    keywords: Mapping[str, Node] = _NO_KEYWORDS,
) -> Bracket:
    """`function(argument, keyword=value)`; the function is a name or an attribute path."""
    return Bracket(function, "()", (*arguments, *_keywords(keywords)))


def subscript(name: Code, items: Iterable[Node]) -> Bracket:
    """`name[item, item]`; ValueError without items, which Python has no text for."""
    items = tuple(items)
    if not items:
        raise ValueError(f"{name}[] is not Python")
    return Bracket(name, "[]", items)


def union(members: Iterable[Node]) -> Node:
    """`A | B`: types joined in order, each once; one alone is that one.

    A member is a name or a subscript, or a union, which is taken apart.
    """
    flat: list[Node] = []
    for member in members:
        parts = member.members if isinstance(member, Union) else (member,)
        flat.extend(part for part in parts if part not in flat)
    if not flat:
        raise ValueError("a union has at least one member")
    return flat[0] if len(flat) == 1 else Union(tuple(flat))


def display_tuple(items: Iterable[Node]) -> Bracket:
    """`(item, item)`, `(item,)` or `()`."""
    return Bracket(Code(""), "()", tuple(items))


def display_list(items: Iterable[Node]) -> Bracket:
    """`[item, item]`."""
    return Bracket(Code(""), "[]", tuple(items))


def display_dict(entries: Iterable[tuple[Code, Node]]) -> Bracket:
    """`{key: value}`, in the given order."""
    return Bracket(
        Code(""),
        "{}",
        tuple(Prefixed(Code(f"{key}: ", key.imports), value) for key, value in entries),
    )


def double_star(value: Node) -> Prefixed:
    """`**value`: a mapping spread out among arguments."""
    return Prefixed(Code("**"), value)


def keyword(name: str, value: Node) -> Prefixed:
    """`name=value`: an argument given by name."""
    return Prefixed(Code(f"{identifier(name)}="), value)


def _keywords(keywords: Mapping[str, Node]) -> Iterable[Prefixed]:
    return (keyword(name, value) for name, value in keywords.items())
