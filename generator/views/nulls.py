"""What an annotation says of a type is said of the None beside it too, or is not."""

from __future__ import annotations

from .. import ir


def stands_beside(type_: ir.Type, *, nullable: bool) -> bool:
    """Whether what `Annotated` says of the type is not said of None beside it: marks that
    are about the members of a union, and checks that may refuse null."""
    match type_:
        case ir.Checked(type=inner, checks=checks):
            takes_null = all(check.name in _OF_ONE_KIND for check in checks)
            return (nullable and not takes_null) or stands_beside(
                inner, nullable=nullable
            )
        case _:
            return isinstance(type_, ir.Union | ir.Variants)


_OF_ONE_KIND = frozenset(
    (
        *("Bounds", "Length", "Pattern", "Backtracking", "Format"),
        *("Has", "Properties", "PatternProperties", "AdditionalProperties"),
        *("PropertyNames", "PropertyCount", "DependentRequired", "DependentSchemas"),
        *("Items", "PrefixItems", "Contains", "ItemCount", "Unique"),
        *("UnevaluatedProperties", "UnevaluatedItems"),
    )
)
"""Checks that take every value of another kind than their own, and so null."""
