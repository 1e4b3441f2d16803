"""The texts of a document by what they are, each exchanged for another wherever it stands.

A grammar says what each text of an OpenAPI document is. What is one thing has one text:
a schema's name and the references to it, a property and the `required` that names it, a
value of an enum and the default that repeats it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeAlias
from urllib.parse import quote, unquote

Json: TypeAlias = Any
Say: TypeAlias = Callable[[str, str], str]
"""The text that takes the place of one of this kind."""

# `a:b` is a member `a` that is a `b`; `[b]` a list of them, `{k:b}` a map of them whose
# keys are `k`. Where it ends in a capital letter it is another row, otherwise the kind of
# a text. What is not named stays as it is.
_GRAMMAR = {
    "Document": "info:Info servers:[Server] paths:{path:Item} webhooks:{callback:Item}"
    " components:Components tags:[Tag] security:[{scheme:Scopes}] externalDocs:Docs",
    "Info": "title:prose description:prose summary:prose version:prose license:Named"
    " contact:Named",
    "Named": "name:prose",
    "Server": "description:prose",
    "Tag": "name:tag description:prose externalDocs:Docs",
    "Docs": "description:prose",
    "Scopes": "",
    "Item": "summary:prose description:prose parameters:[Parameter] servers:[Server]"
    " get:Operation put:Operation post:Operation delete:Operation options:Operation"
    " head:Operation patch:Operation trace:Operation",
    "Operation": "tags:[tag] summary:prose description:prose operationId:operation"
    " parameters:[Parameter] requestBody:Body responses:{status:Response}"
    " callbacks:{callback:Expressions} security:[{scheme:Scopes}] externalDocs:Docs"
    " servers:[Server]",
    "Expressions": "",
    "Parameter": "name:parameter description:prose schema:Schema example:data"
    " examples:{prose:Example} content:{media:Media} $ref:ref",
    "Body": "description:prose content:{media:Media} $ref:ref",
    "Media": "schema:Schema encoding:{property:Encoding} example:data"
    " examples:{prose:Example}",
    "Encoding": "",
    "Example": "summary:prose description:prose value:data",
    "Response": "description:prose headers:{header:Header} content:{media:Media} $ref:ref",
    "Header": "description:prose schema:Schema example:data $ref:ref",
    "Components": "schemas:{schema:Schema} responses:{component:Response}"
    " parameters:{component:Parameter} requestBodies:{component:Body}"
    " headers:{component:Header} securitySchemes:{scheme:Scheme}"
    " examples:{component:Example}",
    "Scheme": "description:prose bearerFormat:prose",
    "Schema": "title:prose description:prose $ref:ref $comment:prose pattern:pattern"
    " properties:{property:Schema} patternProperties:{pattern:Schema}"
    " required:[property] additionalProperties:Schema unevaluatedProperties:Schema"
    " items:Schema prefixItems:[Schema] contains:Schema unevaluatedItems:Schema"
    " allOf:[Schema] anyOf:[Schema] oneOf:[Schema] not:Schema if:Schema then:Schema"
    " else:Schema propertyNames:Schema dependentSchemas:{property:Schema}"
    " dependentRequired:{property:[property]} $defs:{schema:Schema}"
    " discriminator:Discriminator enum:[value] const:value default:value example:data"
    " examples:[data] externalDocs:Docs",
    "Discriminator": "propertyName:property mapping:{value:mapped}",
}


def _rule(text: str) -> Any:
    if text.startswith("["):
        return [_rule(text[1:-1])]
    if text.startswith("{"):
        key, _, value = text[1:-1].partition(":")
        return key, _rule(value)
    return text


def _members(row: str) -> dict[str, Any]:
    pairs = (member.partition(":") for member in row.split())
    return {name: _rule(rule) for name, _, rule in pairs}


_MEMBERS = {name: _members(row) for name, row in _GRAMMAR.items()}


def exchanged(document: Json, say: Say) -> Json:
    """The document with every text that `say` gives another one for."""
    return _Exchange(say).of(document, "Document")


class _Exchange:
    def __init__(self, say: Say) -> None:
        self.say = say

    def of(self, value: Json, rule: Any) -> Json:
        match rule, value:
            case [each], list():
                return [self.of(item, each) for item in value]
            case (key, each), dict():
                return {
                    name if _is_extension(name, key) else self.text(key, name): (
                        item if _is_extension(name, key) else self.of(item, each)
                    )
                    for name, item in value.items()
                }
            case str(), dict() if rule in _MEMBERS:
                return self.members(value, rule)
            case "value" | "data", _:
                return self.data(value, rule)
            case str(), str() if rule not in _MEMBERS:
                return self.text(rule, value)
            case _:
                return value

    def members(self, value: dict[str, Json], rule: str) -> Json:
        known = _MEMBERS[rule]
        if rule == "Parameter":
            known = {**known, "name": value.get("in", "parameter")}
        if rule == "Schema" and _is_limited(value):
            known = known | dict.fromkeys(("enum", "const", "default"), "kept")
        return {
            name: self.of(item, known[name]) if name in known else item
            for name, item in value.items()
        }

    def data(self, value: Json, kind: str) -> Json:
        """A value of a schema, whose keys are properties."""
        match value:
            case str():
                return self.say(kind, value)
            case list():
                return [self.data(item, kind) for item in value]
            case dict():
                return {
                    self.say("property", name): self.data(item, kind)
                    for name, item in value.items()
                }
            case _:
                return value

    def text(self, kind: str, text: str) -> str:
        match kind:
            case "ref":
                return self.reference(text)
            case "mapped":
                is_name = "/" not in text and "#" not in text
                return self.say("schema", text) if is_name else self.reference(text)
            case "path":
                return self.path(text)
            case "media":
                return _PARAMETER.sub(
                    lambda f: f[1] + self.say("media", f[2]) + '"', text
                )
            case "status" | "parameter":
                return text
            case _:
                return self.say(kind, text)

    def path(self, text: str) -> str:
        parts = re.split(r"(\{[^{}]*\}|/)", text)
        return "".join(
            (
                f"{{{self.say('path', part[1:-1])}}}"
                if part.startswith("{")
                else self.say("segment", part) if part not in ("", "/") else part
            )
            for part in parts
        )

    def reference(self, text: str) -> str:
        """A reference in this document: a pointer through what was exchanged."""
        head, _, pointer = text.partition("#/")
        if head:
            return text
        rule: Any = "Document"
        tokens: list[str] = []
        for token in pointer.split("/"):
            name = unquote(token).replace("~1", "/").replace("~0", "~")
            if isinstance(rule, tuple):
                name, rule = self.text(rule[0], name), rule[1]
            elif isinstance(rule, list):
                rule = rule[0]
            else:
                rule = _MEMBERS.get(rule, {}).get(name, "kept")
            escaped = name.replace("~", "~0").replace("/", "~1")
            tokens.append(quote(escaped, safe="~$"))
        return f"#/{'/'.join(tokens)}"


_PARAMETER = re.compile(r'(;\s*(?!charset|boundary)[a-z]+=")([^"]*)"')
_LIMITS = {"pattern", "format", "minLength", "maxLength", "contentMediaType"}


def _is_limited(schema: dict[str, Json]) -> bool:
    """Whether not every text may stand where a value of a schema does."""
    return not _LIMITS.isdisjoint(schema) or schema.get("type", "string") not in (
        *("string", "array", "object"),
        *(["string"], ["string", "null"]),
    )


def _is_extension(name: str, kind: str) -> bool:
    return name.startswith("x-") and kind in ("path", "status", "callback")
