# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The client of Library."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from . import resources as _resources
from ._http import httpx
from ._operation import Settings
from ._options import ClientOptions, Timeout
from ._servers import ApiServer
from .resources.untagged import LibraryOperations

_SETTINGS = Settings(
    name="Library",
    document="openapi.yaml",
    servers=(ApiServer("https://library.example.com/v1"),),
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class Library(LibraryOperations):
    """A document that is large enough for a package of many modules.

    Arguments:

    - `base_url`: where the API is. Default: `https://library.example.com/v1`.
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
    def books(self) -> _resources.BooksResource:
        """What can be read."""
        return _resources.BooksResource(self)

    @cached_property
    def loans(self) -> _resources.LoansResource:
        """Who has what."""
        return _resources.LoansResource(self)

    @cached_property
    def members(self) -> _resources.MembersResource:
        """Who may borrow."""
        return _resources.MembersResource(self)

    @cached_property
    def branches(self) -> _resources.BranchesResource:
        """Where the shelves are."""
        return _resources.BranchesResource(self)
