"""Many calls at once, calls that are cancelled, and what is left of them."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import random
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from types import SimpleNamespace
from typing import Any

import pytest

from tests.runtime.faults import Connection, Server, answer, serving

pytest_plugins = ["tests.runtime.sample_fixture"]

CALLS = int(os.environ.get("CALLS", "10000"))
HALF = CALLS // 2
FEW = HALF // 2
"""How many more objects there may be after the second half than after the first: calls
that each left one behind would make twice as many."""


def echo(connection: Connection) -> None:
    """Answer with what the path names."""
    name = connection.request.path.rpartition("/")[2].partition("?")[0]
    connection.send(answer(body=json.dumps({"name": name}).encode()))


def in_pieces(connection: Connection) -> None:
    """The same, byte by byte at first."""
    whole = answer(body=b'{"name": "Rex"}')
    for at in range(30):
        connection.send(whole[at : at + 1])
    connection.send(whole[30:])


def kept(sample: SimpleNamespace) -> Any:
    """Keeps every connection: a new one would be a thread of the server's.

    However long it is idle: the HTTP library takes the first one that is free, so the
    last ones may rest while few are needed, and would by default be closed after five
    seconds and made anew when they are needed again. What is counted without that is
    a connection that was lost.
    """
    limits = sample.http.httpx.Limits(
        max_connections=100, max_keepalive_connections=100, keepalive_expiry=None
    )
    return {"limits": limits}


def held() -> int:
    """How many objects there are that may hold others."""
    gc.collect()
    return len(gc.get_objects())


def test_calls_of_32_threads(sample: SimpleNamespace) -> None:
    with serving(echo) as server:
        options = {"base_url": server.url, "http_options": kept(sample)}
        with (
            sample.client.Sample("k", **options) as client,
            ThreadPoolExecutor(32) as threads,
        ):

            def ask(number: int) -> bool:
                pet = client.pets.get_pet(pet_id=str(number), lang="en")
                return bool(pet.name == str(number))

            objects: list[int] = []
            for part in (range(HALF), range(HALF, CALLS)):
                assert all(threads.map(ask, part))
                assert len(server.requests) == HALF
                server.requests.clear()
                objects.append(held())
            assert objects[1] - objects[0] < FEW
        assert server.all_closed()
        assert server.connections <= 32


def test_calls_of_1000_tasks(sample: SimpleNamespace) -> None:
    async def ask(client: Any, numbers: range) -> bool:
        return all(
            [
                (await client.pets.get_pet(pet_id=str(each), lang="en")).name
                == str(each)
                for each in numbers
            ]
        )

    async def ask_all(server: Server) -> list[int]:
        objects: list[int] = []
        options = {"base_url": server.url, "http_options": kept(sample)}
        async with sample.client.AsyncSample("k", timeout=None, **options) as client:
            for start in (0, HALF):
                parts = (range(start + at, start + HALF, 1000) for at in range(1000))
                done = await asyncio.gather(*(ask(client, part) for part in parts))
                assert all(done)
                assert len(server.requests) == HALF
                server.requests.clear()
                objects.append(held())
        return objects

    with serving(echo) as server:
        first, second = asyncio.run(ask_all(server))
        assert second - first < FEW
        assert server.all_closed()
        assert server.connections <= 100


def test_1000_early_exits_leave_nothing_open(sample: SimpleNamespace) -> None:
    chance = random.Random(7)
    given = {"pet_id": "7", "lang": "en"}
    with serving(in_pieces) as server:
        with sample.client.Sample("k", base_url=server.url) as client:
            opened = client.with_streaming_response(client.pets.get_pet)
            for number in range(1000):
                with suppress(KeyError), opened(**given) as streamed:
                    for _ in islice(streamed.iter_bytes(1), chance.randrange(16)):
                        pass
                    if number % 3 == 0:
                        raise KeyError
            assert client.pets.get_pet(**given).name == "Rex"
        assert server.all_closed()


@pytest.mark.parametrize("is_streamed", [False, True])
def test_1000_cancellations_leave_nothing_open(
    sample: SimpleNamespace, *, is_streamed: bool
) -> None:
    chance = random.Random(7)
    ended: list[str] = []

    async def ask(client: Any) -> None:
        given = {"pet_id": "7", "lang": "en"}
        if is_streamed:
            opened = client.with_streaming_response(client.pets.get_pet)
            async with opened(**given) as streamed:
                async for _ in streamed.iter_bytes():
                    await asyncio.sleep(0)
        else:
            await client.pets.get_pet(**given)
        ended.append("done")

    async def cancel_all(url: str) -> None:
        async with sample.client.AsyncSample("k", base_url=url) as client:
            began = time.monotonic()
            for _ in range(20):
                await ask(client)
            usual = (time.monotonic() - began) / 20
            for number in range(1000):
                task = asyncio.create_task(ask(client))
                if number % 2:  # between two steps that do not wait for the server
                    for _ in range(chance.randrange(60)):
                        await asyncio.sleep(0)
                else:
                    await asyncio.wait({task}, timeout=chance.uniform(0, 2 * usual))
                task.cancel()
                try:
                    await task
                except asyncio.CancelledError:
                    ended.append("cancelled")
            await asyncio.gather(*(ask(client) for _ in range(150)))

    with serving(in_pieces) as server:
        asyncio.run(cancel_all(server.url))
        assert server.all_closed()
    assert len(ended) == 1170
    assert ended.count("cancelled") > 100
    assert ended.count("done") > 170
