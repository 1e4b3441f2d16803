"""The methods of a client: one for each operation, overloaded where that says more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from .. import ir
from ..names import snake
from ..python.code import Code, imported
from ..python.docstrings import docstring
from ..python.expressions import call, display_dict, subscript, union
from ..python.identifiers import dotted
from ..python.literals import string
from ..python.nodes import Node
from ..python.statements import Function, Parameter, signature, statement
from .annotations import LITERAL, MAPPING, NONE, Annotations
from .dicts import all_fields
from .models import field_doc
from .operations import model_of, returns
from .records import Method

_UNPACK: Final = imported("typing", "Unpack")
_STR: Final = Code("str")
_FLOAT: Final = Code("float")
_OBJECT: Final = Code("object")
_ANY_OBJECT: Final = subscript(MAPPING, (_STR, _OBJECT))
_MISSING: Final = imported("._base", "MISSING")
_OPTIONS: Final = imported("._operation", "CallOptions")
_OPTIONS_WITHOUT_MODE: Final = imported("._operation", "RequestOptions")
_ESTIMATE: Final = imported("._cost", "Estimate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Methods:
    """Writes the methods of one class.

    `path` leads to the client from within a method; `is_async` is whether its calls are
    awaited.
    """

    definitions: Mapping[ir.Key, ir.Definition]
    dicts: frozenset[ir.Key]
    constants: Mapping[str, str]
    path: tuple[str, ...]
    is_async: bool

    def of(self, operation: ir.Operation) -> Iterator[Method]:
        """The call, and the estimate of what it costs where that is known."""
        yield self._method(operation, estimates=False)
        if operation.cost is not None:
            yield self._method(operation, estimates=True)

    @property
    def _arguments(self) -> Annotations:
        return Annotations(
            definitions=self.definitions, role="arguments", dicts=self.dicts
        )

    def _method(self, operation: ir.Operation, *, estimates: bool) -> Method:
        name = f"estimate_{operation.name}" if estimates else operation.name
        is_async = self.is_async and not estimates
        result = (
            _ESTIMATE
            if estimates
            else returns(
                operation, Annotations(definitions=self.definitions, role="returns")
            )
        )
        limit = [] if estimates else list(self._limit(operation))
        fixed = list(self._fixed(operation))
        fields = self._fields(operation)
        overloads = [
            signature(
                Function(
                    name=name,
                    parameters=_ordered(
                        [*fixed, *parameters, *limit, _options(any_mode=mode)]
                    ),
                    returns=result,
                    is_async=is_async,
                    is_stub=True,
                ),
                indent=4,
            )
            for parameters, mode in self._overloads(operation)
        ]
        loosest = self._loosest(operation, overloads)
        return Method(
            overloads=tuple(overloads) if len(overloads) > 1 else (),
            signature=signature(
                Function(
                    name=name,
                    parameters=_ordered(
                        [*fixed, *loosest, *limit, _options(any_mode=True)]
                    ),
                    returns=result,
                    is_async=is_async,
                ),
                indent=4,
            ),
            doc=docstring(self._doc(operation, estimates=estimates), 8),
            body=self._call(operation, fields, is_async=is_async, estimates=estimates),
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

    def _fields(self, operation: ir.Operation) -> Sequence[tuple[str, ir.Field]]:
        """The fields of a body that become keyword arguments, with their names there."""
        if operation.body is None:
            return ()
        found: dict[str, ir.Field] = {}
        models = list(self._body_models(operation.body))
        whole = model_of(operation.body.spec_type, self.definitions)
        if models and whole is not None:
            models.insert(0, whole)
        for model in models:
            for field in all_fields(model, self.definitions):
                found.setdefault(field.wire_name, field)
        taken = {parameter.name for parameter in operation.parameters}
        return [(self._argument(f, taken), f) for f in found.values()]

    def _argument(self, field: ir.Field, taken: set[str]) -> str:
        name = f"{field.name}_" if field.name in _OWN else field.name
        return f"body_{name}" if name in taken else name

    def _body_models(self, body: ir.Body) -> Iterator[ir.Model]:
        if isinstance(body.type, ir.Variants):
            for _, case in body.type.cases:
                model = model_of(case, self.definitions)
                if model is not None:
                    yield model
        else:
            model = model_of(body.type, self.definitions)
            if model is not None:
                yield model

    def _overloads(
        self, operation: ir.Operation
    ) -> Iterator[tuple[Sequence[Parameter], bool]]:
        """The ways of giving a body, and whether the mode may be any."""
        body = operation.body
        if body is None:
            yield (), True
            return
        taken = {parameter.name for parameter in operation.parameters}
        for model in self._body_models(body):
            yield self._keywords(model, taken), True
        yield [self._whole(body)], True
        if isinstance(body.type, ir.Variants):
            yield self._loose(body, body.type, taken), False

    def _keywords(self, model: ir.Model, taken: set[str]) -> list[Parameter]:
        arguments = self._arguments
        return [
            Parameter(
                name=self._argument(field, taken),
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

    def _loose(
        self, body: ir.Body, cases: ir.Variants, taken: set[str]
    ) -> list[Parameter]:
        """What the document alone allows, and more: judged so, or not at all."""
        found: list[Parameter] = []
        model = model_of(body.spec_type, self.definitions)
        fields = () if model is None else all_fields(model, self.definitions)
        for field in fields:
            base: Node
            if field.wire_name == cases.by:
                base = _STR
            elif model_of(field.type, self.definitions) is not None:
                returned = Annotations(definitions=self.definitions, role="returns")
                base = union((returned.of(field.type), _ANY_OBJECT))
            else:
                base = self._arguments.of(field.type)
            optional = not field.required
            found.append(
                Parameter(
                    name=self._argument(field, taken),
                    annotation=union((base, NONE)) if optional else base,
                    default=_left_out(field) if optional else None,
                )
            )
        modes = subscript(LITERAL, (string("spec"), string("off")))
        return [*found, Parameter(name="validate", annotation=modes)]

    def _loosest(
        self, operation: ir.Operation, overloads: Sequence[Code]
    ) -> Iterator[Parameter]:
        """What takes the arguments of every overload."""
        body = operation.body
        if body is None:
            return
        if len(overloads) == 1:
            yield self._whole(body)
            return
        several = isinstance(body.type, ir.Variants)
        for name, field in self._fields(operation):
            yield Parameter(
                name=name,
                annotation=(
                    self._any_of(field, body)
                    if several
                    else self._arguments.optional(field.type)
                ),
                default=_left_out(field),
            )
        if several:
            annotation = union((_model_class(), _ANY_OBJECT, NONE))
        else:
            annotation = union((self._arguments.of(body.type), NONE))
        yield Parameter(name="body", annotation=annotation, default=NONE)

    def _any_of(self, field: ir.Field, body: ir.Body) -> Node:
        """The type of an argument that differs from case to case."""
        types = {
            repr(other.type)
            for model in self._body_models(body)
            for other in all_fields(model, self.definitions)
            if other.wire_name == field.wire_name
        }
        if len(types) == 1:
            return self._arguments.optional(field.type)
        if model_of(field.type, self.definitions) is not None:
            return union((_model_class(), _ANY_OBJECT, NONE))
        if isinstance(field.type, ir.Choice):
            return union((_STR, NONE))
        return _OBJECT

    def _limit(self, operation: ir.Operation) -> Iterator[Parameter]:
        if operation.cost is not None:
            yield Parameter(
                name=_limit_name(operation.cost),
                annotation=union((_FLOAT, NONE)),
                default=NONE,
            )

    # What runs.

    def _call(
        self,
        operation: ir.Operation,
        fields: Sequence[tuple[str, ir.Field]],
        *,
        is_async: bool,
        estimates: bool,
    ) -> Code:
        keywords: dict[str, Node] = {}
        if operation.parameters:
            keywords["parameters"] = display_dict(
                (string(p.name), Code(p.name)) for p in operation.parameters
            )
        if fields:
            keywords["fields"] = display_dict(
                (string(field.wire_name), Code(name)) for name, field in fields
            )
        if operation.body is not None:
            keywords["body"] = Code("body")
        if operation.cost is not None and not estimates:
            keywords["max_cost"] = Code(_limit_name(operation.cost))
        method = dotted((*self.path, "estimate" if estimates else "send"))
        operation_ = imported(".operations", self.constants[operation.key])
        arguments = call(imported("._operation", "Arguments"), (), keywords)
        return statement(
            "return await" if is_async else "return",
            call(method, (operation_, arguments, Code("options"))),
            8,
        )

    def _doc(self, operation: ir.Operation, *, estimates: bool) -> str:
        title = operation.summary.strip() or f"{operation.method} {operation.path}"
        if estimates:
            unit = operation.cost.unit if operation.cost is not None else ""
            return (
                f"What `{operation.name}` with these arguments would cost, in {unit}. "
                "Nothing is sent."
            )
        paragraphs = [title if title.endswith((".", "!", "?")) else f"{title}."]
        description = operation.description.strip()
        if description.rstrip(".") != title.rstrip("."):
            paragraphs.append(description)
        if operation.deprecated:
            paragraphs.append("Deprecated.")
        items = [_item(p.name, _parameter_doc(p)) for p in operation.parameters]
        items += [_item(name, field_doc(f)) for name, f in self._fields(operation)]
        if operation.cost is not None:
            unit = operation.cost.unit
            items.append(
                _item(
                    _limit_name(operation.cost),
                    f"Refuse before sending what may cost more {unit}.",
                )
            )
        if items:
            paragraphs.append("Arguments:\n\n" + "\n".join(items))
        return "\n\n".join(text for text in paragraphs if text)


_OWN: Final = frozenset(
    "self body options timeout validate extra_headers extra_query extra_body".split()
)


def _model_class() -> Code:
    return imported("._base", "Model", type_checking=True)


def _limit_name(cost: ir.Cost) -> str:
    return f"max_{snake(cost.unit)}"


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


def _parameter_doc(parameter: ir.Parameter) -> str:
    texts = [parameter.doc.strip()]
    if parameter.default is not ir.ABSENT:
        texts.append(f"Default: `{parameter.default}`.")
    return "\n\n".join(text for text in texts if text)


def _item(name: str, doc: str) -> str:
    """An argument in a list: its text with the further lines indented."""
    text = " ".join(doc.split())
    return f"- `{name}`: {text}" if text else f"- `{name}`"
