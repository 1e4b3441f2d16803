"""Where lines break: what is made here is what black would leave alone.

Black (26, stable style) keeps a bracket exploded, one element a line, if its last element
has a trailing comma, the "magic" one. So a construct that does not fit on its line has its
outermost bracket exploded with that comma, and nothing is left for black to decide, except
where no comma can stand: in a subscript with one element, between the members of a union,
and where black adds parentheses of its own. The functions below follow it there.
"""

from __future__ import annotations

from typing import NamedTuple

from .code import Code
from .nodes import Bracket, Declared, Header, Node, Prefixed, Union

WIDTH = 88
INDENT = 4


def layout(
    node: Node,
    *,
    before: str = "",
    after: str = "",
    indent: int = 0,
    width: int = WIDTH,
) -> Code:
    """The node as a statement between two fixed texts (`return `, `:`).

    `indent` and `width` count columns. The first line comes without its indent (a template
    has written it); all following lines have theirs. The imports are those of all leaves.
    """
    if indent + len(before) + len(node.flat) + len(after) <= width:
        return Code(f"{before}{node.flat}{after}", node.imports)
    line = _Line(indent, width)
    match node:
        case Declared():
            text = _declaration(node, line)
        case Header():
            text = _header(node, after, line)
        case _:
            text = _free(before, node, after, line)
    return Code(text, node.imports)


class _Line(NamedTuple):
    """The line that something starts on: its indent, and the column where lines end."""

    indent: int
    width: int

    @property
    def inner(self) -> _Line:
        return _Line(self.indent + INDENT, self.width)

    @property
    def start(self) -> str:
        return "\n" + " " * self.indent

    def holds(self, columns: int) -> bool:
        return self.indent + columns <= self.width

    def holds_all(self, text: str) -> bool:
        first, *rest = text.split("\n")
        return self.holds(len(first)) and all(len(row) <= self.width for row in rest)


def _declaration(node: Declared, line: _Line) -> str:
    """`name: annotation = value` as a statement.

    Black breaks the value's bracket if the text up to it fits. Otherwise it puts the value
    in parentheses, if these fit after the `=`, unless a trailing comma keeps the annotation
    exploded; we explode the annotation then, which reads better. What is left breaks in
    the annotation.
    """
    before, annotation, value = f"{node.name}: ", node.annotation, node.value
    if value is None:
        return _free(before, annotation, "", line)
    head_width = len(before) + len(annotation.flat) + len(" = ")
    if (
        isinstance(value, Bracket)
        and value.items
        and line.holds(head_width + len(value.opening))
    ):
        return _exploded(f"{before}{annotation.flat} = ", value, "", line)
    stays_exploded = isinstance(annotation, Bracket) and len(annotation.items) > 1
    is_tuple = isinstance(value, Bracket) and value.is_tuple
    if line.holds(head_width + 1) and not is_tuple and not stays_exploded:
        return _parenthesised(f"{before}{annotation.flat} = ", value, "", line)
    opening = annotation.opening if isinstance(annotation, Bracket) else "("
    opens = line.holds(len(before) + len(opening))
    # Where the annotation's own bracket is too far out, parentheses may not be: if what is
    # in them fits.
    wraps = not opens and line.holds(len(before) + 1)
    if wraps:
        _, *inside = _parenthesised(before, annotation, "", line).split("\n")
        wraps = all(len(row) <= line.width for row in inside)
    place = _parenthesised if wraps else _free
    has_comma = ",\n" in place(before, annotation, f" = {value.flat}", line)
    tail = _assigned(value, line, opens=opens, wraps=wraps, has_comma=has_comma)
    return place(before, annotation, tail, line)


def _assigned(
    value: Node, line: _Line, *, opens: bool, wraps: bool, has_comma: bool
) -> str:
    """` = value` behind an annotation that takes several lines.

    `opens` is whether its bracket fits on the first line, `wraps` whether it got
    parentheses instead, `has_comma` whether a trailing comma keeps it exploded.
    """
    wrapped = f"] = ({value.flat})"
    tail = _free("] = ", value, "", line)
    match value:
        case Bracket() if value.items:
            if not opens:
                tail = _exploded("] = ", value, "", line)
        case Union():
            tail = _parenthesised("] = ", value, "", line)
            if opens and not has_comma and line.holds(len(wrapped)):
                tail = wrapped
        case _ if wraps:
            tail = _parenthesised("] = ", value, "", line) if has_comma else wrapped
        case _:
            pass
    return tail.removeprefix("]")


def _header(node: Header, after: str, line: _Line) -> str:
    if node.returns is not None:
        after = _free(") -> ", node.returns, after, line).removeprefix(")")
    return _exploded("", node.bracket, after, line)


def _free(before: str, node: Node, after: str, line: _Line) -> str:
    """A node where black may add parentheses: a statement's value, an annotation."""
    if line.holds(len(before) + len(node.flat) + len(after)):
        return before + node.flat + after
    match node:
        case Union():
            return _parenthesised(before, node, after, line)
        case Bracket() if node.items:
            exploded = _exploded(before, node, after, line)
            if node.is_tuple or line.holds(len(before) + len(node.opening)):
                return exploded
            parenthesised = _parenthesised(before, node, after, line)
            return parenthesised if line.holds_all(parenthesised) else exploded
        case Bracket() if not node.is_tuple:
            return _parenthesised(before, node, after, line)
        case Code() if line.inner.holds(len(node.flat)) or not _is_token(node):
            return _parenthesised(before, node, after, line)
        case _:
            return before + node.flat + after


def _element(before: str, node: Node, after: str, line: _Line) -> str:
    """A node on a line of its own inside brackets, where black adds no parentheses."""
    if line.holds(len(before) + len(node.flat) + len(after)):
        return before + node.flat + after
    match node:
        case Prefixed(prefix, value):
            return _element(f"{before}{prefix}", value, after, line)
        case Bracket() if node.items:
            return _exploded(before, node, after, line)
        case Union(members):
            first, *middle, last = members
            rows = [
                _element(before, first, "", line),
                *(_element("| ", member, "", line) for member in middle),
                _element("| ", last, after, line),
            ]
            return line.start.join(rows)
        case Declared():
            return _parameter(node, after, line)
        case _:
            return before + node.flat + after


def _parameter(node: Declared, after: str, line: _Line) -> str:
    before, annotation, value = f"{node.name}: ", node.annotation, node.value
    if value is None:
        return _free(before, annotation, after, line)
    head = f"{before}{annotation.flat} = "
    if (
        isinstance(value, Bracket)
        and value.items
        and line.holds(len(head) + len(value.opening))
    ):
        return _exploded(head, value, after, line)
    tail = _element("] = ", value, after, line).removeprefix("]")
    return _free(before, annotation, tail, line)


def _exploded(before: str, node: Bracket, after: str, line: _Line) -> str:
    inner = line.inner
    comma = "," if node.takes_trailing_comma else ""
    start, room = inner.start, inner.width - inner.indent - len(comma)
    items = [
        (
            f"{start}{item.flat}{comma}"
            if len(item.flat) <= room
            else start + _element("", item, comma, inner)
        )
        for item in node.items
    ]
    closing = f"{line.start}{node.brackets[1]}"
    return f"{before}{node.opening}{''.join(items)}{closing}{after}"


def _parenthesised(before: str, node: Node, after: str, line: _Line) -> str:
    inner = line.inner
    body = inner.start + _element("", node, "", inner)
    return f"{before}({body}{line.start}){after}"


def _is_token(code: Code) -> bool:
    """Whether the text is one token, which black does not wrap if that saves nothing."""
    return code.text[:1] in "\"'" or code.text.replace("_", "a").isalnum()
