# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output discriminators
"""The clients of Shelter."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._operation import (
    NOT_GIVEN,
    AnyTimeout,
    Arguments,
    CallOptions,
    ClientOptions,
    Mode,
    NotGiven,
    Settings,
    Timeout,
)
from .operations import ADD_PET

if TYPE_CHECKING:
    from .dicts import PetDict
    from .models import Pet

_SETTINGS = Settings(
    name="Shelter",
    timeout=Timeout(connect=10, read=60, write=30, pool=10),
)


class PetsResource(Resource):
    """The operations of `pets`."""

    def add_pet(self, *, body: Pet | PetDict, **options: Unpack[CallOptions]) -> Pet:
        """POST /pets.

        Arguments:

        - `body`: The body of the request.
        """
        return self._client.send(ADD_PET, Arguments(body=body), options)


class AsyncPetsResource(AsyncResource):
    """The operations of `pets`."""

    async def add_pet(
        self,
        *,
        body: Pet | PetDict,
        **options: Unpack[CallOptions],
    ) -> Pet:
        """POST /pets.

        Arguments:

        - `body`: The body of the request.
        """
        return await self._client.send(ADD_PET, Arguments(body=body), options)


class Shelter(SyncClient):
    """A client of Shelter.

    Arguments:

    - `base_url`: where the API is.
    - `validate`: what requests must fit before they are sent: `documented` (document
      and constraints), `spec` (the document alone) or `off`.
    - `strict_responses`: whether an answer that does not fit is an error.
    - `timeout`: seconds for each step of a call; None waits for ever.
    - `http_client`: an HTTP client to use instead of one of our own.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        validate: Mode = "documented",
        strict_responses: bool = False,
        timeout: AnyTimeout | NotGiven = NOT_GIVEN,
        http_client: httpx.Client | None = None,
    ) -> None:
        super().__init__(
            _SETTINGS,
            ClientOptions(
                base_url=base_url,
                validate=validate,
                strict_responses=strict_responses,
                timeout=timeout,
            ),
            credentials={},
            http_client=http_client,
        )

    @cached_property
    def pets(self) -> PetsResource:
        """The operations of `pets`."""
        return PetsResource(self)


class AsyncShelter(AsyncClient):
    """A client of Shelter.

    Its calls are awaited.

    Arguments:

    - `base_url`: where the API is.
    - `validate`: what requests must fit before they are sent: `documented` (document
      and constraints), `spec` (the document alone) or `off`.
    - `strict_responses`: whether an answer that does not fit is an error.
    - `timeout`: seconds for each step of a call; None waits for ever.
    - `http_client`: an HTTP client to use instead of one of our own.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        validate: Mode = "documented",
        strict_responses: bool = False,
        timeout: AnyTimeout | NotGiven = NOT_GIVEN,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        super().__init__(
            _SETTINGS,
            ClientOptions(
                base_url=base_url,
                validate=validate,
                strict_responses=strict_responses,
                timeout=timeout,
            ),
            credentials={},
            http_client=http_client,
        )

    @cached_property
    def pets(self) -> AsyncPetsResource:
        """The operations of `pets`."""
        return AsyncPetsResource(self)
