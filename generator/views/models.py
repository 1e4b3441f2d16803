"""models.py: the classes and aliases of an API."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from .. import ir
from ..python.code import Code, Import, imported
from ..python.docstrings import doc_or_none, docstring
from ..python.expressions import call, display_dict, display_tuple, subscript, union
from ..python.imports import import_block, type_checking_block
from ..python.layout import layout
from ..python.literals import literal, string
from ..python.nodes import Node
from ..python.statements import assignment, class_header
from ..target import Target
from .annotations import NONE, Annotations, deferred
from .fields import Known, fields_of
from .modules import Modules, exported, path_of, seen_from
from .places import places_of
from .records import Class, Definition, Documented, ModelsModule

CLASS_VAR = imported("typing", "ClassVar")
TYPE_ALIAS = imported("typing", "TypeAlias")
FUTURE = Import("__future__", "annotations")
_TYPE_ALIAS_TYPE = imported("typing_extensions", "TypeAliasType")
_MEANING = imported("._base", "JsonMeaning")
_MODEL = imported("._base", "Model")
_DOWNLOAD = imported("._download", "Download", alias="_Download")  # or a model's name
_CONTRACT = imported("._contract", "Contract")


def models_modules(
    api: ir.Api, modules: Modules, target: Target, header: Code
) -> Iterator[ModelsModule]:
    """The modules of all definitions."""
    found = by_module(in_order(api.definitions), modules.definitions)
    known: Known = {}
    for name, definitions in (found or {".models": []}).items():
        annotations = Annotations(
            definitions=api.definitions, modules=modules, role="models", here=name
        )
        yield module(
            name,
            header,
            f"The models of {api.title}: what its requests and responses hold.",
            (d.name for d in definitions if modules.is_large),
            [
                (
                    Definition(cls=_model(definition, annotations, known))
                    if isinstance(definition, ir.Model)
                    else Definition(alias=_alias(definition, annotations))
                )
                for definition in definitions
            ]
            + places_of(definitions, target),
        )


def by_module(
    definitions: Iterable[ir.Definition], modules: Mapping[ir.Key, str]
) -> Mapping[str, Sequence[ir.Definition]]:
    """The definitions of each module, in their order."""
    found: dict[str, list[ir.Definition]] = {name: [] for name in modules.values()}
    for definition in definitions:
        found[modules[definition.key]].append(definition)
    return found


def module(
    name: str,
    header: Code,
    doc: str,
    names: Iterable[str],
    definitions: Sequence[Definition],
) -> ModelsModule:
    """A module of definitions, with the imports that they need, and the names that it
    exports by `__all__`."""
    listed = tuple(names)
    imports = seen_from(name, {FUTURE}.union(*map(_imports, definitions)))
    return ModelsModule(
        path=path_of(name),
        header=header,
        doc=docstring(doc, 0),
        imports=import_block(imports),
        type_checking=type_checking_block(imports),
        names=exported(listed) if listed else None,
        definitions=tuple(
            replace(this, stands_apart=bool(this.cls or (before and before.cls)))
            for before, this in pairwise((None, *definitions))
            if this is not None
        ),
    )


def in_order(
    definitions: Mapping[ir.Key, ir.Definition],
) -> Iterator[ir.Definition]:
    """The document's order, but what is needed first comes first.

    A class comes after its bases and the choices that its fields name, an alias after
    all that it names: its value is read when the module is imported, the annotations of
    a class only when it is first used.
    """
    done: set[ir.Key] = set()

    def add(definition: ir.Definition) -> Iterator[ir.Definition]:
        if definition.key in done:
            return
        done.add(definition.key)
        for key in _before(definition, definitions):
            yield from add(definitions[key])
        yield definition

    for definition in definitions.values():
        yield from add(definition)


def _before(
    definition: ir.Definition, definitions: Mapping[ir.Key, ir.Definition]
) -> Iterator[ir.Key]:
    """What is read better, or must be known, before a definition."""
    if isinstance(definition, ir.Alias):
        yield from references(definition.type)
        return
    yield from definition.bases
    for field_ in definition.fields:
        for key in references(field_.type):
            named = definitions[key]
            if isinstance(named, ir.Alias) and isinstance(named.type, ir.Choice):
                yield key


def references(type_: ir.Type) -> Iterator[ir.Key]:
    """The definitions that a type names."""
    match type_:
        case ir.Reference(key=key):
            yield key
        case ir.Array(items=inner) | ir.Map(values=inner) | ir.Checked(type=inner):
            yield from references(inner)
        case ir.Union(members=members) | ir.Tuple(items=members):
            for member in members:
                yield from references(member)
        case ir.Variants(cases=cases, otherwise=otherwise):
            for _, member in cases:
                yield from references(member)
            if otherwise is not None:
                yield from references(otherwise)
        case _:
            return


def has_file(type_: ir.Type) -> bool:
    """Whether a type itself has a file in it."""
    match type_:
        case ir.Binary():
            return True
        case ir.Array(items=inner) | ir.Map(values=inner) | ir.Checked(type=inner):
            return has_file(inner)
        case ir.Union(members=members) | ir.Tuple(items=members):
            return any(map(has_file, members))
        case _:
            return False


def _imports(definition: Definition) -> frozenset[Import]:
    cls, alias = definition.cls, definition.alias
    codes: list[Code] = [] if alias is None else [alias.statement]
    if cls is not None:
        codes += [cls.header, *(code for block in cls.blocks for code in block)]
    return frozenset[Import]().union(*(code.imports for code in codes))


def _alias(alias: ir.Alias, annotations: Annotations) -> Documented:
    if _is_text(alias, annotations):
        base, metadata = annotations.parts(alias.type)
        text = one_line(annotations.annotated(base, (*metadata, call(_MEANING))))
        quoted = Code(string(text.text).text, text.imports)
        made = call(_TYPE_ALIAS_TYPE, (string(alias.name), quoted))
        statement = assignment(alias.name, None, made, 0)
    else:
        value = annotations.of(alias.type)
        statement = assignment(alias.name, TYPE_ALIAS, value, 0)
    return Documented(statement=statement, doc=doc_or_none(alias.doc, 0))


def _is_text(alias: ir.Alias, annotations: Annotations) -> bool:
    """Whether the value names what is not there when the module is imported."""
    modules = annotations.modules.definitions
    return any(
        modules[key] != annotations.here for key in references(alias.type)
    ) or _names_itself(alias.key, annotations.definitions)


def _names_itself(key: ir.Key, definitions: Mapping[ir.Key, ir.Definition]) -> bool:
    """Whether an alias leads to itself through aliases alone."""
    seen: set[ir.Key] = set()
    left = [key]
    while left:
        definition = definitions[left.pop()]
        if isinstance(definition, ir.Alias):
            for other in references(definition.type):
                if other == key:
                    return True
                if other not in seen:
                    seen.add(other)
                    left.append(other)
    return False


def _model(model: ir.Model, annotations: Annotations, known: Known) -> Class:
    bases = [_base(key, annotations) for key in model.bases] or [_MODEL]
    keywords = {"extra": string("forbid")} if model.extra is None else {}
    if model.download:
        bases = [_DOWNLOAD, *bases]
    return class_of(
        class_header(model.name, bases, keywords),
        _class_doc(model),
        list(_variables(model, annotations)),
        list(fields_of(model, annotations, known)),
    )


def _base(key: ir.Key, annotations: Annotations) -> Code:
    module, name = (
        annotations.modules.definitions[key],
        annotations.definitions[key].name,
    )
    return Code(name) if module == annotations.here else imported(module, name)


def class_of(
    header: Code, doc: str, variables: Sequence[Code], fields: Sequence[Documented]
) -> Class:
    """A class of fields: where one has a text, all stand apart."""
    blocks: list[tuple[Code, ...]] = [
        (text,) for text in (doc_or_none(doc, 4), *variables) if text is not None
    ]
    lines = [tuple(filter(None, (f.statement, f.doc))) for f in fields]
    if any(f.doc for f in fields):
        blocks += lines
    elif lines:
        blocks.append(tuple(line for (line,) in lines))
    return Class(header=header, blocks=tuple(blocks or [(Code("pass"),)]))


def _class_doc(model: ir.Model) -> str:
    return "\n\n".join(
        text for text in (model.doc.strip(), model.deprecated and "Deprecated.") if text
    )


def _variables(model: ir.Model, annotations: Annotations) -> Iterator[Code]:
    if model.extra not in (None, ir.Anything()):
        class_var = subscript(CLASS_VAR, (Code("object"),))
        extra = annotations.of(model.extra)
        yield assignment("__extra__", class_var, deferred(extra), 4)
    if model.download:
        class_var = subscript(CLASS_VAR, (Code("str"),))
        name = next(f.name for f in model.fields if f.wire_name == model.download)
        yield assignment("__download__", class_var, string(name), 4)
    if model.checks:
        checks = subscript(Code("tuple"), (imported("._checks", "Check"), Code("...")))
        made = display_tuple(map(annotations.check, model.checks))
        yield assignment("__checks__", subscript(CLASS_VAR, (checks,)), made, 4)
    if model.contract is not None:
        value = contract_of(model.contract, annotations)
        yield assignment(
            "__contract__", subscript(CLASS_VAR, (union((_CONTRACT, NONE)),)), value, 4
        )


def one_line(node: Node) -> Code:
    """An expression that is not broken into lines."""
    return layout(node, width=sys.maxsize)


def contract_of(contract: ir.Contract, annotations: Annotations) -> Node:
    """The expression that makes a contract."""
    keywords: dict[str, Node] = {}
    if contract.subject:
        keywords["subject"] = string(contract.subject)
    if contract.source:
        keywords["source"] = string(contract.source)
    if contract.unlisted:
        keywords["unlisted"] = display_dict(
            (string(name), literal(takers)) for name, takers in contract.unlisted
        )
    if contract.unlisted_level != "error":
        keywords["unlisted_level"] = string(contract.unlisted_level)
    if contract.unknown_level != "allow":
        keywords["unknown_level"] = string(contract.unknown_level)
    for name, pairs in (
        ("hints", contract.hints),
        ("deprecated", contract.deprecated),
        ("sources", _other_sources(contract)),
    ):
        if pairs:
            keywords[name] = literal(dict(pairs))
    if contract.tolerated:
        keywords["tolerated"] = literal(contract.tolerated)
    if contract.rules:
        keywords["rules"] = display_tuple(
            _rule(rule, annotations) for rule in contract.rules
        )
    return call(_CONTRACT, (), keywords)


def _other_sources(contract: ir.Contract) -> dict[str, str]:
    """Where fields are written that are not written where what is around them is."""
    known = dict(contract.sources)

    def around(name: str) -> str:
        return known.get(name[:-2], "") if name.endswith("[]") else contract.source

    return {name: source for name, source in known.items() if source != around(name)}


def _rule(rule: ir.Rule, annotations: Annotations) -> Node:
    keywords: dict[str, Node] = {
        "id": string(rule.id),
        "check": annotations.check(rule.check),
        "message": string(rule.message),
    }
    if rule.severity != "error":
        keywords["severity"] = string(rule.severity)
    if rule.source:
        keywords["source"] = string(rule.source)
    return call(imported("._contract", "Rule"), (), keywords)
