"""The limits of a value, in words: for arguments, whose annotations do not show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .. import ir


def limits(type_: ir.Type, definitions: Mapping[ir.Key, ir.Definition]) -> str:
    """`1 to 50, a multiple of 5`; empty where there are none."""
    match type_:
        case ir.Integer(bounds=bounds) | ir.Number(bounds=bounds):
            return ", ".join(_bounds(bounds))
        case ir.String(min_length=least, max_length=most, pattern=pattern):
            counted = _range(least, most, "character")
            matched = () if pattern is None else (f"a match of `{pattern}`",)
            return ", ".join((*counted, *matched))
        case ir.Array(min_items=least, max_items=most):
            return ", ".join(_range(least, most, "item"))
        case ir.Map(min_properties=least, max_properties=most):
            return ", ".join(_range(least, most, "property"))
        case ir.Checked(type=inner) | ir.Union(members=(inner, ir.Null())):
            return limits(inner, definitions)
        case ir.Reference(key=key):
            definition = definitions[key]
            if isinstance(definition, ir.Model):
                return ""
            return limits(definition.type, definitions)
        case _:
            return ""


def _bounds(bounds: ir.Bounds) -> Iterator[str]:
    yield from _range(bounds.minimum, bounds.maximum)
    if bounds.exclusive_minimum is not None:
        yield f"more than {bounds.exclusive_minimum}"
    if bounds.exclusive_maximum is not None:
        yield f"less than {bounds.exclusive_maximum}"
    if bounds.multiple_of is not None:
        yield f"a multiple of {bounds.multiple_of}"


def _range(least: float | None, most: float | None, of: str = "") -> Iterator[str]:
    last = least if most is None else most
    unit = of and f" {of if last == 1 else _PLURALS[of]}"
    if least is not None and least == most:
        yield f"exactly {least}{unit}"
    elif least is not None and most is not None:
        yield f"{least} to {most}{unit}"
    elif least is not None:
        yield f"at least {least}{unit}"
    elif most is not None:
        yield f"at most {most}{unit}"


_PLURALS = {"character": "characters", "item": "items", "property": "properties"}
