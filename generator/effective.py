"""The effective document: the OpenAPI document with the constraints in it.

Plain OpenAPI of the document's own version, for other tools. What is only a warning is
not in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, TypeAlias, cast

from .openapi import Document, Version, form_of
from .resolve import Resolved
from .resolve.narrowing import Cases, Narrowing, Own, Where
from .source import Json, Source

Tree: TypeAlias = dict[str, Any]


def effective(document: Document, resolved: Resolved) -> Tree:
    """The document with every constraint that is an error written into it."""
    narrowing = resolved.narrowing
    tree = cast(Tree, deepcopy(document.source.value))
    schemas: Tree = {}
    for (operation, where), own in narrowing.own.items():
        _inline(_at(tree, operation[1]), where, own)
    for place, narrowed in narrowing.schemas.items():
        value = _with_contract(narrowed, narrowing, document.version)
        _put(tree, _written(place[1], tree, narrowing), value)
    for place, cases in narrowing.cases.items():
        pointer = _written(place[1], tree, narrowing)
        union = _union(cases, _at(tree, pointer), schemas, narrowing, document.version)
        _put(tree, pointer, union)
    if schemas:
        components: Tree = tree.setdefault("components", {})
        components["schemas"] = {**components.get("schemas", {}), **schemas}
    return tree


def _inline(operation: Tree, where: Where, own: Own) -> None:
    """Write what an operation shares with others into the operation itself."""
    value = deepcopy(own.holder.value)
    match where:
        case ("parameters", _, _):
            shared = {"$ref": f"#{own.holder.json_pointer}"}
            written: list[object] = operation.setdefault("parameters", [])
            if shared in written:
                written[written.index(shared)] = value
            else:
                written.append(value)
        case ("responses", status):
            operation["responses"][status] = value
        case _:
            operation["requestBody"] = value


def _written(
    pointer: tuple[str | int, ...], tree: Tree, narrowing: Narrowing
) -> tuple[str | int, ...]:
    """Where in the exported document a narrowed schema stands."""
    for (operation, where), own in narrowing.own.items():
        above = (*operation[1], *where)
        if own.schema.pointer == pointer:
            if where[0] == "parameters":
                entries = _at(tree, (*operation[1], "parameters"))
                indexes = range(len(entries))
                index = next(i for i in indexes if _is_named(entries[i], where))
                return (*operation[1], "parameters", index, "schema")
            content = _at(tree, above)["content"]
            media_type = min(content, key=lambda name: form_of(name) != "json")
            return (*above, "content", media_type, "schema")
    return pointer


def _is_named(parameter: Tree, where: Where) -> bool:
    return (parameter.get("in"), parameter.get("name")) == where[1:]


def spelled(schema: Mapping[str, Json], version: Version) -> Tree:
    """A rule, which is JSON Schema 2020-12, in the words of the document's version."""
    return deepcopy({**schema}) if version == "3.1" else _in_3_0({**schema})


def _union(
    cases: Cases,
    base: Tree,
    schemas: Tree,
    narrowing: Narrowing,
    version: Version,
) -> Tree:
    references: list[Tree] = []
    mapping: dict[str, str] = {}
    for case in cases.cases:
        reference = _component(case.schema, schemas, narrowing, version)
        references.append(reference)
        mapping |= {str(value): reference["$ref"] for value in case.values}
    has_absent = any(case.absent for case in cases.cases)
    if cases.is_open:
        values = [value for case in cases.cases for value in case.values]
        other: Tree = {"properties": {cases.by: {"not": {"enum": values}}}}
        if has_absent:
            other["required"] = [cases.by]
        references.append({"allOf": [base, other]})
    parts = [schemas[narrowing.names[case.schema.place]] for case in cases.cases]
    nullable = [part for part in parts if _lost_null(part)]
    if nullable and not cases.is_open:
        null: Tree = {"enum": [None]}
        references.append(null | {"nullable": True} if version == "3.0" else null)
    if cases.is_open or has_absent or nullable:
        return {"oneOf": references}
    discriminator = {"propertyName": cases.by, "mapping": mapping}
    return {"oneOf": references, "discriminator": discriminator}


def _lost_null(schema: Tree) -> bool:
    """Whether a case took null, which it does no longer: it would fit every case."""
    kinds = schema.get("type")
    if isinstance(kinds, list) and "null" in kinds:
        left = [kind for kind in cast("list[str]", kinds) if kind != "null"]
        schema["type"] = left[0] if len(left) == 1 else left
        return True
    return bool(schema.pop("nullable", False))


def _component(
    source: Source, schemas: Tree, narrowing: Narrowing, version: Version
) -> Tree:
    """A case under a name of its own, and what it narrows too."""
    name = narrowing.names[source.place]
    value = _with_contract(source, narrowing, version)
    for key, place in (source / "properties").items():
        if place.place in narrowing.names:
            properties = value["properties"]
            properties[key] = _component(place, schemas, narrowing, version)
    schemas[name] = value
    return {"$ref": f"#/components/schemas/{name}"}


def _with_contract(source: Source, narrowing: Narrowing, version: Version) -> Tree:
    """A narrowed schema, and what its contract refuses, as JSON Schema."""
    value = cast(Tree, deepcopy(source.value))
    contract = narrowing.contracts.get(source.place)
    if contract is not None:
        if contract.unlisted_level == "error":
            refused: Tree = {name: {"not": {}} for name, _ in contract.unlisted}
            value["properties"] = {**value.get("properties", {}), **refused}
        if contract.unknown_level == "error":
            value["additionalProperties"] = False
    rules = narrowing.rules.get(source.place, ())
    if rules:
        extra = [spelled(rule, version) for rule in rules]
        value["allOf"] = [*value.get("allOf", []), *extra]
    return value


def _in_3_0(schema: Tree) -> Tree:
    """JSON Schema 2020-12 with the keywords of OpenAPI 3.0 (no if, no const)."""
    found: Tree = {}
    beside: list[Tree] = []
    for keyword, value in schema.items():
        match keyword:
            case "const":
                found["enum"] = [value]
            case "if":
                condition = _in_3_0(value)
                then, other = schema.get("then"), schema.get("else")
                if then is not None:
                    beside.append({"anyOf": [{"not": condition}, _in_3_0(then)]})
                if other is not None:
                    beside.append({"anyOf": [condition, _in_3_0(other)]})
            case "then" | "else":
                continue
            case "dependentRequired":
                beside += [
                    {"anyOf": [{"not": {"required": [name]}}, {"required": needed}]}
                    for name, needed in value.items()
                ]
            case "exclusiveMinimum" | "exclusiveMaximum":
                bound = keyword[9].lower() + keyword[10:]
                found |= {bound: value, keyword: True}
            case "properties":
                found[keyword] = {name: _in_3_0(each) for name, each in value.items()}
            case "allOf" | "anyOf" | "oneOf":
                found[keyword] = [_in_3_0(each) for each in value]
            case "not" | "items":
                found[keyword] = _in_3_0(value)
            case _:
                found[keyword] = deepcopy(value)
    if beside:
        found["allOf"] = [*found.get("allOf", []), *beside]
    return found


def _at(tree: Any, pointer: tuple[str | int, ...]) -> Any:
    for key in pointer:
        tree = tree[key]
    return tree


def _put(tree: Tree, pointer: tuple[str | int, ...], value: Tree) -> None:
    _at(tree, pointer[:-1])[pointer[-1]] = value
