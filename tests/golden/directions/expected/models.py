# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output directions
"""The models of Accounts: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from ._base import Model
from ._types import DateTime


class Account(Model):
    id: int
    """The server gives it."""

    name: str

    created: Timestamp | None = None

    address: Address | None = None

    keys: list[Key] | None = None

    plan: Plan | None = None


class AccountInput(Model):
    name: str
    password: Annotated[str, Field(min_length=8)]
    address: AddressInput | None = None
    keys: list[KeyInput] | None = None
    plan: Plan | None = None


Timestamp: TypeAlias = DateTime


class Address(Model):
    city: str | None = None
    verified: bool | None = None


class AddressInput(Model):
    city: str | None = None


class Key(Model):
    label: str
    secret: str


class KeyInput(Model):
    label: str


class Plan(Model):
    name: str | None = None


class Session(Model):
    token: str


class LogInRequest(Model):
    user: str
    password: str


__places__ = {
    "Account": "openapi.yaml#/components/schemas/Account",
    "AccountInput": "openapi.yaml#/components/schemas/Account",
    "Address": "openapi.yaml#/components/schemas/Address",
    "AddressInput": "openapi.yaml#/components/schemas/Address",
    "Key": "openapi.yaml#/components/schemas/Key",
    "KeyInput": "openapi.yaml#/components/schemas/Key",
    "Plan": "openapi.yaml#/components/schemas/Plan",
    "Session": "openapi.yaml#/components/schemas/Session",
    "LogInRequest": "openapi.yaml#/paths/~1sessions/post/requestBody/content/application~1json/schema",
}
"""Where the classes stand in the document: errors say it."""
