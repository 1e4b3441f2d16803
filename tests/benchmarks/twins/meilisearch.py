"""Models of meilisearch as one would write them by hand: see `tests.benchmarks.validation`."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from .plain import Plain


class PaginationViewValue(Plain):
    results: list[Any]
    offset: Annotated[int, Field(ge=0)]
    limit: Annotated[int, Field(ge=0)]
    total: Annotated[int, Field(ge=0)]


class KeyView(Plain):
    name: str | None = None
    description: str | None = None
    key: str
    uid: UUID
    actions: list[
        Literal[
            "*",
            "search",
            "documents.*",
            "documents.add",
            "documents.get",
            "documents.delete",
            "indexes.*",
            "indexes.create",
            "indexes.get",
            "indexes.update",
            "indexes.delete",
            "indexes.swap",
            "tasks.*",
            "tasks.cancel",
            "tasks.delete",
            "tasks.get",
            "settings.*",
            "settings.get",
            "settings.update",
            "stats.*",
            "stats.get",
            "metrics.*",
            "metrics.get",
            "dumps.*",
            "dumps.create",
            "snapshots.*",
            "snapshots.create",
            "version",
            "keys.create",
            "keys.get",
            "keys.update",
            "keys.delete",
            "experimental.get",
            "experimental.update",
            "network.get",
            "network.update",
            "chatCompletions",
            "chats.*",
            "chats.get",
            "chats.delete",
            "chatsSettings.*",
            "chatsSettings.get",
            "chatsSettings.update",
        ]
    ]
    indexes: list[str]
    expires_at: AwareDatetime | None = Field(None, alias="expiresAt")
    created_at: AwareDatetime = Field(alias="createdAt")
    updated_at: AwareDatetime = Field(alias="updatedAt")
