# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output nulls_3_0
"""The clients of Profiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Unpack, overload

from ._base import MISSING
from ._client import AsyncClient, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from .dicts import AddressDict, MaybeAddressDict, ProfileDict
    from .models import Address, Colour, MaybeAddress, Profile, Shade

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="Profiles",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class Profiles(SyncClient):
    """A client of Profiles.

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
        - `colour`: Null for none.
        - `shade`
        - `home`
        - `work`
        - `emails`
        - `labels`
        - `level`
        """
        return self.send(
            _operations.CHANGE_PROFILE,
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
        - `colour`: Null for none.
        - `shade`
        - `home`
        - `work`
        - `emails`
        - `labels`
        - `level`
        """
        return await self.send(
            _operations.CHANGE_PROFILE,
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
