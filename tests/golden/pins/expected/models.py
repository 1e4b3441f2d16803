# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate legacy
"""The models of Legacy: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ._base import Model
from ._types import Date

UserKind: TypeAlias = Literal["A", "B"]


class UserAddress(Model):
    street: Annotated[str | None, Field(alias="str")] = None


class Record(Model):
    created: Annotated[Date | None, Field(alias="crt_dt")] = None


class User(Record):
    name: Annotated[str, Field(alias="nm")]
    kind: UserKind | None = None
    address: Annotated[UserAddress | None, Field(alias="adr")] = None


class Replaced(Model):
    chg: int | None = None


__places__ = {
    "UserAddress": "openapi.yaml#/components/schemas/TBL_USR/allOf/1/properties/adr",
    "Record": "openapi.yaml#/components/schemas/TBL_BASE",
    "User": "openapi.yaml#/components/schemas/TBL_USR",
    "User.*": "openapi.yaml#/components/schemas/TBL_USR/allOf/1",
    "Replaced": "openapi.yaml#/paths/~1tbl_usr~1{usr_id}/put/responses/200/content/application~1json/schema",
}
"""Where the classes stand in the document: errors say it."""
