# Part of every package that tightspec makes: copied as it is, never edited.
"""Files that an answer names by their URLs."""

from __future__ import annotations

import hashlib
import json
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple
from uuid import uuid4

from ._answered import request_id
from ._connections import AsyncConnections, Connections
from ._credentials import redact
from ._operation import essence
from ._origin import Origin, origin_of

if TYPE_CHECKING:
    from ._http import httpx

MOST = 64 * 2**20
"""How many bytes are read of a file, if nothing else is said."""


class Download:
    """An object that stands for a file, in an answer that a client has read.

    The file is fetched from its URL without any of the client's headers, keys and
    cookies, wherever that is; redirects are followed. It is sent for again as every
    `GET`. Such URLs are often good for a short time.
    """

    __download__: ClassVar[str]
    """The field that has the URL."""

    def read(self, *, max_bytes: int = MOST) -> bytes:
        """The content of the file; a longer one is an error.

        Raises APIConnectionError and APIStatusError as every call.
        """
        return self._fetched(max_bytes).content

    def save(
        self, path: str | os.PathLike[str], *, max_bytes: int = MOST, note: bool = True
    ) -> Path:
        """Write the file, whole or not at all, and say where it is.

        Its extension is that of what came, by its Content-Type or its first bytes:
        `cat` and `cat.png` become `cat.webp` if that is what it is. Beside it a note
        (`cat.webp.json`) says what was asked and what it cost, without keys.
        """
        return _saved(self._fetched(max_bytes), Path(path), note=note)

    async def aread(self, *, max_bytes: int = MOST) -> bytes:
        """The same as `read`, of an answer to a client that is awaited."""
        return (await self._afetched(max_bytes)).content

    async def asave(
        self, path: str | os.PathLike[str], *, max_bytes: int = MOST, note: bool = True
    ) -> Path:
        """The same as `save`, of an answer to a client that is awaited."""
        import anyio  # noqa: PLC0415 - what the HTTP library itself waits with

        file = await self._afetched(max_bytes)
        write = partial(_saved, file, Path(path), note=note)
        return await anyio.to_thread.run_sync(write)

    def _fetched(self, max_bytes: int) -> _File:
        from ._sending import Sender  # noqa: PLC0415 - it reads answers, as this is one

        origin = self._origin()
        if not isinstance(origin.connections, Connections):
            raise TypeError("the client is awaited: use await .aread() or .asave()")
        url: str = getattr(self, self.__download__)
        sender = Sender(origin.config, origin.connections)
        return _File(url, *sender.fetch(url, max_bytes), origin)

    async def _afetched(self, max_bytes: int) -> _File:
        from ._sending import AsyncSender  # noqa: PLC0415

        origin = self._origin()
        if not isinstance(origin.connections, AsyncConnections):
            raise TypeError("the client is not awaited: use .read() or .save()")
        url: str = getattr(self, self.__download__)
        sender = AsyncSender(origin.config, origin.connections)
        return _File(url, *(await sender.fetch(url, max_bytes)), origin)

    def _origin(self) -> Origin:
        origin = origin_of(self)
        if origin is None:
            raise ValueError(
                f"this {type(self).__name__} was made or unpickled here: only one that "
                "a client has read knows how to fetch its file"
            )
        return origin


class _File(NamedTuple):
    url: str
    content: bytes
    headers: httpx.Headers
    origin: Origin


def _saved(file: _File, path: Path, *, note: bool) -> Path:
    kind = essence(file.headers.get("Content-Type", ""))
    ending = _ENDINGS.get(kind) or _by_first_bytes(file.content)
    path = _with_ending(path, ending)
    _write(path, file.content)
    if note:
        _write(path.with_name(f"{path.name}.json"), _note(file, path.name, kind))
    return path


def _note(file: _File, name: str, kind: str) -> bytes:
    origin = file.origin
    price = origin.estimate
    told = {
        "file": name,
        "content_type": kind or None,
        "bytes": len(file.content),
        "sha256": hashlib.sha256(file.content).hexdigest(),
        "url": file.url.partition("?")[0],  # what follows may be a key
        "operation": origin.operation,
        "request": _json(origin.body),
        "request_id": request_id(origin.headers),
        "estimate": None if price is None else str(price),
        "charged": origin.charged,
    }
    text = json.dumps(told, indent=2, ensure_ascii=False)
    return f"{redact(text, origin.secrets)}\n".encode()


def _json(body: bytes | None) -> object:
    try:
        found: object = json.loads(body or b"null")
    except ValueError:
        return None  # a form, or bytes
    return found


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    beside = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        with beside.open("xb") as file:
            file.write(content)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _with_ending(path: Path, ending: str) -> Path:
    suffix = path.suffix.lower()
    if not ending or suffix == ending or {suffix, ending} == {".jpg", ".jpeg"}:
        return path
    if suffix in (*_ENDINGS.values(), ".jpeg"):
        return path.with_suffix(ending)
    return path.with_name(path.name + ending)


def _by_first_bytes(content: bytes) -> str:
    for at, start, ending in _FIRST_BYTES:
        if content[at : at + len(start)] == start:
            return ending
    return ""


_ENDINGS = {
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "audio/mpeg": ".mp3",
    "audio/wav": ".wav",
    "image/avif": ".avif",
    "image/bmp": ".bmp",
    "image/gif": ".gif",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/svg+xml": ".svg",
    "image/tiff": ".tiff",
    "image/webp": ".webp",
    "video/mp4": ".mp4",
    "video/webm": ".webm",
}
_FIRST_BYTES = (
    (0, b"%PDF-", ".pdf"),
    (0, b"PK\x03\x04", ".zip"),
    (0, b"ID3", ".mp3"),
    (8, b"WAVE", ".wav"),
    (4, b"ftypavif", ".avif"),
    (0, b"BM", ".bmp"),
    (0, b"GIF8", ".gif"),
    (0, b"\xff\xd8\xff", ".jpg"),
    (0, b"\x89PNG\r\n\x1a\n", ".png"),
    (0, b"<svg", ".svg"),
    (8, b"WEBP", ".webp"),
    (4, b"ftyp", ".mp4"),
    (0, b"\x1aE\xdf\xa3", ".webm"),
)
