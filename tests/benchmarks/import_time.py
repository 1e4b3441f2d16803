"""What importing a package and making its client costs, next to its two libraries.

`python -m tests.benchmarks.import_time [document …]` takes the package of the image API
and makes one of each document of the corpus (github.json if none is named). It prints, as
medians of fresh processes, the time to import httpx2 and pydantic's BaseModel, the time to
import the package and make its client, and the ratio; of github.json also the time until
the first call has come back, next to the same call written by hand and, where that can be
installed, to openapi-python-client's package.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.pipeline import build
from generator.target import Target
from generator.views.client import client_name
from tests.benchmarks import peers

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
LIBRARIES = "import httpx2; from pydantic import BaseModel"
IMAGES = "import dumplingai; dumplingai.DumplingAI('a-key')"
RUNS = 15
LIMIT = 2.5
SMALL_LIMIT = 1.2
FASTER = 10
"""How many times faster the first call is to be than a peer's."""

_URLS = (
    "avatar events followers following gists html organizations received_events repos "
    "starred subscriptions"
)
_USER: dict[str, object] = {
    **{f"{name}_url": f"https://api.example.com/{name}" for name in _URLS.split()},
    **dict.fromkeys(["bio", "blog", "company", "email", "hireable", "location"]),
    **dict.fromkeys(["followers", "following", "public_gists", "public_repos"], 1),
    **dict.fromkeys(["created_at", "updated_at"], "2008-01-14T04:33:35Z"),
    "login": "a",
    "id": 1,
    "node_id": "MQ==",
    "gravatar_id": "",
    "name": "A",
    "url": "https://api.example.com/a",
    "type": "User",
    "site_admin": False,
}
"""What the document says of a user, whole."""


def _type(value: object) -> str:
    """The type that a person would write for a field of it."""
    if value is None:
        return "str | None"
    is_time = isinstance(value, str) and value.endswith("Z")
    return "AwareDatetime" if is_time else type(value).__name__


FIRST_CALL = f"""
import httpx2, made
answer = httpx2.Response(200, json={_USER})
http = httpx2.Client(transport=httpx2.MockTransport(lambda request: answer))
client = made.CLIENT(base_url="https://api.example.com", http_client=http)
assert client.users.get_by_username(username="a").login == "a"
"""
BY_HAND_FIRST_CALL = f"""
import httpx2
from pydantic import AwareDatetime, BaseModel
class User(BaseModel):
    {"; ".join(f"{name}: {_type(value)}" for name, value in _USER.items())}
answer = httpx2.Response(200, json={_USER})
http = httpx2.Client(transport=httpx2.MockTransport(lambda request: answer))
response = http.get("https://api.example.com/users/a")
response.raise_for_status()
assert User.model_validate_json(response.content).login == "a"
"""
PEERS_FIRST_CALL = f"""
import httpx
from peer import Client
from peer.api.users import usersget_by_username
answer = httpx.Response(200, json={_USER})
http = httpx.Client(
    base_url="https://api.example.com",
    transport=httpx.MockTransport(lambda request: answer),
)
client = Client(base_url="https://api.example.com").set_httpx_client(http)
assert usersget_by_username.sync("a", client=client).login == "a"
"""


def main(names: list[str]) -> int:
    """Measure; 1 if a ratio is above the limit."""
    slow = _compared("the image API", IMAGES, ROOT / "generated", SMALL_LIMIT)
    if not CORPUS.is_dir():
        sys.stdout.write(f"no documents: {CORPUS} is not there\n")
        return int(slow)
    for name in names or ["github.json"]:
        with TemporaryDirectory() as folder:
            client = _make(CORPUS / name, Path(folder))
            code = f"import made; made.{client}(base_url='https://api.example.com')"
            slow |= _compared(name, code, Path(folder), LIMIT)
            if name == "github.json":
                slow |= _first_calls(client, Path(folder))
    return int(slow)


def _compared(name: str, code: str, folder: Path, limit: float) -> bool:
    """Whether it takes longer than it may, next to the libraries."""
    nothing, libraries, package = _medians(["pass", LIBRARIES, code], folder)
    ratio = (package - nothing) / (libraries - nothing)
    sys.stdout.write(
        f"{name}: {(package - nothing) * 1000:.0f} ms to import the package and make "
        f"its client, {(libraries - nothing) * 1000:.0f} ms for httpx2 and pydantic: "
        f"{ratio:.2f} times (at most {limit})\n"
    )
    return ratio > limit


def _first_calls(client: str, folder: Path) -> bool:
    """Whether the first call is not as much faster than a peer's as it is to be."""
    codes = [FIRST_CALL.replace("CLIENT", client), BY_HAND_FIRST_CALL, LIBRARIES]
    try:
        peers.GENERATORS["openapi-python-client"](
            CORPUS / "github.json", folder, "peer"
        )
    except peers.UnavailableError as unavailable:
        sys.stdout.write(f"no peer for github.json: {unavailable}\n")
        own, by_hand, libraries = _medians(codes, folder)
        _say_first_calls(own, by_hand, libraries)
        return False
    own, by_hand, libraries, other = _medians(
        [*codes, PEERS_FIRST_CALL], folder, python=peers.environment(), runs=9
    )
    _say_first_calls(own, by_hand, libraries)
    sys.stdout.write(
        f"openapi-python-client {other * 1000:.0f} ms: ours is {other / own:.1f} times "
        f"faster (at least {FASTER}), and by hand it would be {other / by_hand:.1f} times\n"
    )
    return other < FASTER * own


def _say_first_calls(own: float, by_hand: float, libraries: float) -> None:
    sys.stdout.write(
        f"github.json, from nothing to the answer of a first call: {own * 1000:.0f} ms, "
        f"{by_hand * 1000:.0f} ms by hand with a class of as many fields, "
        f"{libraries * 1000:.0f} ms of both httpx2 and pydantic's BaseModel: "
        f"{own / by_hand:.2f} times by hand\n"
    )


def _make(spec: Path, folder: Path) -> str:
    """Write the package of a document, and say what its client is called."""
    target = Target.of_options(spec=spec, output=folder / "made")
    built = build(target)
    for file in built.files:
        path = folder / "made" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
    return client_name(built.resolved.api, target)


def _medians(
    codes: list[str],
    folder: Path,
    *,
    python: Path = Path(sys.executable),
    runs: int = RUNS,
) -> list[float]:
    """Seconds that each takes in a process of its own; in turns, so that a machine that
    is busy for a while is busy for all."""
    environ = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    times: list[list[float]] = [[] for _ in codes]
    for _ in range(runs + 1):
        for code, found in zip(codes, times, strict=True):
            start = time.perf_counter()
            subprocess.run([python, "-c", code], cwd=folder, env=environ, check=True)
            found.append(time.perf_counter() - start)
    return [statistics.median(found[1:]) for found in times]  # the first run compiles


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
