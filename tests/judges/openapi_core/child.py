# mypy: ignore-errors
# It runs in the environment of `environment.py`, the only one that has openapi-core.
"""Reads requests by an OpenAPI document: JSON on standard input, JSON on standard output.

What openapi-core wants in another form than OpenAPI has it is put into that form:

- Paths: it looks for parameters in the styles label and matrix under RFC 6570's names,
  so `/{color}` becomes `/{;color*}`. Values are decoded here, once their place is known.
- spaceDelimited: it looks for `%20` in texts that are decoded already.
- form, exploded: it looks for an object in one text, `R=100&G=200`, under the
  parameter's own name.

And one thing is mended: it fills templates by str.format, for which `{.color}` and
`{filter[id]}` are not names.
"""

from __future__ import annotations

import json
import re
import sys
import warnings
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, unquote

from openapi_core import OpenAPI
from openapi_core.configurations import Config
from openapi_core.datatypes import RequestParameters
from openapi_core.templating.datatypes import TemplateResult
from openapi_core.templating.paths.exceptions import PathError
from openapi_core.templating.paths.finders import APICallPathFinder
from werkzeug.datastructures import Headers, ImmutableMultiDict

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_OPERATORS = {"label": ".", "matrix": ";"}
_LOCATIONS = ("path", "query", "header", "cookie")


class Request:
    """A request as openapi-core wants it."""

    def __init__(self, given: Mapping[str, Any], finder: Any, host_url: str) -> None:
        path, _, query = given["target"].partition("?")
        self.host_url = host_url
        self.path = path
        self.method = given["method"].lower()
        self.body = bytes.fromhex(given["body"])
        headers = Headers(given["headers"])
        self.content_type = headers.get("Content-Type", "application/octet-stream")
        found = finder.find(self.method, host_url.rstrip("/") + path)
        declared = _declared(found)
        cookies = headers.get("Cookie", "").split("; ")
        pairs = [tuple(each.split("=", 1)) for each in cookies if each]
        variables = found.path_result.variables
        self.parameters = RequestParameters(
            path={name: unquote(value) for name, value in variables.items()},
            query=_restyled(
                parse_qsl(query, keep_blank_values=True), "query", declared
            ),
            header=headers,
            cookie=_restyled(pairs, "cookie", declared),
        )


def _declared(found: Any) -> dict[tuple[str, str], dict[str, Any]]:
    """The parameters of an operation by location and name."""
    result = {}
    for holder in (found.path, found.operation):
        for place in holder.get("parameters", []):
            parameter = {
                key: (place / key).read_value()
                for key in ("name", "in", "style", "explode")
                if key in place
            }
            schema = place / "schema"
            typed = schema.exists() and "type" in schema
            parameter["type"] = (schema / "type").read_value() if typed else ""
            result[parameter["in"], parameter["name"]] = parameter
    return result


def _restyled(
    pairs: Sequence[tuple[str, str]],
    location: str,
    declared: Mapping[tuple[str, str], Mapping[str, Any]],
) -> ImmutableMultiDict:
    own = {name: it for (place, name), it in declared.items() if place == location}
    spaced = {name for name, it in own.items() if it.get("style") == "spaceDelimited"}
    restyled = [
        (name, value.replace(" ", "%20") if name in spaced else value)
        for name, value in pairs
    ]
    for name, parameter in own.items():
        exploded = parameter.get("style", "form") == "form"
        exploded = exploded and parameter.get("explode", True)
        rest = [f"{key}={value}" for key, value in pairs if key not in own]
        if exploded and parameter["type"] == "object" and rest:
            restyled.append((name, "&".join(rest)))
    return ImmutableMultiDict(restyled)


def _rewritten(document: Mapping[str, Any]) -> dict[str, Any]:
    """The document with the names of RFC 6570 in its paths."""
    paths = {}
    for path, item in document["paths"].items():
        rewritten = path
        operations = [item[method] for method in _METHODS if method in item]
        for holder in (item, *operations):
            for parameter in holder.get("parameters", []):
                operator = _OPERATORS.get(parameter.get("style"))
                if operator is not None:
                    name = parameter["name"]
                    star = "*" if parameter.get("explode") else ""
                    called = f"{{{operator}{name}{star}}}"
                    rewritten = rewritten.replace(f"{{{name}}}", called)
        paths[rewritten] = item
    return {**document, "paths": paths}


def _resolved(self: TemplateResult) -> str:
    values = self.variables or {}
    return re.sub(r"\{([^{}]+)\}", lambda found: values[found[1]], self.pattern)


def _answer(
    given: Mapping[str, Any], openapi: OpenAPI, host_url: str
) -> dict[str, Any]:
    """What it reads in a request."""
    try:
        request = Request(given, APICallPathFinder(openapi.spec), host_url)
    except PathError as error:
        return {"parameters": {}, "body": None, "errors": [_said(error)]}
    result = openapi.request_unmarshaller_cls(openapi.spec).unmarshal(request)
    found = result.parameters
    return {
        "parameters": {at: dict(getattr(found, at)) for at in _LOCATIONS},
        "body": result.body,
        "errors": [_said(error) for error in result.errors],
    }


def _said(error: BaseException | None) -> str:
    causes = []
    while error is not None:
        causes.append(f"{type(error).__name__}: {error}")
        error = error.__cause__
    return " < ".join(causes)


def main() -> None:
    """Answer standard input."""
    warnings.simplefilter("ignore")
    TemplateResult.resolved = property(_resolved)
    asked = json.load(sys.stdin)
    document = _rewritten(asked["document"])
    openapi = OpenAPI.from_dict(document, config=Config(spec_validator_cls=None))
    host_url = document.get("servers", [{"url": "http://localhost"}])[0]["url"]
    answers = [_answer(each, openapi, host_url) for each in asked["requests"]]
    json.dump(answers, sys.stdout, default=str)


main()
