# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --constraints constraints.yaml --output constraints
"""The clients of Print Shop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack, overload

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from .dicts import (
        JobDict,
        JobOptionsDict,
        JobPageDict,
        PaperDict,
        PutJobsByNumberCoverRequestDict,
        PutJobsByNumberCoverRequestLayerDict,
    )
    from .models import (
        Job,
        JobOptions,
        JobPage,
        ListJobsResponse,
        ListJobsStateItem,
        Paper,
        PutJobsByNumberCoverRequest,
        PutJobsByNumberCoverRequestColour,
        PutJobsByNumberCoverRequestLayer,
        PutJobsByNumberCoverResponse,
    )

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="PrintShop",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class JobsResource(Resource):
    """The operations of `jobs`."""

    def list_jobs(
        self,
        *,
        limit: int | None = None,
        state: Sequence[ListJobsStateItem] | None = None,
        x_shop: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ListJobsResponse:
        """GET /jobs.

        Arguments:

        - `limit`: At most 50. Limits: 1 to 50.
        - `state`: Limits: at most 2 items.
        - `x_shop`: Limits: a match of `^[a-z]+$`.
        """
        return self._client.send(
            _operations.LIST_JOBS,
            Arguments(parameters={"limit": limit, "state": state, "x_shop": x_shop}),
            options,
        )

    @overload
    def add_job(
        self,
        *,
        title: str,
        paper: Paper | PaperDict,
        pages: Sequence[JobPage | JobPageDict] | None = None,
        options_: JobOptions | JobOptionsDict | None = None,
        labels: Mapping[str, str] | None = None,
        **options: Unpack[CallOptions],
    ) -> Job: ...

    @overload
    def add_job(
        self,
        *,
        body: Job | JobDict,
        **options: Unpack[CallOptions],
    ) -> Job: ...

    def add_job(
        self,
        *,
        title: str | None = None,
        paper: Paper | PaperDict | None = None,
        pages: Sequence[JobPage | JobPageDict] | None = None,
        options_: JobOptions | JobOptionsDict | None = None,
        labels: Mapping[str, str] | None = None,
        body: Job | JobDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Job:
        """POST /jobs.

        Arguments:

        - `title`: 1 to 40 characters.
        - `paper`
        - `pages`: Up to 3 pages. Limits: at most 3 items.
        - `options_`
        - `labels`: Limits: at most 2 properties.
        """
        return self._client.send(
            _operations.ADD_JOB,
            Arguments(
                fields={
                    "title": title,
                    "paper": paper,
                    "pages": pages,
                    "options": options_,
                    "labels": labels,
                },
                body=body,
            ),
            options,
        )

    @overload
    def put_jobs_by_number_cover(
        self,
        number: int,
        *,
        colour: PutJobsByNumberCoverRequestColour,
        layers: (
            Sequence[
                PutJobsByNumberCoverRequestLayer | PutJobsByNumberCoverRequestLayerDict
            ]
            | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> PutJobsByNumberCoverResponse: ...

    @overload
    def put_jobs_by_number_cover(
        self,
        number: int,
        *,
        body: PutJobsByNumberCoverRequest | PutJobsByNumberCoverRequestDict,
        **options: Unpack[CallOptions],
    ) -> PutJobsByNumberCoverResponse: ...

    def put_jobs_by_number_cover(
        self,
        number: int,
        *,
        colour: PutJobsByNumberCoverRequestColour | None = None,
        layers: (
            Sequence[
                PutJobsByNumberCoverRequestLayer | PutJobsByNumberCoverRequestLayerDict
            ]
            | None
        ) = None,
        body: (
            PutJobsByNumberCoverRequest | PutJobsByNumberCoverRequestDict | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> PutJobsByNumberCoverResponse:
        """PUT /jobs/{number}/cover.

        Arguments:

        - `number`: Limits: at least 1.
        - `colour`
        - `layers`: Limits: at most 2 items.

        Error bodies: 400 `PutJobsByNumberCoverBadRequestResponse`.
        """
        return self._client.send(
            _operations.PUT_JOBS_BY_NUMBER_COVER,
            Arguments(
                parameters={"number": number},
                fields={"colour": colour, "layers": layers},
                body=body,
            ),
            options,
        )


class AsyncJobsResource(AsyncResource):
    """The operations of `jobs`."""

    async def list_jobs(
        self,
        *,
        limit: int | None = None,
        state: Sequence[ListJobsStateItem] | None = None,
        x_shop: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ListJobsResponse:
        """GET /jobs.

        Arguments:

        - `limit`: At most 50. Limits: 1 to 50.
        - `state`: Limits: at most 2 items.
        - `x_shop`: Limits: a match of `^[a-z]+$`.
        """
        return await self._client.send(
            _operations.LIST_JOBS,
            Arguments(parameters={"limit": limit, "state": state, "x_shop": x_shop}),
            options,
        )

    @overload
    async def add_job(
        self,
        *,
        title: str,
        paper: Paper | PaperDict,
        pages: Sequence[JobPage | JobPageDict] | None = None,
        options_: JobOptions | JobOptionsDict | None = None,
        labels: Mapping[str, str] | None = None,
        **options: Unpack[CallOptions],
    ) -> Job: ...

    @overload
    async def add_job(
        self,
        *,
        body: Job | JobDict,
        **options: Unpack[CallOptions],
    ) -> Job: ...

    async def add_job(
        self,
        *,
        title: str | None = None,
        paper: Paper | PaperDict | None = None,
        pages: Sequence[JobPage | JobPageDict] | None = None,
        options_: JobOptions | JobOptionsDict | None = None,
        labels: Mapping[str, str] | None = None,
        body: Job | JobDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Job:
        """POST /jobs.

        Arguments:

        - `title`: 1 to 40 characters.
        - `paper`
        - `pages`: Up to 3 pages. Limits: at most 3 items.
        - `options_`
        - `labels`: Limits: at most 2 properties.
        """
        return await self._client.send(
            _operations.ADD_JOB,
            Arguments(
                fields={
                    "title": title,
                    "paper": paper,
                    "pages": pages,
                    "options": options_,
                    "labels": labels,
                },
                body=body,
            ),
            options,
        )

    @overload
    async def put_jobs_by_number_cover(
        self,
        number: int,
        *,
        colour: PutJobsByNumberCoverRequestColour,
        layers: (
            Sequence[
                PutJobsByNumberCoverRequestLayer | PutJobsByNumberCoverRequestLayerDict
            ]
            | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> PutJobsByNumberCoverResponse: ...

    @overload
    async def put_jobs_by_number_cover(
        self,
        number: int,
        *,
        body: PutJobsByNumberCoverRequest | PutJobsByNumberCoverRequestDict,
        **options: Unpack[CallOptions],
    ) -> PutJobsByNumberCoverResponse: ...

    async def put_jobs_by_number_cover(
        self,
        number: int,
        *,
        colour: PutJobsByNumberCoverRequestColour | None = None,
        layers: (
            Sequence[
                PutJobsByNumberCoverRequestLayer | PutJobsByNumberCoverRequestLayerDict
            ]
            | None
        ) = None,
        body: (
            PutJobsByNumberCoverRequest | PutJobsByNumberCoverRequestDict | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> PutJobsByNumberCoverResponse:
        """PUT /jobs/{number}/cover.

        Arguments:

        - `number`: Limits: at least 1.
        - `colour`
        - `layers`: Limits: at most 2 items.

        Error bodies: 400 `PutJobsByNumberCoverBadRequestResponse`.
        """
        return await self._client.send(
            _operations.PUT_JOBS_BY_NUMBER_COVER,
            Arguments(
                parameters={"number": number},
                fields={"colour": colour, "layers": layers},
                body=body,
            ),
            options,
        )


class PrintShop(SyncClient):
    """A client of Print Shop.

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
    def jobs(self) -> JobsResource:
        """The operations of `jobs`."""
        return JobsResource(self)


class AsyncPrintShop(AsyncClient):
    """A client of Print Shop.

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
    def jobs(self) -> AsyncJobsResource:
        """The operations of `jobs`."""
        return AsyncJobsResource(self)
