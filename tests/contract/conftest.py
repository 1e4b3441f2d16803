"""Both clients on a transport that keeps what was sent."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from tests.contract.clients import Async, Sync


@pytest.fixture(scope="session")
def sync_client() -> Sync:
    return Sync()


@pytest.fixture(scope="session")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture(scope="session")
def async_client(runner: asyncio.Runner) -> Async:
    return Async(runner)
