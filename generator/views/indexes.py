"""The indexes: the names of a package, each looked up when it is first used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from msgspec import Struct

from .. import ir
from ..python.code import Code, Import, imported, join
from ..python.docstrings import docstring
from ..python.expressions import call, display_dict, display_tuple
from ..python.imports import import_block, type_checking_block
from ..python.literals import listing, string
from ..python.nodes import Node
from ..python.statements import assignment
from ..target import Target
from .client import client_name
from .dicts import operations, with_dicts
from .models import FUTURE, has_file
from .modules import Modules, by_kind, exported, path_of, seen_from
from .operations import constants
from .records import InitModule

_RUNTIME: Final[Mapping[str, tuple[str, ...]]] = {
    "errors": (
        "APIConnectionError",
        "APIError",
        "APIResponseValidationError",
        "APIStatusError",
        "APITimeoutError",
        "AuthenticationError",
        "BadRequestError",
        "ConflictError",
        "ConstraintWarning",
        "CostLimitError",
        "InsufficientCreditsError",
        "InternalServerError",
        "MissingCredentialsError",
        "NotFoundError",
        "PermissionDeniedError",
        "RateLimitError",
        "RequestValidationError",
        "UnknownPriceError",
        "UnprocessableEntityError",
    ),
    "_answers": ("AsyncStreamedResponse", "RawResponse", "StreamedResponse"),
    "_base": ("MISSING", "MissingFieldError"),
    "_budget": ("Budget", "Charge"),
    "_clock": ("Clock",),
    "_cost": ("Estimate",),
    "_hooks": ("Differing", "Hooks", "Tried", "Try"),
    "_options": ("HttpOptions", "Timeout"),
    "_rate_limit": ("RateLimit",),
    "_reader": ("ResponseLimits",),
    "_retries": ("RetryPolicy",),
    "_read": ("Difference", "differences"),
    "_response": ("rate_limit", "response_headers"),
}
"""Those of every package."""

_Lists: TypeAlias = Mapping[str, Sequence[str]]
"""Public names by module, relative to the package whose index they are for."""
_LOOKUP: Final = imported("._lazy", "Names", alias="_Names")  # a model may be called so


def index_modules(
    api: ir.Api, modules: Modules, target: Target, header: Code
) -> Iterator[InitModule]:
    """The package's entry, and those of the packages inside it."""
    for index in _indexes(api, modules, client_name(api, target)):
        yield index.module(header)


class _Index(Struct, frozen=True, kw_only=True):
    """An index: its names as type checkers find them, as a text, and as they are looked
    up."""

    package: str
    doc: str
    needed: frozenset[Import]
    names: Code
    lookup: Node

    def module(self, header: Code) -> InitModule:
        """It as a module."""
        own = f"{self.package}.__init__"
        if any(each.name == "*" for each in self.needed):
            header = join("\n", (header, Code("# ruff: noqa: F403")))
        imports = seen_from(own, {FUTURE, *_LOOKUP.imports, *self.needed})
        return InitModule(
            path=path_of(own),
            header=header,
            doc=docstring(self.doc, 0),
            imports=import_block(imports),
            type_checking=type_checking_block(imports) or Code(""),
            names=self.names,
            lookup=assignment("__getattr__", None, self.lookup, 4),
        )


def _indexes(api: ir.Api, modules: Modules, client: str) -> Iterator[_Index]:
    doc = f"A client of {api.title}, with validated models."
    models = [d.name for d in api.definitions.values()]
    keys = with_dicts(api)
    dicts = [f"{d.name}Dict" for d in api.definitions.values() if d.key in keys]
    if not modules.is_large:
        clients = {"client": [client, f"Async{client}"]}
        lists = {**clients, "models": models, "dicts": dicts, **_runtime(api)}
        yield _small(doc, lists)
        return
    clients = {"client": [client], "async_client": [f"Async{client}"]}
    packages = ["dicts"] * bool(dicts) + ["models"] * bool(models)
    yield _large(doc, {**clients, **_runtime(api)}, packages)
    for package, doc_, names in _inside(api, modules):
        if names:
            yield _of_modules(package, doc_, _by_module(package, names))


def _runtime(api: ir.Api) -> _Lists:
    """What of the runtime users name themselves."""
    lists: dict[str, tuple[str, ...]] = {**_RUNTIME}
    if api.webhooks:
        lists["_webhooks"] = ("Received",)
        lists["errors"] += ("WebhookError",)
    if _takes_files(api):
        lists["_files"] = ("FileContent", "FilePart")
    return lists


def _takes_files(api: ir.Api) -> bool:
    types = [body.type for each in operations(api) for body in each.bodies]
    for definition in api.definitions.values():
        match definition:
            case ir.Alias(type=type_):
                types.append(type_)
            case ir.Model(fields=fields):
                types.extend(field.type for field in fields)
    return any(map(has_file, types))


def _inside(
    api: ir.Api, modules: Modules
) -> Iterator[tuple[str, str, Sequence[tuple[str, str]]]]:
    """The packages of a large package: what is said of each, and its names, each after
    its module."""
    definitions = api.definitions.values()
    yield (
        ".models",
        f"The models of {api.title}: what its requests and responses hold.",
        [(modules.definitions[d.key], d.name) for d in definitions],
    )
    keys = with_dicts(api)
    yield (
        ".dicts",
        f"The request models of {api.title} as typed dicts.",
        [(modules.dicts(d.key), f"{d.name}Dict") for d in definitions if d.key in keys],
    )
    names = constants(api)
    yield (
        ".operations",
        f"The operations of {api.title}: what goes over the wire, as data.",
        [
            (f".operations{modules.operations[operation.key]}", names[operation.key])
            for resource in api.resources
            for operation in resource.operations
        ],
    )
    yield (
        ".webhooks",
        f"The requests that {api.title} makes, to be received.",
        [
            (modules.webhooks[each.key], each.name)
            for each in api.webhooks
            if modules.webhooks[each.key] != ".webhooks"
        ],
    )
    for package, prefix in ((".resources", ""), (".async_resources", "Async")):
        yield (
            package,
            f"The operations of {api.title}, by what they are about.",
            [
                (f"{package}{modules.resources[each.name]}", prefix + each.class_name)
                for each in api.resources
                if each.name
            ],
        )


def _by_module(package: str, names: Iterable[tuple[str, str]]) -> _Lists:
    found: dict[str, list[str]] = {}
    for module, name in sorted(names, key=lambda pair: (pair[0], by_kind(pair[1]))):
        found.setdefault(module.removeprefix(f"{package}."), []).append(name)
    return found


def _small(doc: str, lists: _Lists) -> _Index:
    """The index of a small package: every name with its import."""
    public = sorted(
        ((name, module) for module, names in lists.items() for name in names),
        key=lambda pair: by_kind(pair[0]),
    )
    modules = display_dict((string(name), string(module)) for name, module in public)
    return _Index(
        package="",
        doc=doc,
        needed=frozenset(
            Import(f".{module}", name, type_checking=True) for name, module in public
        ),
        names=exported(name for name, _ in public),
        lookup=call(_LOOKUP, (Code("__name__"), modules)),
    )


def _large(doc: str, lists: _Lists, packages: Sequence[str]) -> _Index:
    """The index of a large package: what `packages` have is left to their own."""
    named = {
        Import(f".{module}", name, alias=name, type_checking=True)
        for module, names in lists.items()
        for name in names
    }
    others = display_tuple(map(string, packages))
    return _Index(
        package="",
        doc=doc,
        needed=_everything(f".{name}" for name in packages) | named,
        names=_listed(lists),
        lookup=call(_OF_TEXT, (*_ARGUMENTS, others)),
    )


def _of_modules(package: str, doc: str, lists: _Lists) -> _Index:
    """The index of a package of many modules.

    Type checkers find the names in the modules. At run time there is a list of them, so
    that none is imported before one of its names is used.
    """
    return _Index(
        package=package,
        doc=doc,
        needed=_everything(f"{package}.{module}" for module in lists),
        names=_listed(lists),
        lookup=call(_OF_TEXT, _ARGUMENTS),
    )


def _everything(modules: Iterable[str]) -> frozenset[Import]:
    return frozenset(Import(module, "*", type_checking=True) for module in modules)


_LISTED: Final = "_NAMES"
_ARGUMENTS: Final = (Code("__name__"), Code(_LISTED))
_OF_TEXT: Final = Code(f"{_LOOKUP}.of_text", _LOOKUP.imports)


def _listed(lists: _Lists) -> Code:
    return assignment(_LISTED, None, listing(lists), 0)
