# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output inline_names
"""The models of Names: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from ._base import Model, Nullable
from ._types import Uri
from ._unions import Discriminated, OneOf

ReadingListStatus: TypeAlias = Literal["open", "closed"]


class ReadingListUploadedCover(Model):
    """Uploaded cover"""

    file: str | None = None


class ReadingListCoverOfAShop(Model):
    """Cover of a shop"""

    shop: str | None = None


class ReadingList(Model):
    reading_list_owner: Member | None = None
    """Whose list it is."""

    entries: list[Entry]

    statuses: list[ReadingListStatus] | None = None

    cover: ReadingListUploadedCover | ReadingListCoverOfAShop | str | None = None


class EntryArticleInPrint(Model):
    kind: Literal["ARTICLE_IN_PRINT"]
    pages: int


class EntryWebPage(Model):
    kind: Literal["web_page"]
    url: Uri


class BookEntry(Model):
    kind: Literal["book"]
    isbn: str
    sold_by: ModelSchema | None = None


Entry: TypeAlias = Annotated[
    BookEntry | EntryArticleInPrint | EntryWebPage,
    Discriminated(
        "kind",
        {
            "book": BookEntry,
            "ARTICLE_IN_PRINT": EntryArticleInPrint,
            "web_page": EntryWebPage,
        },
    ),
]
"""A thing to read."""


class Seller(Model):
    name: str


class ModelSchema(Model):
    seller: Nullable[Seller] = None


class Member(Model):
    id: str | None = None


class ListItemSnake(Model):
    a: str | None = None


class ListItemCamel(Model):
    a: str | None = None


class PaymentWithCard(Model):
    amount: int
    card: str


class PaymentWithIban(Model):
    amount: int
    iban: str


class PaymentWithoutCardOrIban(Model, extra="forbid"):
    amount: int


Payment: TypeAlias = OneOf[PaymentWithCard | PaymentWithIban | PaymentWithoutCardOrIban]


class LabelsWithTextLabels(Model):
    labels: list[str] | None = None


class LabelsWithObjectLabelsLabel(Model):
    name: str | None = None


class LabelsWithObjectLabels(Model):
    labels: list[LabelsWithObjectLabelsLabel] | None = None


Labels: TypeAlias = OneOf[LabelsWithTextLabels | LabelsWithObjectLabels]

ReadingListsListSort: TypeAlias = Literal["title", "year"]


class ReadingListsListClientErrorResponse(Model):
    reason: str | None = None


class ReadingListsCreateRequestBook(Model):
    isbn: str | None = None


class ReadingListsCreateRequest(Model):
    name: str
    books: list[ReadingListsCreateRequestBook] | str | None = None


__places__ = {
    "ReadingListUploadedCover": "openapi.yaml#/components/schemas/ReadingList/properties/cover/anyOf/0",
    "ReadingListCoverOfAShop": "openapi.yaml#/components/schemas/ReadingList/properties/cover/anyOf/1",
    "ReadingList": "openapi.yaml#/components/schemas/ReadingList",
    "EntryArticleInPrint": "openapi.yaml#/components/schemas/Entry/oneOf/1",
    "EntryWebPage": "openapi.yaml#/components/schemas/Entry/oneOf/2",
    "BookEntry": "openapi.yaml#/components/schemas/BookEntry",
    "Seller": "openapi.yaml#/components/schemas/Seller/anyOf/0",
    "ModelSchema": "openapi.yaml#/components/schemas/Model",
    "Member": "openapi.yaml#/components/schemas/member",
    "ListItemSnake": "openapi.yaml#/components/schemas/list_item",
    "ListItemCamel": "openapi.yaml#/components/schemas/listItem",
    "PaymentWithCard": "openapi.yaml#/components/schemas/Payment/oneOf/0",
    "PaymentWithIban": "openapi.yaml#/components/schemas/Payment/oneOf/1",
    "PaymentWithoutCardOrIban": "openapi.yaml#/components/schemas/Payment/oneOf/2",
    "LabelsWithTextLabels": "openapi.yaml#/components/schemas/Labels/oneOf/0",
    "LabelsWithObjectLabelsLabel": "openapi.yaml#/components/schemas/Labels/oneOf/1/properties/labels/items",
    "LabelsWithObjectLabels": "openapi.yaml#/components/schemas/Labels/oneOf/1",
    "ReadingListsListClientErrorResponse": "openapi.yaml#/paths/~1lists/get/responses/4XX/content/application~1json/schema",
    "ReadingListsCreateRequestBook": "openapi.yaml#/paths/~1lists/post/requestBody/content/application~1json/schema/properties/books/oneOf/0/items",
    "ReadingListsCreateRequest": "openapi.yaml#/paths/~1lists/post/requestBody/content/application~1json/schema",
}
"""Where the classes stand in the document: errors say it."""
