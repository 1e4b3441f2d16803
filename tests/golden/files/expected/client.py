# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output files
"""The clients of Field Notes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack, overload

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from .dicts import NoteDict, ObserverDict, PlaceDict
    from .models import Note, Observer, Place, Weather

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="FieldNotes",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class NotesResource(Resource):
    """The operations of `notes`."""

    def list_notes(
        self,
        *,
        weather: Weather | None = None,
        **options: Unpack[CallOptions],
    ) -> list[Note]:
        """GET /notes.

        Arguments:

        - `weather`

        Error bodies: default `Problem`.
        """
        return self._client.send(
            _operations.LIST_NOTES,
            Arguments(parameters={"weather": weather}),
            options,
        )

    @overload
    def add_note(
        self,
        *,
        title: str,
        taken: Place | PlaceDict,
        weather: Weather | None = None,
        by: Observer | ObserverDict | None = None,
        replies: Sequence[Note | NoteDict] | None = None,
        **options: Unpack[CallOptions],
    ) -> Note: ...

    @overload
    def add_note(
        self,
        *,
        body: Note | NoteDict,
        **options: Unpack[CallOptions],
    ) -> Note: ...

    def add_note(
        self,
        *,
        title: str | None = None,
        taken: Place | PlaceDict | None = None,
        weather: Weather | None = None,
        by: Observer | ObserverDict | None = None,
        replies: Sequence[Note | NoteDict] | None = None,
        body: Note | NoteDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Note:
        """POST /notes.

        Arguments:

        - `title`
        - `taken`
        - `weather`
        - `by`
        - `replies`
        """
        return self._client.send(
            _operations.ADD_NOTE,
            Arguments(
                fields={
                    "title": title,
                    "taken": taken,
                    "weather": weather,
                    "by": by,
                    "replies": replies,
                },
                body=body,
            ),
            options,
        )

    def get_note(self, note_id: int, **options: Unpack[CallOptions]) -> Note:
        """GET /notes/{noteId}.

        Arguments:

        - `note_id`: The number of the note.

        Error bodies: 404 `Problem`.
        """
        return self._client.send(
            _operations.GET_NOTE,
            Arguments(parameters={"note_id": note_id}),
            options,
        )


class AsyncNotesResource(AsyncResource):
    """The operations of `notes`."""

    async def list_notes(
        self,
        *,
        weather: Weather | None = None,
        **options: Unpack[CallOptions],
    ) -> list[Note]:
        """GET /notes.

        Arguments:

        - `weather`

        Error bodies: default `Problem`.
        """
        return await self._client.send(
            _operations.LIST_NOTES,
            Arguments(parameters={"weather": weather}),
            options,
        )

    @overload
    async def add_note(
        self,
        *,
        title: str,
        taken: Place | PlaceDict,
        weather: Weather | None = None,
        by: Observer | ObserverDict | None = None,
        replies: Sequence[Note | NoteDict] | None = None,
        **options: Unpack[CallOptions],
    ) -> Note: ...

    @overload
    async def add_note(
        self,
        *,
        body: Note | NoteDict,
        **options: Unpack[CallOptions],
    ) -> Note: ...

    async def add_note(
        self,
        *,
        title: str | None = None,
        taken: Place | PlaceDict | None = None,
        weather: Weather | None = None,
        by: Observer | ObserverDict | None = None,
        replies: Sequence[Note | NoteDict] | None = None,
        body: Note | NoteDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Note:
        """POST /notes.

        Arguments:

        - `title`
        - `taken`
        - `weather`
        - `by`
        - `replies`
        """
        return await self._client.send(
            _operations.ADD_NOTE,
            Arguments(
                fields={
                    "title": title,
                    "taken": taken,
                    "weather": weather,
                    "by": by,
                    "replies": replies,
                },
                body=body,
            ),
            options,
        )

    async def get_note(self, note_id: int, **options: Unpack[CallOptions]) -> Note:
        """GET /notes/{noteId}.

        Arguments:

        - `note_id`: The number of the note.

        Error bodies: 404 `Problem`.
        """
        return await self._client.send(
            _operations.GET_NOTE,
            Arguments(parameters={"note_id": note_id}),
            options,
        )


class FieldNotes(SyncClient):
    """A client of Field Notes.

    Arguments:

    - `base_url`: where the API is.
    - `http_client`: an HTTP client to use instead of one of our own.
    - `http_options`: proxy, TLS, HTTP/2 and limits of our own, as the HTTP library has
      them.
    - `allow_http`: hosts to which requests may go unencrypted, beside this machine.
    - `validate`: what requests must fit before they are sent: `documented` (document
      and constraints), `spec` (the document alone) or `off`.
    - `strict_responses`: whether an answer that does not fit is an error.
    - `timeout`: seconds for a whole call; None waits for ever, a `Timeout` says more.
    - `retries`: how many times to send a call again at most; a `RetryPolicy` says more.
    - `response_limits`: how much of an answer is read, as `ResponseLimits`.
    - `hooks`: what is told of each try, as `Hooks`.
    - `clock`: where time and chance come from, for tests.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SETTINGS,
            options,
            base_url=base_url,
            credentials={},
            http_client=http_client,
        )

    @cached_property
    def notes(self) -> NotesResource:
        """The operations of `notes`."""
        return NotesResource(self)


class AsyncFieldNotes(AsyncClient):
    """A client of Field Notes.

    Its calls are awaited.

    Arguments:

    - `base_url`: where the API is.
    - `http_client`: an HTTP client to use instead of one of our own.
    - `http_options`: proxy, TLS, HTTP/2 and limits of our own, as the HTTP library has
      them.
    - `allow_http`: hosts to which requests may go unencrypted, beside this machine.
    - `validate`: what requests must fit before they are sent: `documented` (document
      and constraints), `spec` (the document alone) or `off`.
    - `strict_responses`: whether an answer that does not fit is an error.
    - `timeout`: seconds for a whole call; None waits for ever, a `Timeout` says more.
    - `retries`: how many times to send a call again at most; a `RetryPolicy` says more.
    - `response_limits`: how much of an answer is read, as `ResponseLimits`.
    - `hooks`: what is told of each try, as `Hooks`.
    - `clock`: where time and chance come from, for tests.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SETTINGS,
            options,
            base_url=base_url,
            credentials={},
            http_client=http_client,
        )

    @cached_property
    def notes(self) -> AsyncNotesResource:
        """The operations of `notes`."""
        return AsyncNotesResource(self)
