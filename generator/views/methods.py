"""The methods of a client: one for each operation, overloaded where that says more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from .. import ir
from ..python.code import Code, Import, imported
from ..python.docstrings import docstring
from ..python.expressions import call, display_dict, subscript, union
from ..python.identifiers import dotted
from ..python.literals import string
from ..python.nodes import Node
from ..python.statements import Function, Parameter, signature, statement
from .annotations import LITERAL, MAPPING, NONE, Annotations
from .arguments import (
    alike,
    argument_name,
    body_fields,
    body_models,
    has_choice,
    limit_name,
    usual_type,
)
from .dicts import all_fields
from .docs import estimate_doc, operation_doc
from .models import one_line
from .modules import Modules
from .operations import model_of, returns
from .records import Method

_UNPACK: Final = imported("typing", "Unpack")
_DEPRECATED: Final = imported("typing_extensions", "deprecated")
_BUILTINS_LIST: Final = Code(
    "builtins.list", frozenset((Import("builtins", type_checking=True),))
)
_STR: Final = Code("str")
_FLOAT: Final = Code("float")
_OBJECT: Final = Code("object")
_ANY_OBJECT: Final = subscript(MAPPING, (_STR, _OBJECT))
_MISSING: Final = imported("._base", "MISSING")
_OPTIONS: Final = imported("._options", "CallOptions")
_OPTIONS_WITHOUT_MODE: Final = imported("._options", "RequestOptions")
_ESTIMATE: Final = imported("._cost", "Estimate", type_checking=True)


class Draft(Struct, frozen=True, kw_only=True):
    """A method before it is known whether its call is awaited."""

    name: str
    overloads: tuple[Sequence[Parameter], ...]
    """The ways to call it; none of them where there is only one."""
    parameters: Sequence[Parameter]
    returns: Node
    decorators: tuple[Code, ...]
    doc: Code
    call: Node
    is_awaited: bool
    """Whether it is, in an asynchronous client."""

    def method(self, *, is_async: bool) -> Method:
        """The method of a synchronous or an asynchronous client."""
        is_async = is_async and self.is_awaited

        def head(parameters: Sequence[Parameter], *, is_stub: bool = False) -> Code:
            function = Function(
                name=self.name,
                parameters=parameters,
                returns=self.returns,
                is_async=is_async,
                is_stub=is_stub,
            )
            return signature(function, indent=4)

        return Method(
            overloads=tuple(head(each, is_stub=True) for each in self.overloads),
            decorators=self.decorators,
            signature=head(self.parameters),
            doc=self.doc,
            body=statement("return await" if is_async else "return", self.call, 8),
        )


class Methods(Struct, frozen=True, kw_only=True):
    """Drafts the methods of one class.

    `path` leads to the client from within a method.
    """

    definitions: Mapping[ir.Key, ir.Definition]
    modules: Modules
    dicts: frozenset[ir.Key]
    constants: Mapping[str, str]
    path: tuple[str, ...]
    names: frozenset[str]
    """What the methods of the class are called."""

    def of(self, operation: ir.Operation) -> Iterator[Draft]:
        """The call, and the estimate of what it costs where that is known."""
        yield self._draft(operation, estimates=False)
        if operation.cost is not None:
            yield self._draft(operation, estimates=True)

    @property
    def _arguments(self) -> Annotations:
        return Annotations(
            definitions=self.definitions,
            modules=self.modules,
            role="arguments",
            dicts=self.dicts,
        )

    @property
    def _returned(self) -> Annotations:
        return Annotations(
            definitions=self.definitions,
            modules=self.modules,
            role="returns",
            list_=_BUILTINS_LIST if "list" in self.names else Code("list"),
        )

    def _draft(self, operation: ir.Operation, *, estimates: bool) -> Draft:
        limit = [] if estimates else list(self._limit(operation))
        fixed = list(self._fixed(operation))
        overloads = [
            _ordered([*fixed, *parameters, *limit, _options(any_mode=mode)])
            for parameters, mode in self._overloads(operation)
        ]
        loosest = self._loosest(operation, is_alone=len(overloads) == 1)
        if estimates:
            doc = estimate_doc(operation)
        else:
            doc = operation_doc(operation, self.definitions, self._returned)
        return Draft(
            name=f"estimate_{operation.name}" if estimates else operation.name,
            overloads=tuple(overloads) if len(overloads) > 1 else (),
            parameters=_ordered([*fixed, *loosest, *limit, _options(any_mode=True)]),
            returns=_ESTIMATE if estimates else returns(operation, self._returned),
            decorators=tuple(_marks(operation)),
            doc=docstring(doc, 8),
            call=self._call(operation, estimates=estimates),
            is_awaited=not estimates,
        )

    # Parameters.

    def _fixed(self, operation: ir.Operation) -> Iterator[Parameter]:
        """The parameters outside the body."""
        for parameter in operation.parameters:
            if parameter.required:
                annotation = self._arguments.of(parameter.type)
                default = None
            else:
                annotation = self._arguments.optional(parameter.type)
                default = NONE
            yield Parameter(
                name=parameter.name,
                annotation=annotation,
                default=default,
                kind="positional" if parameter.location == "path" else "keyword",
            )

    def _overloads(
        self, operation: ir.Operation
    ) -> Iterator[tuple[Sequence[Parameter], bool]]:
        """The ways of giving a body, and whether the mode may be any."""
        if not operation.bodies:
            yield (), True
            return
        for bodies in alike(operation.bodies):
            chosen = list(self._content_type(operation, bodies))
            for parameters, mode in self._ways(operation, bodies[0]):
                yield [*parameters, *chosen], mode

    def _ways(
        self, operation: ir.Operation, body: ir.Body
    ) -> Iterator[tuple[Sequence[Parameter], bool]]:
        """The ways of giving a body in one media type."""
        taken = {parameter.name for parameter in operation.parameters}
        for model in body_models(body, self.definitions):
            yield self._keywords(model, taken), True
        yield [self._whole(body)], True
        if isinstance(body.type, ir.Variants):
            whole = self._published(body, body.type, taken)
            if body.type.otherwise is not None:
                # Values without a case are the document's affair, in every mode.
                yield whole, True
            else:
                modes = subscript(LITERAL, (string("spec"), string("off")))
                yield [*whole, Parameter(name="validate", annotation=modes)], False

    def _content_type(
        self, operation: ir.Operation, bodies: Sequence[ir.Body]
    ) -> Iterator[Parameter]:
        """The argument that says in which media type the body is sent."""
        if not has_choice(operation):
            return
        annotation: Node = _STR
        if not any("*" in body.content_type for body in bodies):
            types = (string(body.content_type) for body in bodies)
            annotation = subscript(LITERAL, types)
        default: Node | None = None
        if bodies[0] is operation.bodies[0]:
            usual = usual_type(bodies[0])
            default = NONE if usual is None else string(usual)
            annotation = union((_STR, NONE)) if usual is None else annotation
        yield Parameter(name="content_type", annotation=annotation, default=default)

    def _keywords(self, model: ir.Model, taken: set[str]) -> list[Parameter]:
        arguments = self._arguments
        return [
            Parameter(
                name=argument_name(field, taken),
                annotation=(
                    arguments.required(field.type, nullable=field.nullable)
                    if field.required or field.nullable
                    else arguments.optional(field.type)
                ),
                default=None if field.required else _left_out(field),
            )
            for field in all_fields(model, self.definitions)
        ]

    def _whole(self, body: ir.Body) -> Parameter:
        types = [body.type]
        if isinstance(body.type, ir.Variants):
            types = [*(case for _, case in body.type.cases), body.spec_type]
        annotation = union(self._arguments.of(type_) for type_ in types)
        if body.required:
            return Parameter(name="body", annotation=annotation)
        return Parameter(
            name="body", annotation=union((annotation, NONE)), default=NONE
        )

    def _published(
        self, body: ir.Body, cases: ir.Variants, taken: set[str]
    ) -> list[Parameter]:
        """What the document alone allows, and dicts that hold more."""
        found: list[Parameter] = []
        model = model_of(body.spec_type, self.definitions)
        fields = () if model is None else all_fields(model, self.definitions)
        for field in fields:
            base: Node
            if field.wire_name == cases.by:
                base = _STR
            elif model_of(field.type, self.definitions) is not None:
                base = union((self._returned.of(field.type), _ANY_OBJECT))
            else:
                base = self._arguments.of(field.type)
            optional = not field.required
            found.append(
                Parameter(
                    name=argument_name(field, taken),
                    annotation=union((base, NONE)) if optional else base,
                    default=_left_out(field) if optional else None,
                )
            )
        return found

    def _loosest(
        self, operation: ir.Operation, *, is_alone: bool
    ) -> Iterator[Parameter]:
        """What takes the arguments of every overload, which may be alone."""
        bodies = operation.bodies
        if not bodies:
            return
        if is_alone:
            yield self._whole(bodies[0])
            yield from self._content_type(operation, bodies)
            return
        for name, field in body_fields(operation, self.definitions):
            yield Parameter(
                name=name,
                annotation=self._any_of(field, bodies),
                default=_left_out(field),
            )
        if any(isinstance(body.type, ir.Variants) for body in bodies):
            annotation = union((_model_class(), _ANY_OBJECT, NONE))
        else:
            types = [self._arguments.of(body.type) for body in bodies]
            annotation = union((*types, NONE))
        yield Parameter(name="body", annotation=annotation, default=NONE)
        if has_choice(operation):
            yield Parameter(
                name="content_type",
                annotation=union((_STR, NONE)),
                default=NONE,
            )

    def _any_of(self, field: ir.Field, bodies: Sequence[ir.Body]) -> Node:
        """The type of an argument that differs from case to case."""
        types = {
            repr(other.type): other.type
            for body in bodies
            for model in body_models(body, self.definitions)
            for other in all_fields(model, self.definitions)
            if other.wire_name == field.wire_name
        }.values()
        if len(types) == 1:
            return self._arguments.optional(field.type)
        if all(model_of(type_, self.definitions) is not None for type_ in types):
            return union((_model_class(), _ANY_OBJECT, NONE))
        if all(isinstance(type_, ir.Choice) for type_ in types):
            return union((_STR, NONE))
        return _OBJECT

    def _limit(self, operation: ir.Operation) -> Iterator[Parameter]:
        if operation.cost is not None:
            yield Parameter(
                name=limit_name(operation.cost),
                annotation=union((_FLOAT, NONE)),
                default=NONE,
            )

    # What runs.

    def _call(self, operation: ir.Operation, *, estimates: bool) -> Node:
        keywords: dict[str, Node] = {}
        fields = body_fields(operation, self.definitions)
        if operation.parameters:
            keywords["parameters"] = display_dict(
                (string(p.name), Code(p.name)) for p in operation.parameters
            )
        if fields:
            keywords["fields"] = display_dict(
                (string(field.wire_name), Code(name)) for name, field in fields
            )
        if operation.bodies:
            keywords["body"] = Code("body")
        if has_choice(operation):
            keywords["content_type"] = Code("content_type")
        if operation.cost is not None and not estimates:
            keywords["max_cost"] = Code(limit_name(operation.cost))
        method = dotted((*self.path, "estimate" if estimates else "send"))
        operation_ = self.modules.data(self.constants[operation.key])
        arguments = call(imported("._operation", "Arguments"), (), keywords)
        return call(method, (operation_, arguments, Code("options")))


def _marks(operation: ir.Operation) -> Iterator[Code]:
    """What type checkers and editors show as deprecated; running it warns of nothing."""
    if operation.deprecated:
        keywords = {"category": NONE}
        made = call(_DEPRECATED, (string("deprecated by the API"),), keywords)
        mark = one_line(made)
        yield Code(f"@{mark}", mark.imports)


def _model_class() -> Code:
    return imported("._base", "Model", type_checking=True)


def _left_out(field: ir.Field) -> Node:
    """The default of an argument that may be left out, where None may be a value."""
    return _MISSING if field.nullable else NONE


def _options(*, any_mode: bool) -> Parameter:
    return Parameter(
        name="options",
        annotation=subscript(
            _UNPACK, (_OPTIONS if any_mode else _OPTIONS_WITHOUT_MODE,)
        ),
        kind="var_keyword",
    )


def _ordered(parameters: Sequence[Parameter]) -> list[Parameter]:
    """Positional, then what must be given, then what may be, then the options."""

    def rank(parameter: Parameter) -> int:
        if parameter.kind != "keyword":
            return 0 if parameter.kind == "positional" else 3
        return 1 if parameter.default is None else 2

    return sorted(parameters, key=rank)
