# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output names
"""The models of 3D-Print HTTPService API: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ._base import Model
from ._types import Date


class OAuth2Token(Model):
    access_token: Annotated[str | None, Field(alias="accessToken")] = None
    expires_in2_days: Annotated[bool | None, Field(alias="expiresIn2Days")] = None
    ipv6_address: Annotated[str | None, Field(alias="IPv6Address")] = None
    etag: Annotated[str | None, Field(alias="eTag")] = None
    url: Annotated[str | None, Field(alias="URL")] = None
    user_ids: Annotated[list[str] | None, Field(alias="userIDs")] = None


HTTPSURLList: TypeAlias = list[OAuth2Token]


class IOSDevice(Model):
    os_version10: Annotated[str | None, Field(alias="osVersion10")] = None


class ApiV2UserProfileItem(Model):
    a_dot_b: Annotated[str | None, Field(alias="a.b")] = None
    a_dash_b: Annotated[str | None, Field(alias="a-b")] = None
    ref_like: Annotated[str | None, Field(alias="$ref-like")] = None
    type: Annotated[str | None, Field(alias="@type")] = None


class N3DModel(Model):
    n3d: Annotated[bool | None, Field(alias="3d")] = None
    n2: Annotated[int | None, Field(alias="2")] = None
    plus_1: Annotated[int | None, Field(alias="+1")] = None
    minus_1: Annotated[int | None, Field(alias="-1")] = None


class Class(Model):
    class_: Annotated[str | None, Field(alias="class")] = None
    def_: Annotated[str | None, Field(alias="def")] = None
    none: Annotated[str | None, Field(alias="None")] = None
    model_fields_: Annotated[str | None, Field(alias="model_fields")] = None
    copy_: Annotated[str | None, Field(alias="copy")] = None
    self_: Annotated[str | None, Field(alias="self")] = None
    init: Annotated[str | None, Field(alias="__init__")] = None
    type: str | None = None


class ModelSchema(Model):
    field: Annotated[str | None, Field(alias="Field")] = None
    date: Date | None = None
    str_: Annotated[str | None, Field(alias="str")] = None


LiteralModel: TypeAlias = Literal["a"]


class Grosse(Model):
    hohe: Annotated[float | None, Field(alias="H\xf6he")] = None
    fu: Annotated[float | None, Field(alias="\u5e45")] = None
    tsvet: Annotated[str | None, Field(alias="\u0446\u0432\u0435\u0442")] = None


class Coffee(Model):
    slight_smile: Annotated[bool | None, Field(alias="\U0001f642")] = None
    empty: Annotated[str | None, Field(alias="")] = None
    underscore: Annotated[str | None, Field(alias="_")] = None


class FooBarKebab(Model):
    a: str | None = None


class FooBar(Model):
    b: str | None = None


class FooBarSnake(Model):
    fooBar: str | None = None
    foo_bar: str | None = None
    FooBar: str | None = None


class LineItemOfOrder(Model):
    n: int | None = None


class Order(Model):
    status: Literal["a"] | None = None
    line_item: Annotated[LineItemOfOrder | None, Field(alias="lineItem")] = None


OrderStatus: TypeAlias = Literal["b"]


class OrderLineItem(Model):
    m: int | None = None


class GetUsersByUserIdByUserIdResponse(Model):
    user_id: Annotated[str | None, Field(alias="userID")] = None


__places__ = {
    "OAuth2Token": "openapi.yaml#/components/schemas/OAuth2Token",
    "IOSDevice": "openapi.yaml#/components/schemas/iOSDevice",
    "ApiV2UserProfileItem": "openapi.yaml#/components/schemas/api.v2.user-profile_item",
    "N3DModel": "openapi.yaml#/components/schemas/3DModel",
    "Class": "openapi.yaml#/components/schemas/class",
    "ModelSchema": "openapi.yaml#/components/schemas/Model",
    "Grosse": "openapi.yaml#/components/schemas/Gr\xf6\xdfe",
    "Coffee": "openapi.yaml#/components/schemas/\u2615",
    "FooBarKebab": "openapi.yaml#/components/schemas/Foo-Bar",
    "FooBar": "openapi.yaml#/components/schemas/FooBar",
    "FooBarSnake": "openapi.yaml#/components/schemas/foo_bar",
    "LineItemOfOrder": "openapi.yaml#/components/schemas/Order/properties/lineItem",
    "Order": "openapi.yaml#/components/schemas/Order",
    "OrderLineItem": "openapi.yaml#/components/schemas/OrderLineItem",
    "GetUsersByUserIdByUserIdResponse": "openapi.yaml#/paths/~1users~1{user-id}~1{userId}/get/responses/200/content/application~1json/schema",
}
"""Where the classes stand in the document: errors say it."""
