"""The document and the rules made one: every reference, name and rule settled."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from .. import ir
from ..constraints import OperationRules, Rules
from ..errors import Issue, Problems
from ..names import CLASS_NAMES, settle
from ..openapi import Document, SecurityScheme
from ..options import Options
from ..source import Source
from . import faults
from .choices import Choices
from .definitions import Gathered
from .downloads import with_downloads
from .identities import names_of
from .naming import pinned
from .narrow import narrow
from .narrowing import Narrowing
from .operations import Operations, key_of
from .reading import At
from .references import Ends, Reach, beyond, following
from .schemas import Schemas
from .servers import link, server
from .webhooks import webhooks_of
from .wire import Wire

__all__ = ["Resolved", "resolve"]


class Resolved(Struct, frozen=True, kw_only=True):
    """An API, the narrowing that is in it, and the warnings met on the way."""

    api: ir.Api
    narrowing: Narrowing
    issues: tuple[Issue, ...]


def resolve(document: Document, rules: Rules, options: Options) -> Resolved:
    """Settle everything that the templates will say.

    Raises:
        Issues: a constraint that loosens, contradicts, or speaks of what is not there; a
            schema that cannot be read; every place at once.
    """
    problems = Problems()
    ends = Ends(
        sent=tuple(document.request_schemas()),
        received=tuple(document.response_schemas()),
        forms=tuple(document.form_schemas()),
    )
    follow = following(problems)
    reach = Reach(follow, ends)
    used = [source for _, source in document.schemas]
    if document.is_selection:
        used = [source for source in used if reach.is_used(source)]
    written = (*used, *ends.sent, *ends.received)
    _judge(document, (*written, *beyond(written, follow)), problems)
    narrowing = narrow(document, rules, follow, problems)
    pins = pinned(document, options.names, follow, problems)
    problems.raise_if_errors()
    choices = Choices(
        narrowing=narrowing,
        pins=pins,
        formats=options.formats,
        habits=options.habits,
        backtracking=options.backtracking,
    )
    schemas = Schemas(document.version, problems, reach, choices)
    for source in used:
        schemas.define(source, At(names=()), names_of(source))
    wire = Wire(narrowing=narrowing, schemas=schemas, pins=pins, problems=problems)
    resources = Operations(
        document=document, narrowing=narrowing, pins=pins, wire=wire
    ).resources()
    webhooks = tuple(webhooks_of(document, wire))
    schemas.definitions.finish()
    credentials = tuple(_credentials(document.schemes, problems))
    problems.raise_if_errors()
    named = _named(schemas.definitions.gathered, document)
    said = _with_rules(resources, document, narrowing)
    definitions = with_downloads(named, said, problems)
    problems.raise_if_errors()
    api = ir.Api(
        title=document.title,
        version=document.api_version,
        description=document.description,
        servers=tuple(map(server, document.servers)),
        credentials=credentials,
        resources=tuple(
            _apart(resources, {each.name for each in definitions.values()})
        ),
        definitions=definitions,
        webhooks=webhooks,
        external_docs=link(document.external_docs),
    )
    return Resolved(api=api, narrowing=narrowing, issues=problems.issues)


def _judge(document: Document, schemas: Iterable[Source], problems: Problems) -> None:
    """Tell the faults of schemas. Raises Issues."""
    for source in schemas:
        faults.report(source, document.version, problems)
    if (dialect := document.source.get("jsonSchemaDialect")) is not None:
        faults.report_dialect(dialect, document.version, problems)
    problems.raise_if_errors()


def _named(
    gathered: Mapping[ir.Key, Gathered], document: Document
) -> Mapping[ir.Key, ir.Definition]:
    """The definitions under their final names, in the order of the document's schemas;
    what stands inside one comes with it."""
    order = {
        (source.label, name): index
        for index, (name, source) in enumerate(document.schemas)
    }

    def rank(item: Gathered) -> int:
        label, pointer = item.place
        if pointer[:2] == ("components", "schemas") and len(pointer) > 2:
            return order.get((label, str(pointer[2])), len(order))
        return len(order)

    found = sorted(gathered.values(), key=rank)
    names = settle((item.proposal for item in found), CLASS_NAMES)
    ordered: dict[ir.Key, ir.Definition] = {}

    for item in found:
        for each in _bases_first(item.definition, gathered):
            if each.key not in ordered:
                ordered[each.key] = replace(each, name=names[each.key])
    return ordered


def _bases_first(
    definition: ir.Definition, gathered: Mapping[ir.Key, Gathered]
) -> Iterator[ir.Definition]:
    if isinstance(definition, ir.Model):
        for base in definition.bases:
            yield from _bases_first(gathered[base].definition, gathered)
    yield definition


def _with_rules(
    resources: tuple[ir.Resource, ...], document: Document, narrowing: Narrowing
) -> Iterator[tuple[ir.Operation, OperationRules]]:
    """The operations of which the constraints say something."""
    made = {each.key: each for it in resources for each in it.operations}
    for operation in document.operations:
        rules = narrowing.operations.get(operation.source.place)
        if rules is not None:
            yield made[key_of(operation)], rules


def _apart(
    resources: Iterable[ir.Resource], taken: Collection[str]
) -> Iterator[ir.Resource]:
    """The resources, none of whose classes is called as one of the definitions is."""
    for resource in resources:
        name = resource.class_name
        if name in taken or f"Async{name}" in taken:
            name = f"{name.removesuffix('Resource')}Operations"
        yield replace(resource, class_name=name)


def _credentials(
    schemes: tuple[SecurityScheme, ...], problems: Problems
) -> Iterator[ir.Credential]:
    for scheme in schemes:
        match scheme.type, scheme.scheme, scheme.location:
            case ("http", "basic", _):
                yield ir.Basic(scheme=scheme.name, doc=scheme.description)
            case ("http", "bearer", _) | ("oauth2" | "openIdConnect", _, _):
                yield ir.Bearer(scheme=scheme.name, doc=scheme.description)
            case ("apiKey", _, ("header" | "query" | "cookie") as location):
                yield ir.ApiKey(
                    scheme=scheme.name,
                    location=location,
                    wire_name=scheme.wire_name,
                    doc=scheme.description,
                )
            case ("mutualTLS", _, _):
                continue  # the user's own HTTP client has the certificate
            case _:
                problems.warn(
                    scheme.source,
                    f"the security scheme {scheme.name!r} is not supported: "
                    "give the client an http_client that signs its requests",
                )
