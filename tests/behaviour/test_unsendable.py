"""What a document says and no request can have is told where it stands."""

from __future__ import annotations

from typing import Any

import pytest

from tests.behaviour.packages import Make, document

_OPERATION = {"operationId": "op", "responses": {"204": {"description": "ok"}}}


def _with_header(default: str) -> dict[str, Any]:
    schema = {"type": "string", "default": default}
    parameter = {"name": "X-Trace", "in": "header", "schema": schema}
    return {"paths": {"/a": {"get": {**_OPERATION, "parameters": [parameter]}}}}


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (
            {"servers": [{"url": "file:///etc/passwd"}]},
            "requests go over http or https, and not to 'file:///etc/passwd'",
        ),
        (
            {"paths": {"/a\r\nX-Evil: 1": {"get": _OPERATION}}},
            r"the path '/a\r\nX-Evil: 1' holds a control character",
        ),
        (
            _with_header("a\r\nX-Evil: 1"),
            r"the default 'a\r\nX-Evil: 1' cannot stand in a header: it is left out",
        ),
    ],
)
def test_it_is_a_warning(parts: dict[str, Any], told: str, make: Make) -> None:
    [issue] = make({**document(), **parts}).built.issues
    assert issue.warning
    assert issue.message.startswith(told)
    assert issue.place is not None
    assert issue.place.line == 1


@pytest.mark.parametrize(
    "parts",
    [
        {
            "servers": [
                {"url": "{scheme}://example.com"},
                {"url": "HTTPS://example.com"},
            ]
        },
        {"servers": [{"url": "/v1:2"}, {"url": "//example.com"}]},
        {"paths": {"/a b/\u00e9": {"get": _OPERATION}}},
        _with_header("\tcaf\u00e9"),
    ],
)
def test_what_can_be_sent_is_fine(parts: dict[str, Any], make: Make) -> None:
    assert make({**document(), **parts}).built.issues == ()
