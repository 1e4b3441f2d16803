# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base import Model

if TYPE_CHECKING:
    from .book import Book


class EventBookAdded(Model):
    book: Book | None = None


class EventBookBought(Model):
    book: Book | None = None


class EventBookClosed(Model):
    book: Book | None = None


class EventBookCounted(Model):
    book: Book | None = None


class EventBookDamaged(Model):
    book: Book | None = None


class EventBookEnded(Model):
    book: Book | None = None


class EventBookFound(Model):
    book: Book | None = None


class EventBookGiven(Model):
    book: Book | None = None


class EventBookLent(Model):
    book: Book | None = None


class EventBookLost(Model):
    book: Book | None = None


class EventBookMarked(Model):
    book: Book | None = None


class EventBookMoved(Model):
    book: Book | None = None


class EventBookNamed(Model):
    book: Book | None = None


class EventBookOpened(Model):
    book: Book | None = None


class EventBookPaid(Model):
    book: Book | None = None


class EventBookPrinted(Model):
    book: Book | None = None


class EventBookRemoved(Model):
    book: Book | None = None


class EventBookRenewed(Model):
    book: Book | None = None


class EventBookRepaired(Model):
    book: Book | None = None


class EventBookReturned(Model):
    book: Book | None = None


class EventBookSold(Model):
    book: Book | None = None
