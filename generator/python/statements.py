"""Whole statements, laid out: what the templates print one after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, TypeAlias

from msgspec import Struct

from .code import Code
from .expressions import double_star, keyword
from .identifiers import identifier
from .layout import layout
from .nodes import Bracket, Declared, Header, Node

_NO_KEYWORDS: Mapping[str, Node] = MappingProxyType({})


class Parameter(Struct, frozen=True, kw_only=True):
    """One parameter of a method; `self` is not among them."""

    name: str
    annotation: Node
    default: Node | None = None
    kind: Literal["positional", "keyword", "var_keyword"] = "keyword"


class Function(Struct, frozen=True, kw_only=True):
    """What stands in the head of a method, or of a function if `self_name` is None.

    The order of the parameters is kept: positional ones, keyword-only ones (`*` is put
    before them), `**`. A stub is the overload that has `...` for its body, on the same line.
    """

    name: str
    parameters: Sequence[Parameter]
    returns: Node
    is_async: bool = False
    is_stub: bool = False
    self_name: str | None = "self"


def field(name: str, annotation: Node, default: Node | None, indent: int) -> Code:
    """`name: annotation = default`, the default only where there is one."""
    return layout(Declared(identifier(name), annotation, default), indent=indent)


def assignment(name: str, annotation: Node | None, value: Node, indent: int) -> Code:
    """`name: annotation = value` or `name = value`."""
    if annotation is not None:
        return field(name, annotation, value, indent)
    return layout(value, before=f"{identifier(name)} = ", indent=indent)


Start: TypeAlias = Literal["", "return", "return await", "await"]


def statement(start: Start, value: Node, indent: int) -> Code:
    """An expression by itself or after the fixed words: `return f(x)`."""
    return layout(value, before=f"{start} ".lstrip(), indent=indent)


def class_header(
    name: str,
    bases: Iterable[Node],
    keywords: Mapping[str, Node] = _NO_KEYWORDS,
    *,
    indent: int = 0,
) -> Code:
    """`class Name(Base, extra="forbid"):`; without bases and keywords no parentheses."""
    items = (*bases, *(keyword(key, value) for key, value in keywords.items()))
    start = Code(f"class {identifier(name)}")
    if not items:
        return Code(f"{start}:")
    return layout(Header(Bracket(start, "()", items)), after=":", indent=indent)


def signature(function: Function, indent: int = 0) -> Code:
    """`def name(self, *, a: int, **options: Unpack[X]) -> Y:`.

    ValueError if the parameters stand in an order that Python refuses.
    """
    start = "async def" if function.is_async else "def"
    bracket = Bracket(
        Code(f"{start} {identifier(function.name)}"), "()", tuple(_parameters(function))
    )
    return layout(
        Header(bracket, function.returns),
        after=": ..." if function.is_stub else ":",
        indent=indent,
    )


def _parameters(function: Function) -> Iterator[Node]:
    """The parameters as nodes, `self` and `*` among them."""
    if function.self_name is not None:
        yield identifier(function.self_name)
    kinds = [_KINDS.index(parameter.kind) for parameter in function.parameters]
    if kinds != sorted(kinds) or kinds.count(_KINDS.index("var_keyword")) > 1:
        raise ValueError("parameters are positional, then keyword, then one **")
    previous = None
    for parameter in function.parameters:
        if parameter.kind == "keyword" and previous != "keyword":
            yield Code("*")
        previous = parameter.kind
        declared = Declared(
            identifier(parameter.name), parameter.annotation, parameter.default
        )
        yield double_star(declared) if previous == "var_keyword" else declared


_KINDS = ("positional", "keyword", "var_keyword")
