"""The requests that the API makes: webhooks, and the callbacks of operations."""

from __future__ import annotations

from collections.abc import Iterator

from .. import ir, openapi
from ..names import MEMBER_NAMES, Proposal, pascal, settle, snake
from ..openapi import Callback, Document
from .reading import At
from .wire import Wire


def webhooks_of(document: Document, wire: Wire) -> Iterator[ir.Webhook]:
    """All of them, each with the types of what arrives."""
    found = {_key(callback): callback for callback in document.callbacks()}
    names = settle(
        (_proposal(key, callback) for key, callback in found.items()),
        MEMBER_NAMES | {"models"},
    )
    for key, callback in found.items():
        yield _webhook(key, names[key], callback, wire)


def _key(callback: Callback) -> str:
    source = callback.operation.source
    return f"{source.label}#{source.json_pointer}"


def _proposal(key: str, callback: Callback) -> Proposal:
    operation = callback.operation
    name = snake(callback.name)
    named = (snake(operation.id),) if operation.id is not None else ()
    above = snake(" ".join(map(str, operation.source.pointer[1:3])))
    return Proposal(
        key=key,
        names=(name, *named, f"{operation.method}_{name}", f"{above}_{name}"),
        rank=0 if name == callback.name else 1,
    )


def _webhook(key: str, name: str, callback: Callback, wire: Wire) -> ir.Webhook:
    operation = callback.operation
    contents = () if operation.body is None else operation.body.contents
    content = next(iter(openapi.by_preference(contents)), None)
    body: ir.Type | None = None
    called = (f"{pascal(name)}Webhook", f"{pascal(name)}WebhookBody")
    if content is not None and content.form == "json":
        body = ir.Anything()
        if content.schema is not None:
            at = At(direction="response", names=called)
            body = wire.schemas.type_of(content.schema, at)
    elif content is not None:
        body = ir.String() if content.form == "text" else ir.Binary()
    return ir.Webhook(
        key=key,
        name=name,
        wire_name=callback.name,
        expression=callback.expression,
        method=operation.method.upper(),
        summary=operation.summary,
        description=operation.description,
        deprecated=operation.deprecated,
        form="json" if content is None else content.form,
        body=body,
        headers=wire.headers(operation.source, _headers(operation), called),
        replies=tuple(_replies(operation, pascal(name), wire)),
    )


def _replies(operation: openapi.Operation, name: str, wire: Wire) -> Iterator[ir.Reply]:
    """What may be answered in JSON; a receiver writes the rest as it likes."""
    for response in operation.responses:
        content = next(iter(openapi.by_preference(response.contents)), None)
        if content is None or content.form != "json" or content.schema is None:
            continue
        at = At(direction="response", names=(f"{name}Reply", f"{name}WebhookReply"))
        type_ = wire.schemas.type_of(content.schema, at)
        yield ir.Reply(status=response.status, type=type_)


def _headers(operation: openapi.Operation) -> tuple[openapi.Header, ...]:
    return tuple(
        openapi.Header(
            source=parameter.source,
            name=parameter.name,
            required=parameter.required,
            deprecated=parameter.deprecated,
            schema=parameter.schema,
            explode=parameter.explode,
            media_type=parameter.media_type,
            description=parameter.description,
        )
        for parameter in operation.parameters
        if parameter.location == "header"
    )
