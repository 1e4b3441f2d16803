"""Which places a reference may reach, and the only code that reads from them.

A place is named by its URI: `file:` for files (absolute, symbolic links resolved),
`http:` or `https:` for what is fetched.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from msgspec import Struct

from ..errors import quoted
from .bounds import MAX_BYTES
from .metaschemas import metaschema


class Refused(Exception):  # noqa: N818
    """A reference to a place that it may not reach."""


class Unreadable(Exception):  # noqa: N818
    """A place that references may reach, but whose content cannot be had."""


class Access(Struct, frozen=True, kw_only=True):
    """What the user allows references to reach: the files under a folder (symbolic
    links resolved), and the hosts that are listed (`host`, or `host:port` where the
    URL names a port). The meta-schemas of JSON Schema are at hand."""

    root: Path
    hosts: tuple[str, ...] = ()

    def locate(self, base: str, reference: str) -> str:
        """The place that a reference without fragment names (RFC 3986, section 5), as
        written in the file at `base`. Raises `Refused`."""
        decoded = unquote(reference)
        if "\\" in decoded or not decoded.isprintable():
            raise Refused(f"{quoted(reference)} is no relative path and no URL")
        if _HAS_AUTHORITY.match(reference) or not base.startswith("file:"):
            return self._url(base, reference)
        there = path_of(base)
        folder = there if base.endswith("/") else there.parent
        path = Path(os.path.realpath(folder / decoded))
        if not path.is_relative_to(self.root):
            raise Refused(
                f"{quoted(reference)} leads out of the folder that references may reach"
                " (ref_root can name one above it)"
            )
        return path.as_uri()

    def _url(self, base: str, reference: str) -> str:
        try:
            url = urljoin(base, reference)
            scheme, host = urlsplit(url)[:2]
        except ValueError:
            raise Refused(f"{quoted(reference)} is no URL") from None
        if scheme not in ("http", "https"):
            raise Refused(
                f"{quoted(reference)} is refused: references may reach files beside the"
                " document, and the hosts in ref_hosts over http or https"
            )
        if host.lower() not in self.hosts and metaschema(url) is None:
            raise Refused(
                f"{quoted(reference)} is on a host that ref_hosts does not list"
            )
        return url


def path_of(uri: str) -> Path:
    """The path of a `file:` URI."""
    return Path(unquote(urlsplit(uri).path))


def read_bytes(uri: str) -> bytes | None:
    """The content of a place, None if there is no such file. Raises `Unreadable`."""
    if (known := metaschema(uri)) is not None:
        return known
    try:
        data = _file(path_of(uri)) if uri.startswith("file:") else _fetch(uri)
    except OSError as error:
        raise Unreadable(f"cannot be read: {_reason(error)}") from error
    if data is not None and len(data) > MAX_BYTES:
        raise Unreadable(f"cannot be read: larger than {MAX_BYTES:,} bytes")
    return data


def _file(path: Path) -> bytes | None:
    if not path.exists():
        return None
    # A pipe or a device would block, or never end.
    if not path.is_file():
        kind = "a folder" if path.is_dir() else "no regular file"
        raise Unreadable(f"cannot be read: it is {kind}")
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _fetch(url: str) -> bytes:
    # Hardly anybody needs it, and to load what speaks HTTP takes everybody's time.
    from .fetch import fetch  # noqa: PLC0415

    return fetch(url, MAX_BYTES + 1)


def _reason(error: OSError) -> str:
    reason = getattr(error, "strerror", None) or getattr(error, "reason", None)
    return str(reason) if reason else type(error).__name__


_HAS_AUTHORITY = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
