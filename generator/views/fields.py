"""The fields of classes: the line of each, and what a reader is told about it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TypeAlias

from .. import ir
from ..python.code import Code
from ..python.docstrings import doc_or_none
from ..python.literals import string
from ..python.statements import field
from .annotations import NONE, Annotations, field_call
from .records import Documented

Key: TypeAlias = tuple[str, str, ir.Type, bool, bool]
Known: TypeAlias = dict[Key, Code]
"""The lines of fields that are alike in many classes."""


def fields_of(
    model: ir.Model, annotations: Annotations, known: Known
) -> Iterator[Documented]:
    """The fields of a class; `known` is what was written before, by all modules."""
    for each in model.fields:
        if _is_simple(each.type):
            key = each.name, each.wire_name, each.type, each.required, each.nullable
            if key not in known:
                known[key] = _line(each, annotations)
            line = known[key]
        else:
            line = _line(each, annotations)
        yield Documented(
            statement=line, doc=doc_or_none(field_doc(each, model.contract), 4)
        )


def _is_simple(type_: ir.Type) -> bool:
    """Whether a type is written alike everywhere, and equal ones are. (A limit of 1 is
    equal to one of 1.0.)"""
    return isinstance(type_, ir.String | ir.Boolean) or type_ == ir.Integer()


def _line(field_: ir.Field, annotations: Annotations) -> Code:
    alias = (
        [field_call({"alias": string(field_.wire_name)})]
        if field_.name != field_.wire_name
        else []
    )
    write = annotations.required if field_.required else annotations.optional
    annotation = write(field_.type, alias, nullable=field_.nullable)
    return field(field_.name, annotation, None if field_.required else NONE, 4)


def field_doc(field_: ir.Field, contract: ir.Contract | None = None) -> str:
    """What a reader is told about a field: its text, the server's default, and whether
    it should be used."""
    if contract is None and field_.default is ir.ABSENT and not field_.deprecated:
        return field_.doc.strip()  # as of most
    contract = contract or _NO_CONTRACT
    instead = dict(contract.deprecated).get(field_.wire_name, "")
    remarks: list[str] = []
    if field_.wire_name in contract.tolerated:
        remarks.append(f"Not for {contract.subject}: sent with a warning.")
    if default := default_doc(field_.default, field_.doc):
        remarks.append(default)
    if field_.deprecated:
        remarks.append(f"Deprecated: use `{instead}`." if instead else "Deprecated.")
    return "\n\n".join(text for text in (field_.doc.strip(), " ".join(remarks)) if text)


_NO_CONTRACT = ir.Contract()


def default_doc(default: ir.Json | ir.Absent, said: str) -> str:
    """What the server takes for what is left out, unless the text says so itself."""
    if default is ir.ABSENT:
        return ""
    written = json.dumps(default, ensure_ascii=False)
    plain = default if isinstance(default, str) and default else written
    if plain.lower() not in said.lower():
        return f"Default: `{written}`."
    told = rf"\bdefault(?:s|ed)?\b[^\n]{{,40}}?(?<![\w.-]){re.escape(plain)}(?!\w|\.\w)"
    return "" if re.search(told, said, re.IGNORECASE) else f"Default: `{written}`."
