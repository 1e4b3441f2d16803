"""Operations with their types, names and resources settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias, cast

from .. import ir, openapi
from ..constraints import OperationRules
from ..errors import Problems
from ..names import (
    ARGUMENT_NAMES,
    MEMBER_NAMES,
    Proposal,
    as_spelled,
    pascal,
    settle,
    snake,
    spoken,
)
from ..openapi import Document
from ..source import Source
from .naming import Pinned
from .narrowing import Narrowing, Where
from .reading import At
from .schemas import Schemas

_PHRASES: Final = {
    "400": "BadRequest",
    "401": "Unauthorized",
    "402": "PaymentRequired",
    "403": "Forbidden",
    "404": "NotFound",
    "405": "MethodNotAllowed",
    "406": "NotAcceptable",
    "408": "RequestTimeout",
    "409": "Conflict",
    "410": "Gone",
    "412": "PreconditionFailed",
    "413": "ContentTooLarge",
    "415": "UnsupportedMediaType",
    "422": "UnprocessableContent",
    "429": "TooManyRequests",
    "500": "InternalServerError",
    "501": "NotImplemented",
    "502": "BadGateway",
    "503": "ServiceUnavailable",
    "504": "GatewayTimeout",
    "201": "Created",
    "202": "Accepted",
    "203": "NonAuthoritative",
    "204": "NoContent",
    "206": "PartialContent",
    "207": "MultiStatus",
    "default": "Default",
}
"""What a response's inline schema is called by: RFC 9110's reason phrases."""


_Names: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Operations:
    """Makes the operations of one document."""

    document: Document
    narrowing: Narrowing
    schemas: Schemas
    pins: Pinned
    problems: Problems

    def resources(self) -> tuple[ir.Resource, ...]:
        """The operations by their first tag, in the order in which tags appear."""
        methods = self._method_names()
        grouped: dict[str, list[ir.Operation]] = {}
        for operation in self.document.operations:
            tag = operation.tags[0] if operation.tags else ""
            resolved = self._operation(operation, methods[_key(operation)])
            grouped.setdefault(tag, []).append(resolved)
        docs = {tag.name: tag.description for tag in self.document.tags}
        chosen = self.pins.tags
        tags = [tag for tag in grouped if tag]
        names = settle(
            (
                (
                    Proposal(key=tag, names=(chosen[tag],), rank=-1)
                    if tag in chosen
                    else Proposal(
                        key=tag,
                        names=(snake(tag), snake(spoken(tag)), f"{snake(tag)}_api"),
                        rank=0 if snake(tag) == tag else 1,
                    )
                )
                for tag in tags
            ),
            MEMBER_NAMES | {operation.name for operation in grouped.get("", ())},
        )
        class_names = settle(
            Proposal(
                key=tag,
                names=(pascal(chosen.get(tag, tag)), pascal(names[tag])),
                rank=0 if pascal(tag) == tag else 1,
            )
            for tag in tags
        )
        return tuple(
            ir.Resource(
                name=names.get(tag, ""),
                class_name=f"{class_names[tag]}Resource" if tag else "",
                doc=docs.get(tag, ""),
                operations=tuple(operations),
            )
            for tag, operations in grouped.items()
        )

    def _method_names(self) -> Mapping[str, str]:
        proposals: dict[str, list[Proposal]] = {}
        seen: set[str] = set()
        for operation in self.document.operations:
            by_path = f"{operation.method} {_spoken(operation.path)}"
            named = operation.id is not None and operation.id not in seen
            name = cast(str, operation.id) if named else by_path
            seen.add(operation.id or "")
            tag = operation.tags[0] if operation.tags else ""
            chosen = self.pins.operations.get(operation.source.place)
            proposals.setdefault(tag, []).append(
                Proposal(key=_key(operation), names=(chosen,), rank=-1)
                if chosen is not None
                else Proposal(
                    key=_key(operation),
                    names=(snake(name), snake(spoken(name)), snake(by_path)),
                    rank=1 if named else 2,
                )
            )
        return {
            key: name
            for group in proposals.values()
            for key, name in settle(group, MEMBER_NAMES).items()
        }

    def _operation(self, operation: openapi.Operation, name: str) -> ir.Operation:
        rules = self.narrowing.operations.get(operation.source.place)
        names = (pascal(name), pascal(f"{operation.method} {_spoken(operation.path)}"))
        return ir.Operation(
            key=_key(operation),
            name=name,
            method=operation.method.upper(),
            path=operation.path,
            summary=operation.summary,
            description=operation.description,
            deprecated=operation.deprecated,
            security=operation.security,
            parameters=tuple(self._parameters(operation, rules, names)),
            body=self._body(operation, names),
            responses=tuple(self._responses(operation, rules, names)),
            cost=None if rules is None else _cost(rules),
        )

    def _parameters(
        self,
        operation: openapi.Operation,
        rules: OperationRules | None,
        operation_names: _Names,
    ) -> Iterator[ir.Parameter]:
        keys = [f"{p.location} {p.name}" for p in operation.parameters]
        pins = self.pins.parameters
        names = settle(
            (
                (
                    Proposal(key=key, names=(pins[p.source.place],), rank=-1)
                    if p.source.place in pins
                    else Proposal(
                        key=key,
                        names=(
                            snake(p.name),
                            *as_spelled(p.name),
                            f"{snake(p.name)}_{p.location}",
                            f"{snake(spoken(p.name))}_{p.location}",
                        ),
                        rank=0 if snake(p.name) == p.name else 1,
                    )
                )
                for key, p in zip(keys, operation.parameters, strict=True)
            ),
            ARGUMENT_NAMES,
        )
        sources = {
            p.field.name: p.field.source
            for p in (() if rules is None else rules.parameters)
        }
        for key, parameter in zip(keys, operation.parameters, strict=True):
            where = ("parameters", parameter.location, parameter.name)
            place = self._own(operation, where, parameter.schema)
            type_name = tuple(name + pascal(parameter.name) for name in operation_names)
            type_: ir.Type = ir.String()
            spec_type: ir.Type = ir.String()
            if place is not None:
                type_ = self.schemas.type_of(
                    place, At(direction="request", names=type_name)
                )
                spec_type = self.schemas.type_of(
                    place, At(reading="spec", direction="request", names=type_name)
                )
            yield ir.Parameter(
                name=names[key],
                wire_name=parameter.name,
                location=parameter.location,
                type=type_,
                spec_type=spec_type,
                required=parameter.required,
                style=parameter.style,
                explode=parameter.explode,
                doc=parameter.description,
                default=ir.ABSENT if place is None else self.schemas.default(place),
                source=sources.get(parameter.name, ""),
            )

    def _own(
        self, operation: openapi.Operation, where: Where, schema: Source | None
    ) -> Source | None:
        """A schema as this operation has it: shared ones may be narrowed for one."""
        own = self.narrowing.own.get((operation.source.place, where))
        return schema if own is None else own.schema

    def _body(self, operation: openapi.Operation, names: _Names) -> ir.Body | None:
        body = operation.body
        if body is None or not body.contents:
            return None
        content = next(
            (c for c in body.contents if openapi.is_json(c.media_type)), None
        )
        if content is None:
            kinds = ", ".join(c.media_type for c in body.contents)
            message = f"a body of {kinds} is not supported: any bytes are sent"
            self.problems.unsupported(body.source, kinds, message)
            content = body.contents[0]
        names = tuple(f"{name}Request" for name in names)
        schema = self._own(operation, ("requestBody",), content.schema)
        type_: ir.Type = ir.Anything()
        spec_type: ir.Type = ir.Anything()
        if schema is not None and openapi.is_json(content.media_type):
            type_ = self.schemas.type_of(schema, At(direction="request", names=names))
            spec_type = self.schemas.type_of(
                schema, At(reading="spec", direction="request", names=names)
            )
        return ir.Body(
            content_type=content.media_type,
            required=body.required,
            type=type_,
            spec_type=spec_type,
            doc=body.description,
        )

    def _responses(
        self, operation: openapi.Operation, rules: OperationRules | None, names: _Names
    ) -> Iterator[ir.Response]:
        first_success = next(
            (r.status for r in operation.responses if r.status.startswith("2")), None
        )
        for response in operation.responses:
            content = next(
                (c for c in response.contents if openapi.is_json(c.media_type)),
                response.contents[0] if response.contents else None,
            )
            ending = (
                "" if response.status == first_success else _phrase(response.status)
            )
            type_: ir.Type | None = None
            if content is not None:
                type_ = ir.Anything()
                where = ("responses", response.status)
                schema = self._own(operation, where, content.schema)
                if schema is not None and openapi.is_json(content.media_type):
                    called = tuple(f"{name}{ending}Response" for name in names)
                    type_ = self.schemas.type_of(
                        schema, At(direction="response", names=called)
                    )
            if type_ is not None and self.schemas.definitions.is_nothing(type_):
                message = "no value fits this schema: any value is taken here"
                self.problems.warn(response.source, message)
                type_ = ir.Anything()
            is_success = response.status.startswith("2")
            essential = () if rules is None or not is_success else rules.essential
            yield ir.Response(
                status=response.status,
                doc=response.description,
                content_type=None if content is None else content.media_type,
                type=type_,
                essential=essential,
            )


def _key(operation: openapi.Operation) -> str:
    return f"{operation.method.upper()} {operation.path}"


def _spoken(path: str) -> str:
    """A path in words: ``/pets/{petId}`` as ``pets by pet id``."""
    parts = [part for part in path.split("/") if part]
    return " ".join(
        f"by {part[1:-1]}" if part.startswith("{") and part.endswith("}") else part
        for part in parts
    )


def _phrase(status: str) -> str:
    return _PHRASES.get(status) or f"Status{status.upper()}"


def _cost(rules: OperationRules) -> ir.Cost | None:
    cost = rules.cost
    if cost is None:
        return None
    return ir.Cost(
        unit=cost.unit,
        as_of=cost.as_of,
        by=cost.by,
        each=tuple(
            ir.Price(value=v, low=low, high=high) for v, low, high in cost.values
        ),
        times=cost.times,
        actual=cost.actual,
        source=cost.source,
    )
