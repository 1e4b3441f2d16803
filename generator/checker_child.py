"""The child process of `checker`: openapi-spec-validator, shut off from the world.

It is run as a script and imports nothing of ours. A document comes in as JSON on
standard input, and its findings go out as JSON on standard output:

    {"findings": [{"pointer": "/info", "message": "...", "harmless": true}],
     "stopped": null}

`stopped` says why the validator gave up, if it did. Its argument is after how many
seconds it ends in any case: there may be nobody left to end it.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, TypeAlias, TypedDict

from openapi_spec_validator.shortcuts import get_validator_cls

_Path: TypeAlias = Sequence[str | int]

_LONGEST_MESSAGE = 300
_MOST_FINDINGS = 1000

# What only people read, or nobody here: a fault in it changes no request.
_DOCUMENTATION = {
    *("description", "summary", "title", "externalDocs", "example", "examples"),
    *("info", "contact", "license", "termsOfService", "tags", "servers"),
    *("xml", "deprecated", "callbacks", "links"),
}
# Their values are keyed by names, which are no words of OpenAPI.
_NAMED = {
    *("properties", "patternProperties", "dependentSchemas", "$defs", "definitions"),
    *("schemas", "responses", "parameters", "requestBodies", "headers"),
    *("securitySchemes", "paths", "variables"),
}
# Without these a request could only be guessed.
_NEEDED = {"openapi", "name", "in", "type", "scheme", "propertyName"}
# A word too many, a name given twice, a text of an odd form.
_HARMLESS = {"additionalProperties", "unevaluatedProperties", "uniqueItems", "format"}


class Finding(TypedDict):
    """A finding, as it goes over the pipe."""

    pointer: str | None
    message: str
    harmless: bool


def main() -> None:
    """Read a document from standard input, and answer on standard output."""
    signal.alarm(int(sys.argv[1]))
    document = json.load(sys.stdin.buffer)
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answer:
        # The validator prints what it reads.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        findings: list[Finding] = []
        stopped = None
        try:
            for finding in _findings(document):
                if finding not in findings:
                    findings.append(finding)
                if len(findings) == _MOST_FINDINGS:
                    break
        except Exception as error:  # noqa: BLE001  the validator's faults are many
            # It takes for granted what it has just found to be otherwise.
            if not findings or not isinstance(error, _CONSEQUENCES):
                stopped = _short(f"{type(error).__name__}: {error}")
        json.dump({"findings": findings, "stopped": stopped}, answer)


_CONSEQUENCES = (LookupError, TypeError, AttributeError)


def _shut_off() -> None:
    """Refuse the network, other processes, and every file that is not a library's."""
    libraries = tuple(
        os.path.join(os.path.realpath(path), "")  # noqa: PTH118  called for each open
        for path in {*filter(None, sys.path), sys.prefix, sys.base_prefix}
    )

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, _, flags = arguments
            writing = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            if isinstance(path, int) or (
                not writing
                and os.path.realpath(os.fsdecode(path)).startswith(libraries)
            ):
                return
        elif not event.startswith(_FORBIDDEN):
            return
        raise PermissionError(f"not allowed here: {event}")

    sys.addaudithook(refuse)


_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "pty.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
)


def _findings(document: Any) -> Iterator[Finding]:
    validator = _placing(get_validator_cls(document))(document)
    # The schema of OpenAPI is fetched on first use, like any other URL.
    whole = _with_anchors(validator.schema_validator)
    _shut_off()
    for error in whole.iter_errors(document):
        inner = _innermost(error)
        yield _finding(document, list(inner.absolute_path), inner)
    for error in validator.root_validator(validator.schema_path):
        inner = _innermost(error)
        path = [*getattr(error, "placed", ())]
        if getattr(error, "keyword", None) != "default":
            path += inner.absolute_path
        yield _finding(document, path, inner)


def _with_anchors(validator: Any) -> Any:
    """The same validator, with the anchors of its schema found once, and not for every
    schema of a document again."""
    schema = dict(validator.schema)
    uri: str = schema.get("$id") or schema["id"]
    specifications: Any = import_module("jsonschema_specifications")
    known = specifications.REGISTRY.with_contents([(uri, schema)]).crawl()
    return validator.evolve(_resolver=known.resolver(uri))


class _Seen(set[int]):
    """What a keyword validator has seen: it keeps it in a list, through which it looks
    for every schema."""

    append = set[int].add


def _placing(validator: Any) -> Any:
    """The same validator, with its keyword validators telling where they found it."""

    def placing(keyword: str, keyword_validator: Any) -> Any:
        def init(self: Any, registry: Any) -> None:
            keyword_validator.__init__(self, registry)
            for name in ("visited_schema_ids", "meta_checked_schema_ids"):
                if hasattr(self, name):
                    setattr(self, name, _Seen())

        def call(self: Any, *arguments: Any, **options: Any) -> Iterator[Any]:
            found = keyword_validator.__call__(self, *arguments, **options)
            place = next((a.parts for a in arguments if hasattr(a, "parts")), ())
            inside = (keyword,) if keyword == "default" else ()
            for error in found:
                if not hasattr(error, "placed"):
                    error.placed = (*place, *inside)
                    error.keyword = keyword
                yield error

        methods = {"__init__": init, "__call__": call}
        return type(keyword_validator.__name__, (keyword_validator,), methods)

    keywords = {
        keyword: placing(keyword, keyword_validator)
        for keyword, keyword_validator in validator.keyword_validators.items()
    }
    return type(validator.__name__, (validator,), {"keyword_validators": keywords})


def _innermost(error: Any) -> Any:
    """Of the reasons why no alternative fits, the one that is closest to what was meant."""
    while error.context:
        reason = _closest(error.context)
        for name in ("placed", "keyword"):
            if hasattr(error, name):
                setattr(reason, name, getattr(error, name))
        error = reason
    return error


def _closest(reasons: Sequence[Any]) -> Any:
    """The one that got furthest, of the alternative with the fewest; what has no $ref
    was not meant as a reference."""
    alternatives: dict[Any, list[Any]] = {}
    for reason in reasons:
        alternatives.setdefault(reason.relative_schema_path[0], []).append(reason)
    meant = [each for each in alternatives.values() if not _is_reference(each)]
    closest = min(meant or alternatives.values(), key=len)
    return max(closest, key=lambda reason: len(reason.absolute_path))


def _is_reference(reasons: Sequence[Any]) -> bool:
    return any(
        reason.validator == "required" and "$ref" in reason.validator_value
        for reason in reasons
    )


def _finding(document: Any, path: _Path, error: Any) -> Finding:
    return {
        "pointer": _pointer(document, [*path, *_member(error)]),
        "message": _short(str(error.message)),
        "harmless": _is_harmless(path, error),
    }


def _member(error: Any) -> _Path:
    """The member of an object that is missing, or too many; none where it is the
    value itself that is at fault."""
    if getattr(error, "keyword", None) == "default":
        return ()
    if type(error).__name__ == "DuplicateOperationIDError":
        return ("operationId",)
    match error.validator:
        case "required":
            names = set(error.validator_value) - set(error.instance)
        case "additionalProperties" | "unevaluatedProperties":
            names = set(error.instance)
        case _:
            return ()
    told = [name for name in names if repr(name) in str(error.message)]
    return told if len(told) == 1 else ()


def _is_harmless(path: _Path, error: Any) -> bool:
    """Whether one can go on without a guess about what is sent or accepted."""
    keyword = getattr(error, "keyword", None)
    if keyword in {"default", "operation", "tags"}:
        return True  # a default that is refused, a repeated id, an undeclared parameter
    if type(error).__name__ == "ExtraParametersError":
        return True  # `required` names what `properties` does not
    scopes = len(path) > 2 and path[-3] == "security"
    if scopes or _is_documentation(path) or _is_read_as_meant(path, error):
        return True
    if error.validator == "required":
        return not _NEEDED.intersection(
            set(error.validator_value) - set(error.instance)
        )
    return error.validator in _HARMLESS


def _is_read_as_meant(path: _Path, error: Any) -> bool:
    """Faults that real documents have, which our own reader warns of."""
    match path[-1] if path else None:
        case "$recursiveAnchor" | "$recursiveRef":
            return True
        case "type":
            return getattr(error, "instance", True) is None
        case "required" | "exclusiveMinimum" | "exclusiveMaximum":
            return isinstance(getattr(error, "instance", None), bool)
        case _:
            return False


def _is_documentation(path: _Path) -> bool:
    return any(
        word in _DOCUMENTATION and (index == 0 or path[index - 1] not in _NAMED)
        for index, word in enumerate(path)
    )


def _pointer(document: Any, path: _Path) -> str | None:
    """The JSON pointer (RFC 6901) of a path that goes through references unseen."""
    settled: list[str | int] = []
    value = document
    for key in path:
        for _ in range(100):
            reference = _at(value, ("$ref",))
            if not isinstance(reference, str) or key == "$ref":
                break
            if not reference.startswith("#/"):
                return None
            settled = [_unescaped(part) for part in reference[2:].split("/")]
            value = _at(document, settled)
        settled.append(key)
        value = _at(value, [key])
    return "".join(f"/{_escaped(str(key))}" for key in settled)


def _at(value: Any, path: _Path) -> Any:
    for key in path:
        try:
            value = value[int(key) if isinstance(value, list) else key]
        except (LookupError, TypeError, ValueError):
            return None
    return value


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _unescaped(part: str) -> str:
    return part.replace("~1", "/").replace("~0", "~")


def _short(text: str) -> str:
    if len(text) <= _LONGEST_MESSAGE:
        return text
    half = _LONGEST_MESSAGE // 2
    return f"{text[:half]} ... {text[-half:]}"


if __name__ == "__main__":
    main()
