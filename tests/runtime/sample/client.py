# mypy: ignore-errors
# The modules that it imports are beside it only in the package that the tests make.
"""A client as it is generated, without the overloads."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Unpack, cast

from ._base import MISSING
from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._cost import Estimate
from ._http import httpx
from ._operation import ApiKey, Arguments, Bearer, Settings
from ._options import CallOptions, ClientOptions, Timeout
from ._servers import ApiServer
from .models import GenerateImageResponse, Pet
from .operations import ADD_PETS, GENERATE_IMAGE, GET_NOTE, GET_PET, SAVE_PET

_SETTINGS = Settings(
    name="Sample",
    servers=(ApiServer("https://api.example.com"),),
    base_url_env=("SAMPLE_API_URL",),
    credentials=(
        Bearer(
            scheme="bearerAuth",
            argument="api_key",
            env=("SAMPLE_API_KEY", "SAMPLE_KEY"),
        ),
        ApiKey(
            scheme="queryKey",
            argument="query_key",
            location="query",
            wire_name="key",
        ),
        ApiKey(
            scheme="headerKey",
            argument="header_key",
            location="header",
            wire_name="X-Key",
        ),
    ),
    insufficient_credits={402: (), 403: ("credit", "balance")},
    timeout=Timeout(connect=10, read=300, write=30, pool=10, total=600),
)


def _image_arguments(given: dict[str, Any]) -> Arguments:
    return Arguments(
        fields={
            "model": given.pop("model", None),
            "input": given.pop("input", None),
            "permanent": given.pop("permanent", None),
            "requestSource": given.pop("request_source", None),
        },
        body=given.pop("body", None),
        max_cost=given.pop("max_credits", None),
    )


def _pet_arguments(given: dict[str, Any]) -> Arguments:
    names = [parameter.name for parameter in GET_PET.parameters]
    return Arguments(parameters={name: given.pop(name, None) for name in names})


class Images(Resource):
    def generate_image(self, **given: Any) -> GenerateImageResponse:
        arguments = _image_arguments(given)
        return self._client.send(GENERATE_IMAGE, arguments, cast(CallOptions, given))

    def estimate_generate_image(self, **given: Any) -> Estimate:
        arguments = _image_arguments(given)
        return self._client.estimate(
            GENERATE_IMAGE, arguments, cast(CallOptions, given)
        )


class Pets(Resource):
    def get_pet(self, **given: Any) -> Pet:
        return self._client.send(
            GET_PET, _pet_arguments(given), cast(CallOptions, given)
        )

    def add_pets(self, body: Any = None, **options: Unpack[CallOptions]) -> None:
        return self._client.send(ADD_PETS, Arguments(body=body), options)

    def save_pet(
        self,
        *,
        name: str | None = None,
        nickname: str | None = MISSING,
        **options: Unpack[CallOptions],
    ) -> Pet:
        fields = {"name": name, "nickname": nickname}
        return self._client.send(SAVE_PET, Arguments(fields=fields), options)

    def get_note(self, **options: Unpack[CallOptions]) -> str:
        return self._client.send(GET_NOTE, Arguments(), options)


class AsyncImages(AsyncResource):
    async def generate_image(self, **given: Any) -> GenerateImageResponse:
        arguments = _image_arguments(given)
        return await self._client.send(
            GENERATE_IMAGE, arguments, cast(CallOptions, given)
        )

    def estimate_generate_image(self, **given: Any) -> Estimate:
        arguments = _image_arguments(given)
        return self._client.estimate(
            GENERATE_IMAGE, arguments, cast(CallOptions, given)
        )


class AsyncPets(AsyncResource):
    async def add_pets(self, body: Any = None, **options: Unpack[CallOptions]) -> None:
        return await self._client.send(ADD_PETS, Arguments(body=body), options)

    async def save_pet(self, *, name: str, **options: Unpack[CallOptions]) -> Pet:
        arguments = Arguments(fields={"name": name})
        return await self._client.send(SAVE_PET, arguments, options)

    async def get_note(self, **options: Unpack[CallOptions]) -> str:
        return await self._client.send(GET_NOTE, Arguments(), options)

    async def get_pet(self, **given: Any) -> Pet:
        return await self._client.send(
            GET_PET, _pet_arguments(given), cast(CallOptions, given)
        )


class Sample(SyncClient):
    def __init__(
        self,
        api_key: str | None = None,
        *,
        query_key: str | None = None,
        header_key: str | None = None,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SETTINGS,
            options,
            base_url=base_url,
            credentials={
                "bearerAuth": api_key,
                "queryKey": query_key,
                "headerKey": header_key,
            },
            http_client=http_client,
        )

    @cached_property
    def images(self) -> Images:
        return Images(self)

    @cached_property
    def pets(self) -> Pets:
        return Pets(self)


class AsyncSample(AsyncClient):
    def __init__(
        self,
        api_key: str | None = None,
        *,
        query_key: str | None = None,
        header_key: str | None = None,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SETTINGS,
            options,
            base_url=base_url,
            credentials={
                "bearerAuth": api_key,
                "queryKey": query_key,
                "headerKey": header_key,
            },
            http_client=http_client,
        )

    @cached_property
    def images(self) -> AsyncImages:
        return AsyncImages(self)

    @cached_property
    def pets(self) -> AsyncPets:
        return AsyncPets(self)
