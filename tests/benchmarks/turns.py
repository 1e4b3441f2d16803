"""One call by each client, in turns: what runs in the environment of the peers.

`python -m tests.benchmarks.turns URL` asks the server there, and prints a JSON object:
the seconds that a call takes, for each way to wait and each client that can be imported.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

from tests.benchmarks import by_hand

KEY = "a-secret-key"
PROMPT = "a" * 900
GIVEN: dict[str, Any] = {
    "model": "FLUX.1-schnell",
    "input": {"prompt": PROMPT, "num_outputs": 2, "aspect_ratio": "16:9"},
}
ROUNDS = 400
CALLS = 8
"""Of each client in each round: few, so that a machine that is busy for a while is busy
for all of them."""

Ask = Callable[[], Any]


def _by_hand(url: str) -> tuple[Ask, Ask]:
    client = by_hand.Client(url, KEY)
    waiting = by_hand.AsyncClient(url, KEY)
    return (
        lambda: client.generate(PROMPT, 2, "16:9"),
        lambda: waiting.generate(PROMPT, 2, "16:9"),
    )


def _ours(url: str) -> tuple[Ask, Ask]:
    package: Any = importlib.import_module("dumplingai")
    ask = package.DumplingAI(KEY, base_url=url).ai.generate_ai_image
    wait = package.AsyncDumplingAI(KEY, base_url=url).ai.generate_ai_image
    return lambda: ask(**GIVEN), lambda: wait(**GIVEN)


def _openapi_python_client(url: str) -> tuple[Ask, Ask]:
    package: Any = importlib.import_module("openapi_python_client_peer")
    models: Any = importlib.import_module("openapi_python_client_peer.models")
    api: Any = importlib.import_module(
        "openapi_python_client_peer.api.ai.generate_ai_image"
    )
    client = package.AuthenticatedClient(base_url=url, token=KEY)

    def body() -> Any:
        return models.GenerateAiImageRequest.from_dict(GIVEN)

    return (
        lambda: api.sync(client=client, body=body()),
        lambda: api.asyncio(client=client, body=body()),
    )


def _datamodel_code_generator(url: str) -> tuple[Ask, Ask]:
    package: Any = importlib.import_module("datamodel_code_generator_peer.client")
    models: Any = importlib.import_module("datamodel_code_generator_peer.models")
    ask = package.Client(base_url=url, bearer_auth=KEY).ai.generate_ai_image
    wait = package.AsyncClient(base_url=url, bearer_auth=KEY).ai.generate_ai_image

    def body() -> Any:
        return models.GenerateAiImageRequest.model_validate(GIVEN)

    return lambda: ask(body=body()), lambda: wait(body=body())


CLIENTS = {
    "by hand": _by_hand,
    "ours": _ours,
    "openapi-python-client": _openapi_python_client,
    "datamodel-code-generator": _datamodel_code_generator,
}


def main(url: str) -> None:
    """Ask, and print what it took."""
    made: dict[str, tuple[Ask, Ask]] = {}
    for name, make in CLIENTS.items():
        try:
            made[name] = make(url)
        except ImportError:
            continue
    took = {
        "sync": _sync({name: each[0] for name, each in made.items()}),
        "async": asyncio.run(_async({name: each[1] for name, each in made.items()})),
    }
    sys.stdout.write(json.dumps(took))


def _turns(clients: dict[str, Ask]) -> Iterator[tuple[str, Ask]]:
    """Who asks when. Each round has an order of its own: who comes after a client with
    much in common finds that in the processor's cache, and is faster."""
    order, chance = [*clients.items()], random.Random(0)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        yield from order


def _sync(clients: dict[str, Ask]) -> dict[str, list[float]]:
    took: dict[str, list[float]] = {name: [] for name in clients}
    for name, ask in _turns(clients):
        began = time.perf_counter()
        for _ in range(CALLS):
            ask()
        took[name].append((time.perf_counter() - began) / CALLS)
    return took


async def _async(clients: dict[str, Ask]) -> dict[str, list[float]]:
    took: dict[str, list[float]] = {name: [] for name in clients}
    for name, ask in _turns(clients):
        began = time.perf_counter()
        for _ in range(CALLS):
            await ask()
        took[name].append((time.perf_counter() - began) / CALLS)
    return took


if __name__ == "__main__":
    main(sys.argv[1])
