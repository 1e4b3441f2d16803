"""webhooks.py: a function for each request that the API makes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .. import ir
from ..names import constant
from ..python.code import Code, imported
from ..python.docstrings import docstring
from ..python.expressions import call, subscript, union
from ..python.imports import import_block, type_checking_block
from ..python.literals import string
from ..python.nodes import Node
from ..python.statements import Function, Parameter, assignment, signature, statement
from .annotations import MAPPING, NONE, Annotations
from .docs import bodies_doc
from .models import FUTURE
from .modules import Modules, exported, path_of, seen_from
from .operations import given_type
from .records import WebhookFunction, WebhooksModule

_STR: Final = Code("str")
_RECEIVE: Final = imported("._webhooks", "receive", alias="_receive")


def webhooks_modules(
    api: ir.Api, modules: Modules, header: Code
) -> Iterator[WebhooksModule]:
    """The modules of all webhooks and callbacks; none where the document has none."""
    found: dict[str, list[ir.Webhook]] = {}
    for webhook in api.webhooks:
        found.setdefault(modules.webhooks[webhook.key], []).append(webhook)
    for name, webhooks in found.items():
        functions = tuple(_function(each, api, modules) for each in webhooks)
        needed = {FUTURE}.union(
            *(
                code.imports
                for each in functions
                for code in (each.data, each.signature, each.body)
            )
        )
        imports = seen_from(name, needed)
        yield WebhooksModule(
            path=path_of(name),
            header=header,
            doc=docstring(f"The requests that {api.title} makes, to be received.", 0),
            imports=import_block(imports),
            type_checking=type_checking_block(imports),
            names=exported(w.name for w in webhooks) if name != ".webhooks" else None,
            functions=functions,
        )


def _function(webhook: ir.Webhook, api: ir.Api, modules: Modules) -> WebhookFunction:
    data = Annotations(definitions=api.definitions, modules=modules, role="operations")
    returned = Annotations(definitions=api.definitions, modules=modules, role="returns")
    name = constant(webhook.name)
    received = imported("._webhooks", "Received", type_checking=True)
    function = Function(
        name=webhook.name,
        parameters=(
            Parameter(
                name="body",
                annotation=union((Code("bytes"), _STR)),
                kind="positional",
            ),
            Parameter(
                name="headers",
                annotation=subscript(MAPPING, (_STR, _STR)),
                kind="positional",
            ),
            Parameter(name="strict", annotation=Code("bool"), default=Code("False")),
        ),
        returns=subscript(received, _types(webhook, returned)),
        self_name=None,
    )
    arguments = (Code(name), Code("body"), Code("headers"))
    made = call(_RECEIVE, arguments, {"strict": Code("strict")})
    return WebhookFunction(
        data=_data(webhook, data),
        signature=signature(function),
        doc=docstring(_doc(webhook, returned), 4),
        body=statement("return", made, 4),
    )


def _data(webhook: ir.Webhook, annotations: Annotations) -> Code:
    class_ = imported("._webhooks", "IncomingRequest")
    keywords: dict[str, Node] = {
        "name": string(webhook.name),
        "method": string(webhook.method),
    }
    if webhook.body is not None:
        keywords["body"] = given_type(webhook.body, annotations)
    if webhook.form not in ("", "json"):
        keywords["form"] = string(webhook.form)
    if webhook.headers is not None:
        keywords["headers"] = given_type(webhook.headers, annotations)
    return assignment(
        constant(webhook.name),
        subscript(class_, _types(webhook, annotations)),
        call(class_, (), keywords),
        0,
    )


def _types(webhook: ir.Webhook, annotations: Annotations) -> tuple[Node, Node]:
    body = NONE if webhook.body is None else annotations.of(webhook.body)
    headers = NONE if webhook.headers is None else annotations.of(webhook.headers)
    return body, headers


def _doc(webhook: ir.Webhook, returned: Annotations) -> str:
    summary = webhook.summary.strip() or f"The webhook `{webhook.wire_name}`"
    texts = [summary if summary.endswith((".", "!", "?")) else f"{summary}."]
    if webhook.description.strip().rstrip(".") != summary.rstrip("."):
        texts.append(webhook.description.strip())
    if webhook.expression:
        texts.append(f"It goes to `{webhook.expression}`.")
    if webhook.deprecated:
        texts.append("Deprecated.")
    replies = ((each.status, each.type) for each in webhook.replies)
    texts.append(bodies_doc("Reply", replies, returned))
    texts.append(
        "Raises WebhookError for a body that cannot be read; with `strict` for one that "
        "is not what the document says, which otherwise is in `differences`."
    )
    return "\n\n".join(text for text in texts if text)
