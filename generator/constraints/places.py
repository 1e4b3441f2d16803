"""What a place in a constraints file is about, in the words of its author."""

from __future__ import annotations

from collections.abc import Iterator

from ..source import Source


def subject(at: Source) -> str:
    """Whom a place speaks of: ``GenerateAiImageRequest, case FluxPro, width``.

    Empty for what belongs to the file as a whole.
    """
    return ", ".join(_file(_root(at), at.pointer))


def located(at: Source, message: str) -> str:
    """A message that starts with the subject of its place."""
    about = subject(at)
    return f"{about}: {message}" if about else message


def _root(at: Source) -> Source:
    while at.pointer:
        at = at.parent
    return at


_Pointer = tuple[str | int, ...]


def _file(at: Source, pointer: _Pointer) -> Iterator[str]:
    match pointer:
        case ("sources", str(name), *_):
            yield f"source {name}"
        case ("parameters", str(name), *rest):
            yield _field(name, tuple(rest))
        case (("schemas" | "operations") as word, str(name), *rest):
            yield name
            yield from _entry(at / word / name, tuple(rest))
        case _:
            pass


def _entry(at: Source, pointer: _Pointer) -> Iterator[str]:
    """The parts inside a schema, an operation, a case, a body or a response."""
    match pointer:
        case ("variants", "cases", str(name), *rest):
            yield f"case {name}"
            yield from _entry(at / "variants" / "cases" / name, tuple(rest))
        case ("variants", *rest):
            yield from _entry(at / "variants", tuple(rest))
        case ("fields" | "tolerated" | "common", str(name), *rest):
            yield _field(name, tuple(rest))
        case ("parameters", str(name), *rest):
            yield f"parameter {_field(name, tuple(rest))}"
        case ("rules", int(index), *_):
            identifier = (at / "rules" / index).value
            match identifier:
                case {"id": str(name)}:
                    yield f"rule {name}"
                case _:
                    yield f"rule {index + 1}"
        case ("body", *rest):
            yield "body"
            yield from _entry(at / "body", tuple(rest))
        case ("responses", str(status), *rest):
            yield f"response {status}"
            yield from _entry(at / "responses" / status, tuple(rest))
        case (("cost" | "response" | "hints") as word, *_):
            yield word
        case _:
            pass


def _field(name: str, pointer: _Pointer) -> str:
    match pointer:
        case ("properties", str(inner), *rest):
            return _field(f"{name}.{inner}", tuple(rest))
        case ("items", *rest):
            return _field(f"{name}[]", tuple(rest))
        case _:
            return name
