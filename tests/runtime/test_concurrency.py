"""Many calls at once, calls that are cancelled, and what is left of them."""

from __future__ import annotations

import asyncio
import json
import random
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import pytest

from tests.runtime.faults import Connection, answer, serving

pytest_plugins = ["tests.runtime.sample_fixture"]

CALLS = 2000


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


def test_threads_share_a_client(sample: SimpleNamespace) -> None:
    with serving(echo) as server:
        with sample.client.Sample("k", base_url=server.url) as client:

            def ask(number: int) -> bool:
                pet = client.pets.get_pet(pet_id=str(number), lang="en")
                return bool(pet.name == str(number))

            with ThreadPoolExecutor(32) as threads:
                assert all(threads.map(ask, range(CALLS)))
        assert server.all_closed()
        assert server.connections <= 32
    assert len(server.requests) == CALLS


def test_tasks_share_a_client(sample: SimpleNamespace) -> None:
    async def ask(client: Any, numbers: range) -> bool:
        return all(
            [
                (await client.pets.get_pet(pet_id=str(each), lang="en")).name
                == str(each)
                for each in numbers
            ]
        )

    async def ask_all(url: str) -> list[bool]:
        async with sample.client.AsyncSample("k", base_url=url) as client:
            parts = (range(at, CALLS, 1000) for at in range(1000))
            return await asyncio.gather(*(ask(client, part) for part in parts))

    with serving(echo) as server:
        assert all(asyncio.run(ask_all(server.url)))
        assert server.all_closed()
    assert len(server.requests) == CALLS


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
