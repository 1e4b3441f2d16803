# Part of every package that tightspec makes: copied as it is, never edited.
"""Bodies that are no JSON: texts, forms and files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ._bodies import Payload
from ._forms import encode, multipart, urlencoded
from ._media_types import fits, is_range, media_types, without
from ._opened import Opened, Said, Streamed, opened, said
from ._operation import Operation
from ._parameters import text
from ._unsendable import unsendable
from ._wire import Files, Path, UnserializableError
from .errors import Problem, RequestValidationError


def written(
    operation: Operation[object], body: Payload
) -> tuple[str, bytes | Streamed]:
    """The Content-Type and the bytes of a body, or what has files in it.

    Raises RequestValidationError for files that cannot be read, and for what the form
    cannot carry.
    """
    contents = _contents(operation, body.files)
    try:
        return _written(body, contents)
    except UnserializableError as error:
        raise RequestValidationError(operation.name, (unsendable(error),)) from None


def file_problems(body: Payload) -> Iterator[Problem]:
    """Where files are not what the document says that they are sent as."""
    for path, file in body.files.items():
        wanted = [body.content_type]
        if path and body.kind.form == "multipart":
            encoding = body.kind.encodings.get(str(path[0]))
            wanted = media_types("" if encoding is None else encoding.content_type)
        yield from _about_type(path, said(file), wanted)


def _about_type(path: Path, own: Said, wanted: Sequence[str]) -> Iterator[Problem]:
    usual = own.content_type or own.usual_type
    listed = " or ".join(wanted)
    if own.content_type is not None and not fits(own.content_type, wanted):
        yield Problem(
            rule="spec",
            path=path,
            message=f"must be sent as {listed}, not {own.content_type}",
            limit=listed,
        )
    elif wanted and all(map(is_range, wanted)) and not fits(usual or "", wanted):
        yield Problem(
            rule="spec",
            path=path,
            message=f"must be sent as {listed}",
            limit=listed,
            suggestion="say which: NamedFilePart(..., content_type=...)",
        )


def _contents(operation: Operation[object], files: Files) -> dict[Path, Opened]:
    contents: dict[Path, Opened] = {}
    problems: list[Problem] = []
    for path, file in files.items():
        try:
            contents[path] = opened(file)
        except ValueError as error:
            problems.append(unsendable(UnserializableError(path, str(error))))
    if problems:
        raise RequestValidationError(operation.name, tuple(problems))
    return contents


def _written(
    body: Payload, contents: Mapping[Path, Opened]
) -> tuple[str, bytes | Streamed]:
    content_type, value, encodings = body.content_type, body.value, body.kind.encodings
    if () in contents:
        return content_type, Streamed.of([contents[()].content])
    if not isinstance(value, dict):
        return encode((), text(value), content_type)
    if body.kind.form == "urlencoded":
        return content_type, urlencoded(value, contents, encodings)
    boundary, pieces = multipart(value, contents, encodings)
    kept = without("boundary", content_type)
    return f"{kept}; boundary={boundary}", Streamed.of(pieces)
