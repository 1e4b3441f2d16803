"""A run with all that it writes down, in which the secret is searched for."""

from __future__ import annotations

import asyncio
import io
import logging
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from types import SimpleNamespace
from typing import Any

import pytest

from tests.runtime.faults import ANSWER, Connection, Fault, Request, answer, serving

pytest_plugins = ["tests.runtime.sample_fixture"]

SECRET = "sk-0123456789abcdef"
CALLS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "api_key": (
        "images",
        "generate_image",
        {"model": "FLUX.1-schnell", "input": {"prompt": "a"}},
    ),
    "query_key": ("pets", "add_pets", {"body": [{"name": "Rex"}]}),
    "header_key": ("pets", "save_pet", {"name": "Rex"}),
}
"""A call for each way in which a key is sent."""


def sends(data: bytes) -> Fault:
    return lambda connection: connection.send(data)


def echoes(connection: Connection) -> None:
    """Answer with an error that repeats what was asked."""
    told = str(connection.request).replace('"', "'")
    connection.send(answer("401 Who", f'{{"error": "{told}"}}'.encode()))


FAULTS: dict[str, Fault] = {
    "a success": sends(answer()),
    "an odd success": sends(answer(body=b'{"name": 7, "images": [1]}')),
    "a broken success": sends(answer(body=ANSWER[:9])),
    "an error": sends(answer("503 Down", b"later")),
    "an echo": echoes,
    "a redirect": sends(answer("302 Found", b"", Location="/elsewhere?key=1")),
    "a reset": Connection.reset,
    "a stall": Connection.stall,
}


@pytest.fixture
def written() -> Iterator[Callable[[], str]]:
    """All that is logged, whoever logs it, printed and warned of."""
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    with redirect_stdout(text), redirect_stderr(text), warnings.catch_warnings():
        warnings.simplefilter("always")
        yield text.getvalue
    root.setLevel(level)
    root.removeHandler(handler)


@pytest.mark.parametrize("scheme", CALLS)
@pytest.mark.parametrize("fault", FAULTS)
def test_the_secret_is_written_nowhere(
    sample: SimpleNamespace, written: Callable[[], str], fault: str, scheme: str
) -> None:
    shown: list[str] = []
    seen: list[Request] = []

    def watched(connection: Connection) -> None:
        seen.append(connection.request)
        FAULTS[fault](connection)

    async def no_wait(seconds: float) -> None:
        """Wait no time."""

    def show(it: object) -> None:
        shown.extend([repr(it), str(it)])

    options = {
        scheme: SECRET,
        "timeout": 0.5 if fault == "a stall" else 30,
        "clock": sample.clock.Clock(sleep=lambda seconds: None, wait=no_wait),
        "hooks": sample.hooks.Hooks(before=show, after=show, differs=show),
    }
    group, method, given = CALLS[scheme]
    with serving(watched) as server:
        with sample.client.Sample(base_url=server.url, **options) as client:
            show(client)
            try:
                show(getattr(getattr(client, group), method)(**given))
            except sample.errors.APIError as error:
                _show(error, show)

        async def wait() -> None:
            made = sample.client.AsyncSample(base_url=server.url, **options)
            async with made as client:
                show(client)
                try:
                    show(await getattr(getattr(client, group), method)(**given))
                except sample.errors.APIError as error:
                    _show(error, show)

        asyncio.run(wait())

    assert any(SECRET in str(request) for request in seen), "it was sent"
    assert written()
    for text in (written(), *shown):
        assert SECRET not in text


def _show(error: Exception, show: Callable[[object], None]) -> None:
    show(error)
    frames = traceback.TracebackException.from_exception(error, capture_locals=False)
    show("".join(frames.format()))
    for name, value in vars(error).items():
        if name != "body":  # what the server sent, as it is
            show(value)
