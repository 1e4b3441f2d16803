# Part of every package that tightspec makes: copied as it is, never edited.
"""Bodies: the value that a caller gives, in the media type that is chosen, as bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from ._base import MISSING
from ._files import FileText, is_file
from ._media_types import check, covers, first_of, is_range
from ._operation import Arguments, Body, Form, Operation, is_json
from ._wire import Files, JsonValue, UnserializableError, json_text, plain_and_files

if TYPE_CHECKING:
    from ._opened import Streamed


class Payload(NamedTuple):
    """A body before it is written."""

    kind: Body
    content_type: str
    value: JsonValue
    """In it, a `FileText` stands for each file."""
    files: Files
    json: bytes | None
    """Its JSON text, if that is what is sent."""

    def written(self, operation: Operation[object]) -> tuple[str, bytes | Streamed]:
        """The Content-Type and the bytes of it, or what has files in it.

        Raises RequestValidationError for files that cannot be read, and for what the
        form cannot carry.
        """
        if self.json is not None:
            return self.content_type, self.json
        from ._writing import written  # noqa: PLC0415 - most bodies are JSON

        return written(operation, self)


def chosen(operation: Operation[object], named: str | None) -> Body:
    """The body in the media type that the caller names, else the first.

    Raises ValueError for a media type that the operation does not take.
    """
    if named is None:
        return operation.bodies[0]
    check(named)
    bodies = {body.content_type: body for body in reversed(operation.bodies)}
    exact = bodies.get(named)
    if exact is not None and not is_range(named):
        return exact
    found = None if is_range(named) else first_of(bodies, named)
    if found is None:
        listed = ", ".join(body.content_type for body in operation.bodies)
        raise ValueError(f"content_type: {named!r} is none of {listed}")
    if bodies[found].form == "json" and not is_json(named):
        raise ValueError(
            f"content_type: {operation.name}() sends JSON here, which {named!r} is not"
        )
    return bodies[found]


def payload(
    operation: Operation[object], kind: Body, arguments: Arguments
) -> Payload | None:
    """The body that the arguments give; None if they give none.

    Raises UnserializableError for what this kind of body cannot carry.
    """
    given = _given(operation, kind, arguments)
    if given is MISSING:
        return None
    content_type = _content_type(kind, arguments.content_type, given)
    return made(operation, kind, content_type, given)


def made(
    operation: Operation[object], kind: Body, content_type: str, given: object
) -> Payload:
    """A value as a body."""
    value, files = plain_and_files(given)
    if kind.form == "json":
        for path in files:
            raise UnserializableError(path, _no_json(operation))
    elif kind.form == "binary" and not isinstance(value, FileText):
        raise UnserializableError(
            (), "must be bytes, a file open for reading bytes, or the path of one"
        )
    elif kind.form == "text" and isinstance(value, dict | list | None):
        raise UnserializableError((), "must be a text, bytes or a file")
    elif kind.form in ("urlencoded", "multipart"):
        _check_form(kind, value)
    return Payload(
        kind=kind,
        content_type=content_type,
        value=value,
        files=files,
        json=json_text(value) if kind.form == "json" else None,
    )


def _check_form(kind: Body, value: JsonValue) -> None:
    if not isinstance(value, dict):
        raise UnserializableError((), "must be an object: a form has names")
    for name, item in value.items():
        if item == [] and _is_required(kind, value, name):
            message = "is required, and an array without items is not sent at all"
            raise UnserializableError((name,), message)


def _is_required(kind: Body, value: JsonValue, name: str) -> bool:
    from ._places import look  # noqa: PLC0415 - only where an array is empty

    return look(kind.spec, value, (name,)).required


def extended(
    operation: Operation[object],
    kind: Body,
    body: Payload | None,
    extra: Mapping[str, object],
) -> Payload:
    """The body with further keys, over its own; TypeError if it has no keys."""
    before = {} if body is None else body.value
    if kind.form in ("text", "binary") or not isinstance(before, dict):
        raise TypeError(f"{operation.name}: extra_body needs a body that is an object")
    content_type = (
        _content_type(kind, None, extra) if body is None else body.content_type
    )
    added = made(operation, kind, content_type, extra)
    kept = {} if body is None else body.files
    files = {path: it for path, it in kept.items() if path[0] not in extra}
    value = before | (added.value if isinstance(added.value, dict) else {})
    return added._replace(
        value=value,
        files=files | added.files,
        json=None if added.json is None else json_text(value),
    )


# --- what is given --------------------------------------------------------------------


def _given(operation: Operation[object], kind: Body, arguments: Arguments) -> object:
    """The body, whole or of keywords, or MISSING."""
    fields = {
        name: value
        for name, value in arguments.fields.items()
        if value is not MISSING and (value is not None or name in kind.nullable)
    }
    whole = arguments.body
    if whole is not MISSING and (whole is not None or kind.null):
        if fields:
            raise TypeError(
                f"{operation.name}() takes the request as body= or by keywords, "
                f"not both: {', '.join(fields)}"
            )
        return whole
    if fields and kind.form in ("text", "binary"):
        raise TypeError(
            f"{operation.name}() sends {kind.content_type} as body=, "
            f"without {', '.join(fields)}"
        )
    has_keys = kind.form not in ("text", "binary") and bool(arguments.fields)
    return fields if fields or (kind.required and has_keys) else MISSING


def _content_type(kind: Body, named: str | None, given: object) -> str:
    """What the caller names, or what the document has; of a range, what the file is, or
    what is usual."""
    if named is not None:
        return named
    if not is_range(kind.content_type):
        return kind.content_type
    offers: list[str | None] = [_USUAL[kind.form]]
    if is_file(given):
        from ._opened import said  # noqa: PLC0415 - most bodies are JSON

        own = said(given)
        offers = [own.content_type, own.usual_type, *offers]
    for usual in offers:
        if usual is not None and covers(kind.content_type, usual):
            return usual
    raise ValueError(f"content_type: name one of {kind.content_type}")


_USUAL: Mapping[Form, str] = {
    "json": "application/json",
    "urlencoded": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "text": "text/plain",
    "binary": "application/octet-stream",
}


def _no_json(operation: Operation[object]) -> str:
    takes = [each.content_type for each in operation.bodies if each.form == "multipart"]
    instead = f': content_type="{takes[0]}" carries files' if takes else ""
    return f"a file has no JSON form{instead}"
