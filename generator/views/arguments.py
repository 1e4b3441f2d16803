"""The arguments of a call: what they are called, what is said of them, an example."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from .. import ir
from ..names import snake
from ..python.code import Code
from ..python.expressions import call, display_dict, display_list
from ..python.identifiers import dotted
from ..python.literals import literal, string
from ..python.nodes import Bracket, Node
from .dicts import all_fields
from .fields import default_doc, field_doc
from .limits import limits
from .operations import model_of

_Definitions = Mapping[ir.Key, ir.Definition]
_OWN: Final = frozenset(
    """self body content_type options timeout retries idempotency_key validate
    extra_headers extra_query extra_body""".split()
)


def body_models(body: ir.Body, definitions: _Definitions) -> Iterator[ir.Model]:
    """The models that a body may be: of each case, where there are cases."""
    types = [body.type]
    if isinstance(body.type, ir.Variants):
        types = [case for _, case in body.type.cases]
    for type_ in types:
        model = model_of(type_, definitions)
        if model is not None:
            yield model


def body_fields(
    operation: ir.Operation, definitions: _Definitions
) -> Sequence[tuple[str, ir.Field]]:
    """The fields of bodies that are keyword arguments, with their names there."""
    found: dict[str, ir.Field] = {}
    for body in operation.bodies:
        models = list(body_models(body, definitions))
        if models and isinstance(body.type, ir.Variants):
            whole = model_of(body.spec_type, definitions)
            models = [*([] if whole is None else [whole]), *models]
        for model in models:
            for field in all_fields(model, definitions):
                found.setdefault(field.wire_name, field)
    taken = {parameter.name for parameter in operation.parameters}
    return [(argument_name(field, taken), field) for field in found.values()]


def alike(bodies: Sequence[ir.Body]) -> Sequence[Sequence[ir.Body]]:
    """The media types of a body, those together that take the same arguments."""
    groups: list[list[ir.Body]] = []
    for body in bodies:
        same = (body.type, body.spec_type, _takes(body))
        for group in groups:
            if (group[0].type, group[0].spec_type, _takes(group[0])) == same:
                group.append(body)
                break
        else:
            groups.append([body])
    return groups


def _takes(body: ir.Body) -> str:
    return body.form if body.form in ("text", "binary") else "fields"


def has_choice(operation: ir.Operation) -> bool:
    """Whether a caller says in which media type the body is sent."""
    return len(operation.bodies) > 1 or any(
        "*" in body.content_type for body in operation.bodies
    )


def usual_type(body: ir.Body) -> str | None:
    """The media type that a body is sent in where the caller names none; None where the
    document has a range of them without a usual one."""
    if "*" not in body.content_type:
        return body.content_type
    pattern = re.escape(body.content_type).replace(r"\*", "[^/]+")
    usual = _USUAL[body.form]
    return usual if re.fullmatch(pattern, usual) else None


_USUAL: Final[Mapping[ir.Form, str]] = {
    "json": "application/json",
    "urlencoded": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "text": "text/plain",
    "binary": "application/octet-stream",
}


def argument_name(field: ir.Field, taken: set[str]) -> str:
    """What a field of the body is called among the arguments."""
    name = f"{field.name}_" if field.name in _OWN else field.name
    return f"body_{name}" if name in taken else name


def limit_name(cost: ir.Cost) -> str:
    """The argument that bounds what a call may cost."""
    return f"max_{snake(cost.unit)}"


def described(
    operation: ir.Operation, definitions: _Definitions
) -> Iterator[tuple[str, str]]:
    """The arguments of a call, each with what is said of it."""
    for parameter in operation.parameters:
        said = _parameter_doc(parameter)
        narrowed = _narrowed(parameter.type, parameter.spec_type, said, definitions)
        yield parameter.name, _texts(said, narrowed)
    bodies = operation.bodies
    published = _published(bodies, definitions)
    for name, field in body_fields(operation, definitions):
        said = field_doc(field)
        if not field.doc.strip():
            said = _texts(_said_of(field.type, definitions), said)
        spec_type = published.get(field.wire_name, field.type)
        narrowed = _narrowed(field.type, spec_type, said, definitions)
        yield name, _texts(said, narrowed, _file_doc(field.type))
    whole = [body for body in bodies if not any(body_models(body, definitions))]
    if whole:
        yield "body", _body_doc(operation, whole)
    if has_choice(operation):
        yield "content_type", _content_type_doc(operation)
    if any(isinstance(body.type, ir.Variants) for body in bodies):
        yield "validate", "`spec` or `off`: what the document allows, or anything."
    if operation.cost is not None:
        yield (
            limit_name(operation.cost),
            f"Refuse before sending what may cost more {operation.cost.unit}.",
        )


def example_call(
    resource: ir.Resource, operation: ir.Operation, definitions: _Definitions
) -> Bracket:
    """A call with what must be given, as a reader would begin to write it."""
    path = tuple(filter(None, ("client", resource.name, operation.name)))
    example = _Example(definitions)
    positional: list[Node] = []
    keywords: dict[str, Node] = {}
    for parameter in operation.parameters:
        if parameter.required:
            value = example.of(parameter.type, parameter.name)
            if parameter.location == "path":
                positional.append(value)
            else:
                keywords[parameter.name] = value
    body = next(iter(operation.bodies), None)
    models = [] if body is None else list(body_models(body, definitions))
    if models:
        taken = {parameter.name for parameter in operation.parameters}
        for field in all_fields(models[0], definitions):
            if field.required:
                value = example.of(field.type, field.name)
                keywords[argument_name(field, taken)] = value
    elif body is not None and body.required:
        keywords["body"] = example.of(body.type, "body")
    return call(dotted(path), positional, keywords)


class _Example:
    """Writes placeholders: values of the right kind, `...` where none is at hand."""

    def __init__(self, definitions: _Definitions, depth: int = 0) -> None:
        self._definitions = definitions
        self._depth = depth

    def of(self, type_: ir.Type, name: str) -> Node:
        """A value for what is called so."""
        match type_:
            case ir.Boolean():
                return Code("True")
            case ir.Integer() | ir.Number():
                bounds = type_.bounds
                return literal(1 if bounds.minimum is None else bounds.minimum)
            case ir.String(format=None, pattern=None):
                return string(name)
            case ir.Choice(values=values):
                return literal(values[0])
            case ir.Array(items=items):
                return display_list([self.of(items, name)])
            case ir.Tuple(items=items):
                return display_list([self.of(item, name) for item in items])
            case ir.Union(members=members):
                return self.of(members[0], name)
            case ir.Variants(cases=cases):
                return self.of(cases[0][1], name)
            case ir.Checked(type=inner):
                return self.of(inner, name)
            case ir.Reference(key=key):
                return self._definition(self._definitions[key], name)
            case _:
                return Code("...")

    def _definition(self, definition: ir.Definition, name: str) -> Node:
        if self._depth > 2:
            return Code("...")
        inner = _Example(self._definitions, self._depth + 1)
        if isinstance(definition, ir.Alias):
            return inner.of(definition.type, name)
        return display_dict(
            (string(field.wire_name), inner.of(field.type, field.name))
            for field in all_fields(definition, self._definitions)
            if field.required
        )


def _published(
    bodies: Sequence[ir.Body], definitions: _Definitions
) -> Mapping[str, ir.Type]:
    """The types of fields as the document alone has them, where all media types have the
    same and there are no cases, each with limits of its own."""
    types = {(body.type, body.spec_type) for body in bodies}
    if len(types) != 1 or isinstance(bodies[0].type, ir.Variants):
        return {}
    model = model_of(bodies[0].spec_type, definitions)
    fields = () if model is None else all_fields(model, definitions)
    return {field.wire_name: field.type for field in fields}


def _narrowed(
    type_: ir.Type, spec_type: ir.Type, said: str, definitions: _Definitions
) -> str:
    """The limits that only the constraints know, unless the text says them."""
    found = limits(type_, definitions)
    is_known = found == limits(spec_type, definitions) or found in said.lower()
    return "" if is_known else f"Limits: {found}."


def _said_of(type_: ir.Type, definitions: _Definitions) -> str:
    """The first paragraph that is said of the definition which a type is."""
    match type_:
        case ir.Reference(key=key):
            definition = definitions[key]
            said = definition.doc.strip()
            if not said and isinstance(definition, ir.Alias):
                return _said_of(definition.type, definitions)
            return said.partition("\n\n")[0]
        case ir.Checked(type=inner) | ir.Union(members=(inner, ir.Null())):
            return _said_of(inner, definitions)
        case _:
            return ""


def _parameter_doc(parameter: ir.Parameter) -> str:
    default = default_doc(parameter.default, parameter.doc)
    deprecated = "Deprecated." if parameter.deprecated else ""
    return _texts(parameter.doc.strip(), default, deprecated)


def _body_doc(operation: ir.Operation, bodies: Sequence[ir.Body]) -> str:
    """What is said of bodies that are given whole."""
    doc = bodies[0].doc.strip() or "The body of the request."
    if len(bodies) < len(operation.bodies):
        types = _listed([f"`{body.content_type}`" for body in bodies])
        doc = _texts(doc, f"Only as {types}.")
    docs = [_file_doc(body.type) for body in bodies]
    return _texts(doc, next((each for each in docs if each), ""))


def _content_type_doc(operation: ir.Operation) -> str:
    types = [f"`{body.content_type}`" for body in operation.bodies]
    usual = usual_type(operation.bodies[0])
    if usual == operation.bodies[0].content_type:
        types[0] += " (the default)"
    elif usual is not None:
        types[0] += f" (`{usual}` by default)"
    else:
        types[0] += " (by default what the file is)"
    return f"The media type of the body: {_listed(types)}."


def _file_doc(type_: ir.Type) -> str:
    """What a file may be."""
    match type_:
        case ir.Binary():
            return f"A file: {_FILE}."
        case ir.Array(items=ir.Binary()):
            return f"Files: each {_FILE}."
        case ir.Checked(type=inner):
            return _file_doc(inner)
        case ir.Union(members=(ir.String(), ir.Binary())):
            return f"A text, or a file: {_FILE}."
        case ir.Union(members=members):
            docs = [_file_doc(member) for member in members]
            return next((doc for doc in docs if doc), "")
        case _:
            return ""


_FILE: Final = "bytes, an open file, a `pathlib.Path` or a `FilePart`"


def _listed(items: Sequence[str]) -> str:
    return f"{', '.join(items[:-1])} or {items[-1]}" if items[1:] else "".join(items)


def _texts(*texts: str) -> str:
    return "\n\n".join(text for text in texts if text)
