# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The client of Library."""

from __future__ import annotations

from functools import cached_property

from . import resources as _resources
from ._http import httpx
from ._operation import (
    NOT_GIVEN,
    AnyTimeout,
    ClientOptions,
    Mode,
    NotGiven,
    Settings,
    Timeout,
)
from ._servers import ApiServer
from .resources.untagged import LibraryOperations

_SETTINGS = Settings(
    name="Library",
    servers=(ApiServer("https://library.example.com/v1"),),
    timeout=Timeout(connect=10, read=60, write=30, pool=10),
)


class Library(LibraryOperations):
    """A document that is large enough for a package of many modules.

    Arguments:

    - `base_url`: where the API is. Default: `https://library.example.com/v1`.
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
