"""The sample package: the runtime, with the modules that would be generated over it."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx2
import pytest

RUNTIME = Path(__file__).parents[2] / "templates" / "package"
GENERATED = Path(__file__).parent / "sample"
MODULES = (
    "_options",
    "_retries",
    "_hooks",
    "_clock",
    "_budget",
    "_reader",
    "_answers",
    "_rate_limit",
    "_response",
    "_transport",
    "models",
    "client",
    "errors",
    "_cost",
    "_operation",
    "_http",
    "_read",
    "_base",
)


IMAGE = {
    "images": [{"url": "https://x.example/1.png"}],
    "prompt": "a",
    "creditUsage": 30,
}


class Server:
    """Answers every request with one response, and keeps what it was asked."""

    def __init__(self, status: int = 200, **content: Any) -> None:
        self.status = status
        self.content = content or ({"json": IMAGE} if status == 200 else {})
        self.requests: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        return httpx2.Response(self.status, **self.content)

    @property
    def request(self) -> httpx2.Request:
        (request,) = self.requests
        return request

    def http(self) -> httpx2.Client:
        return httpx2.Client(transport=httpx2.MockTransport(self))

    def async_http(self) -> httpx2.AsyncClient:
        return httpx2.AsyncClient(transport=httpx2.MockTransport(self))


def make_package(folder: Path, name: str) -> Path:
    """A package with the runtime and the sample's modules, as a generated one has."""
    package = folder / name
    package.mkdir()
    (package / "__init__.py").touch()
    for module in [*RUNTIME.glob("*.py"), *GENERATED.glob("*.py")]:
        shutil.copy(module, package)
    (package / "_http.py").write_text('import httpx2 as httpx\n\n__all__ = ["httpx"]\n')
    return package


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """The modules of the sample package, by their names without the underscore."""
    folder = tmp_path_factory.mktemp("sample")
    make_package(folder, "sample_package")
    sys.path.insert(0, str(folder))
    loaded = {
        name.removeprefix("_"): importlib.import_module(f"sample_package.{name}")
        for name in MODULES
    }
    yield SimpleNamespace(**loaded)
    sys.path.remove(str(folder))
    for name in [each for each in sys.modules if each.startswith("sample_package")]:
        del sys.modules[name]


@pytest.fixture
def serve() -> type[Server]:
    """Makes servers that answer with something else."""
    return Server


@pytest.fixture
def server() -> Server:
    """A server that answers with an image."""
    return Server()


@pytest.fixture
def client(sample: SimpleNamespace, server: Server) -> Any:
    """A client of that server."""
    return sample.client.Sample("a-secret-key", http_client=server.http())
