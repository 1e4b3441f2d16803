# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output nulls_3_0
"""The clients of Profiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Unpack, overload

from ._base import MISSING
from ._client import AsyncClient, SyncClient
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
from .operations import CHANGE_PROFILE

if TYPE_CHECKING:
    from .dicts import AddressDict, MaybeAddressDict, ProfileDict
    from .models import Address, Colour, MaybeAddress, Profile, Shade

_SETTINGS = Settings(
    name="Profiles",
    timeout=Timeout(connect=10, read=60, write=30, pool=10),
)


class Profiles(SyncClient):
    """A client of Profiles.

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

    @overload
    def change_profile(
        self,
        *,
        name: str,
        nickname: str | None,
        view: str | None = None,
        age: int | None = MISSING,
        colour: Colour | None = MISSING,
        shade: Shade | None = MISSING,
        home: Address | AddressDict | None = MISSING,
        work: MaybeAddress | MaybeAddressDict | None = MISSING,
        emails: Sequence[str | None] | None = MISSING,
        labels: Mapping[str, str | None] | None = None,
        level: int | str | None = MISSING,
        **options: Unpack[CallOptions],
    ) -> Profile: ...

    @overload
    def change_profile(
        self,
        *,
        body: Profile | ProfileDict,
        view: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Profile: ...

    def change_profile(
        self,
        *,
        view: str | None = None,
        name: str | None = None,
        nickname: str | None = MISSING,
        age: int | None = MISSING,
        colour: Colour | None = MISSING,
        shade: Shade | None = MISSING,
        home: Address | AddressDict | None = MISSING,
        work: MaybeAddress | MaybeAddressDict | None = MISSING,
        emails: Sequence[str | None] | None = MISSING,
        labels: Mapping[str, str | None] | None = None,
        level: int | str | None = MISSING,
        body: Profile | ProfileDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Profile:
        """PATCH /profile.

        Arguments:

        - `view`
        - `name`
        - `nickname`: Required and null for none.
        - `age`: Null takes it away.
        - `colour`
        - `shade`
        - `home`
        - `work`
        - `emails`
        - `labels`
        - `level`
        """
        return self.send(
            CHANGE_PROFILE,
            Arguments(
                parameters={"view": view},
                fields={
                    "name": name,
                    "nickname": nickname,
                    "age": age,
                    "colour": colour,
                    "shade": shade,
                    "home": home,
                    "work": work,
                    "emails": emails,
                    "labels": labels,
                    "level": level,
                },
                body=body,
            ),
            options,
        )


class AsyncProfiles(AsyncClient):
    """A client of Profiles.

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

    @overload
    async def change_profile(
        self,
        *,
        name: str,
        nickname: str | None,
        view: str | None = None,
        age: int | None = MISSING,
        colour: Colour | None = MISSING,
        shade: Shade | None = MISSING,
        home: Address | AddressDict | None = MISSING,
        work: MaybeAddress | MaybeAddressDict | None = MISSING,
        emails: Sequence[str | None] | None = MISSING,
        labels: Mapping[str, str | None] | None = None,
        level: int | str | None = MISSING,
        **options: Unpack[CallOptions],
    ) -> Profile: ...

    @overload
    async def change_profile(
        self,
        *,
        body: Profile | ProfileDict,
        view: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Profile: ...

    async def change_profile(
        self,
        *,
        view: str | None = None,
        name: str | None = None,
        nickname: str | None = MISSING,
        age: int | None = MISSING,
        colour: Colour | None = MISSING,
        shade: Shade | None = MISSING,
        home: Address | AddressDict | None = MISSING,
        work: MaybeAddress | MaybeAddressDict | None = MISSING,
        emails: Sequence[str | None] | None = MISSING,
        labels: Mapping[str, str | None] | None = None,
        level: int | str | None = MISSING,
        body: Profile | ProfileDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Profile:
        """PATCH /profile.

        Arguments:

        - `view`
        - `name`
        - `nickname`: Required and null for none.
        - `age`: Null takes it away.
        - `colour`
        - `shade`
        - `home`
        - `work`
        - `emails`
        - `labels`
        - `level`
        """
        return await self.send(
            CHANGE_PROFILE,
            Arguments(
                parameters={"view": view},
                fields={
                    "name": name,
                    "nickname": nickname,
                    "age": age,
                    "colour": colour,
                    "shade": shade,
                    "home": home,
                    "work": work,
                    "emails": emails,
                    "labels": labels,
                    "level": level,
                },
                body=body,
            ),
            options,
        )
