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
