"""What an operation sends and gets: parameters, bodies, responses, each with its types."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from msgspec import Struct

from .. import ir, openapi
from ..constraints import OperationRules
from ..errors import Problems
from ..names import (
    ARGUMENT_NAMES,
    FIELD_NAMES,
    Proposal,
    as_spelled,
    attributes,
    pascal,
    settle,
    snake,
    spoken,
)
from ..source import Json, Source
from . import scalars
from .annotations import default, description
from .definitions import place_of
from .naming import Pinned
from .narrowing import Narrowing, Where
from .objects import without_null
from .reading import At, Direction
from .schemas import Schemas
from .statuses import phrase

Names: TypeAlias = tuple[str, ...]
"""What a thing could be called, the shortest first."""


class Wire(Struct, frozen=True, kw_only=True):
    """Reads what goes over the wire, in the types of the schemas."""

    narrowing: Narrowing
    schemas: Schemas
    pins: Pinned
    problems: Problems

    def parameters(
        self, operation: openapi.Operation, operation_names: Names
    ) -> Iterator[ir.Parameter]:
        """The parameters of an operation."""
        names = self._argument_names(operation)
        for parameter in operation.parameters:
            where = ("parameters", parameter.location, parameter.name)
            place = self._own(operation, where, parameter.schema)
            type_name = tuple(name + pascal(parameter.name) for name in operation_names)
            type_: ir.Type = ir.String()
            spec_type: ir.Type = ir.String()
            if place is not None:
                type_, spec_type = self._sent(place, type_name)
            if parameter.allow_empty:
                type_, spec_type = map(self._or_empty, (type_, spec_type))
            yield ir.Parameter(
                name=names[_parameter_key(parameter)],
                wire_name=parameter.name,
                location=parameter.location,
                type=type_,
                spec_type=spec_type,
                required=parameter.required,
                style=parameter.style,
                explode=parameter.explode,
                allow_reserved=parameter.allow_reserved,
                media_type=parameter.media_type,
                deprecated=parameter.deprecated,
                doc=parameter.description or self._said_of(place),
                default=self._default(parameter, place),
                place=None if place is None else place_of(parameter.source),
            )

    def _default(
        self, parameter: openapi.Parameter, schema: Source | None
    ) -> Json | ir.Absent:
        """The default of a parameter; one that cannot be sent is left out."""
        if schema is None:
            return ir.ABSENT
        said = default(schema, self.schemas.fold, self.problems)
        if parameter.location != "header" or not isinstance(said, str):
            return said
        if _FIELD_VALUE.fullmatch(said):
            return said
        message = f"the default {said!r} cannot stand in a header: it is left out"
        self.problems.warn(parameter.source, message)
        return ir.ABSENT

    def _said_of(self, schema: Source | None) -> str:
        return "" if schema is None else description(schema, self.schemas.fold)

    def bodies(
        self, operation: openapi.Operation, operation_names: Names
    ) -> Iterator[ir.Body]:
        """The body of an operation in each of its media types, JSON before all others.

        Media types with the same schema have one type.
        """
        body = operation.body
        if body is None:
            return
        contents = openapi.by_preference(body.contents)
        judged = openapi.described(contents)
        first_with: dict[str, openapi.Content] = {}
        for content in contents:
            form = self._form(content)
            ending = "" if content is contents[0] else _ENDINGS[form]
            called = tuple(_called(n + ending, "Request") for n in operation_names)
            schema = content.schema
            if schema is not None and form != "binary":
                like = first_with.setdefault(repr(schema.value), content)
                schema = like.schema
                if judged in (content, like):
                    schema = self._own(operation, ("requestBody",), schema)
            type_, spec_type = self._body_types(schema, form, called)
            yield ir.Body(
                content_type=content.media_type,
                form=form,
                required=body.required,
                type=type_,
                spec_type=spec_type,
                encodings=tuple(self._encodings(content, form)),
                doc=body.description,
            )

    def responses(
        self,
        operation: openapi.Operation,
        rules: OperationRules | None,
        operation_names: Names,
    ) -> Iterator[ir.Response]:
        """The answers of an operation by status, in each of their media types."""
        first_success = next(
            (r.status for r in operation.responses if r.status.startswith("2")), None
        )
        for response in operation.responses:
            is_first = response.status == first_success
            ending = "" if is_first else phrase(response.status)
            called = tuple(_called(n + ending, "Response") for n in operation_names)
            essential = (
                rules.essential
                if rules is not None and response.status.startswith("2")
                else ()
            )
            contents = openapi.by_preference(response.contents)
            headers = self.headers(response.source, response.headers, called)
            for content in contents or (None,):
                yield ir.Response(
                    status=response.status,
                    doc=response.description,
                    content_type=None if content is None else content.media_type,
                    type=self._answer(operation, response, content, called),
                    headers=headers,
                    essential=essential,
                )

    def headers(
        self,
        holder: Source,
        headers: tuple[openapi.Header, ...],
        names: Names,
        direction: Direction = "response",
    ) -> ir.Type | None:
        """The headers of a response or a webhook as an object; None without any."""
        if not headers:
            return None
        match holder.pointer:
            case ("components", "responses", str() as home):
                names = (pascal(home), f"{pascal(home)}Response")
            case _:
                pass
        key = f"{holder.label}#{holder.json_pointer} headers"
        if self.schemas.definitions.has(key):
            return ir.Reference(key=key)
        at = At(
            direction=direction,
            names=tuple(f"{n.removesuffix('Response')}Headers" for n in names)
            + tuple(f"{n}Headers" for n in names),
        )
        called = attributes(
            [header.name.lower() for header in headers], FIELD_NAMES, {}
        )
        fields: list[ir.Field] = []
        for header in headers:
            type_: ir.Type = ir.String()
            if header.schema is not None:
                inside = at.property(header.name)
                type_ = self.schemas.type_of(header.schema, inside)
            fields.append(
                ir.Field(
                    name=called[header.name.lower()],
                    wire_name=header.name,
                    type=without_null(type_),
                    required=header.required,
                    nullable=False,
                    doc=header.description,
                    deprecated=header.deprecated,
                )
            )
        model = ir.Model(key=key, name="", fields=tuple(fields))
        return self.schemas.definitions.gather(model, at, holder)

    # One of them.

    def _argument_names(self, operation: openapi.Operation) -> dict[str, str]:
        pins = self.pins.parameters
        return dict(
            settle(
                (
                    (
                        Proposal(
                            key=_parameter_key(p),
                            names=(pins[p.source.place],),
                            rank=-1,
                        )
                        if p.source.place in pins
                        else Proposal(
                            key=_parameter_key(p),
                            names=(
                                snake(p.name),
                                *as_spelled(p.name),
                                f"{snake(p.name)}_{p.location}",
                                f"{snake(spoken(p.name))}_{p.location}",
                            ),
                            rank=0 if snake(p.name) == p.name else 1,
                        )
                    )
                    for p in operation.parameters
                ),
                ARGUMENT_NAMES,
            )
        )

    def _own(
        self, operation: openapi.Operation, where: Where, schema: Source | None
    ) -> Source | None:
        """A schema as this operation has it: shared ones may be narrowed for one."""
        own = self.narrowing.own.get((operation.source.place, where))
        return schema if own is None else own.schema

    def _sent(
        self, schema: Source, names: Names, *, in_form: bool = False
    ) -> tuple[ir.Type, ir.Type]:
        """A type as documented, and as the OpenAPI document alone has it."""
        documented = At(direction="request", names=names, in_form=in_form)
        spec = At(reading="spec", direction="request", names=names, in_form=in_form)
        return self.schemas.type_of(schema, documented), self.schemas.type_of(
            schema, spec
        )

    def _or_empty(self, type_: ir.Type) -> ir.Type:
        """With the empty text among its values (``allowEmptyValue``)."""
        match type_:
            case ir.Anything() | ir.String(min_length=None, pattern=None, format=None):
                return type_
            case _:
                return ir.Union(members=(type_, ir.Choice(values=("",))))

    def _form(self, content: openapi.Content) -> openapi.Form:
        """How a body is written. A form has names: what has none is given as it is."""
        form, schema = content.form, content.schema
        if schema is None or form not in ("urlencoded", "multipart"):
            return form
        kinds = self.schemas.fold(schema).kinds
        if kinds is None or "object" in kinds:
            return form
        return "text" if form == "urlencoded" else "binary"

    def _body_types(
        self, schema: Source | None, form: openapi.Form, names: Names
    ) -> tuple[ir.Type, ir.Type]:
        if form == "binary":
            whole = ir.Binary() if schema is None else self._file(schema)
            return whole, whole
        if form == "text" and (schema is None or not self._is_scalar(schema)):
            return _TEXT, _TEXT
        if schema is None:
            return ir.Anything(), ir.Anything()
        in_form = form in ("urlencoded", "multipart")
        type_, spec_type = self._sent(schema, names, in_form=in_form)
        if form == "text":
            return _or_file(type_), _or_file(spec_type)
        return type_, spec_type

    def _file(self, schema: Source) -> ir.Type:
        return scalars.file(self.schemas.fold(schema), self.problems)

    def _is_scalar(self, schema: Source) -> bool:
        kinds = self.schemas.fold(schema).kinds
        return kinds is not None and not kinds & {"object", "array", "null"}

    def _encodings(
        self, content: openapi.Content, form: openapi.Form
    ) -> Iterator[ir.Encoding]:
        for encoding in content.encodings:
            if form not in ("urlencoded", "multipart"):
                self.problems.warn(
                    encoding.source,
                    f"an encoding says nothing of {content.media_type}: "
                    "it is left out (OpenAPI, Media Type Object)",
                )
                continue
            yield ir.Encoding(
                wire_name=encoding.name,
                content_type=encoding.content_type,
                style=encoding.style,
                explode=encoding.explode,
                allow_reserved=encoding.allow_reserved or False,
            )

    def _answer(
        self,
        operation: openapi.Operation,
        response: openapi.Response,
        content: openapi.Content | None,
        names: Names,
    ) -> ir.Type | None:
        """The type of a response's body; None where there is none."""
        if content is None:
            return None
        match content.form:
            case "text":
                return ir.String()
            case "binary" | "multipart" | "urlencoded":
                return ir.Binary()
            case "json":
                pass
        where = ("responses", response.status)
        schema = content.schema
        if content is openapi.described(response.contents):
            schema = self._own(operation, where, schema)
        if schema is None:
            return ir.Anything()
        type_ = self.schemas.type_of(schema, At(direction="response", names=names))
        if self.schemas.definitions.is_nothing(type_):
            message = "no value fits this schema: any value is taken here"
            self.problems.warn(response.source, message)
            return ir.Anything()
        return type_


def _called(name: str, what: str) -> str:
    """What is sent or comes back, of an operation that may itself be called so."""
    return f"{name}Body" if name.endswith(what) else name + what


_TEXT: Final = ir.Union(members=(ir.String(), ir.Binary()))
"""Any text: as one, or as bytes in whatever encoding."""


def _or_file(type_: ir.Type) -> ir.Type:
    return _TEXT if type_ == ir.String() else type_


_FIELD_VALUE: Final = re.compile(r"[\t -~\x80-\xff]*")
"""RFC 9110, 5.5."""


def _parameter_key(parameter: openapi.Parameter) -> str:
    return f"{parameter.location} {parameter.name}"


_ENDINGS: Final = {
    "json": "Json",
    "urlencoded": "Form",
    "multipart": "Multipart",
    "text": "Text",
    "binary": "Binary",
}
"""What the request of another media type than the first is called by."""
