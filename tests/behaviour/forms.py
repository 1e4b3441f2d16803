"""Forms as other programs read them."""

from __future__ import annotations

from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from typing import TYPE_CHECKING

import httpx2
from python_multipart import MultipartParser
from python_multipart.multipart import parse_options_header

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks


@dataclass(frozen=True)
class Part:
    """A part of a multipart body, as it was sent."""

    name: str
    content: bytes
    file_name: str | None = None
    content_type: str | None = None


def parts(request: httpx2.Request) -> list[Part]:
    """The parts of a request, as two parsers read them, which are to agree."""
    content_type = request.headers["Content-Type"]
    read = parse(content_type, request.content)
    assert read == _by_email(content_type, request.content)
    return read


def parse(content_type: str, body: bytes) -> list[Part]:
    """The parts of a body."""
    _, options = parse_options_header(content_type)
    found: list[Part] = []
    headers: dict[str, bytes] = {}
    data, name, value = bytearray(), bytearray(), bytearray()

    def header_end() -> None:
        headers[name.decode().lower()] = bytes(value)
        name.clear()
        value.clear()

    def part_end() -> None:
        _, said = parse_options_header(headers["content-disposition"])
        file_name, own_type = said.get(b"filename"), headers.get("content-type")
        found.append(
            Part(
                name=said[b"name"].decode(),
                content=bytes(data),
                file_name=None if file_name is None else file_name.decode(),
                content_type=None if own_type is None else own_type.decode(),
            )
        )
        data.clear()
        headers.clear()

    callbacks: MultipartCallbacks = {
        "on_header_field": lambda text, start, end: name.extend(text[start:end]),
        "on_header_value": lambda text, start, end: value.extend(text[start:end]),
        "on_header_end": header_end,
        "on_part_data": lambda text, start, end: data.extend(text[start:end]),
        "on_part_end": part_end,
    }
    parser = MultipartParser(options[b"boundary"], callbacks, max_header_size=len(body))
    assert parser.write(body) == len(body)
    parser.finalize()
    return found


def _by_email(content_type: str, body: bytes) -> list[Part]:
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = BytesParser(policy=policy.HTTP).parsebytes(head + body)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return [
        Part(
            name=str(each.get_param("name", header="Content-Disposition")),
            content=_bytes(each.get_payload(decode=True)),
            file_name=each.get_filename(),
            content_type=each["Content-Type"] and each["Content-Type"].replace('"', ""),
        )
        for each in message.iter_parts()
    ]


def _bytes(content: object) -> bytes:
    assert isinstance(content, bytes)
    return content
