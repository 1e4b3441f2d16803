# mypy: allow-subclassing-any, disable-error-code="import-not-found"
from __future__ import annotations

import datetime as dt
import json
import re
import uuid
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from runtime._base import Model
from runtime._meaning import adapter
from runtime._types import Date, DateTime, Uri, Uuid
from runtime._wire import to_json

from tests.runtime.json_values import VALUES, judge, text

UTC = dt.UTC
TYPES = {"date": Date, "date-time": DateTime, "uuid": Uuid, "uri": Uri}

# RFC 3339, section 5.6
GRAMMAR = re.compile(
    "[0-9]{4}-[0-9]{2}-[0-9]{2}"
    "([Tt][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?"
)

# What is written, changed in one place by hypothesis.
WRITTEN = {
    "date": ["2026-11-22", "2024-02-29", "2023-02-29", "0001-01-01", "20261122"],
    "date-time": [
        "2026-11-22T10:30:00Z",
        "2026-11-22t10:30:00.5z",
        "2026-11-22T10:30:00.123456+23:59",
        "2026-11-22T10:30:00-00:00",
        "2026-11-22 10:30:00Z",
        "2026-11-22T24:00:00Z",
        "2026-11-22T10:30:00",
        "2026-11-22T10:30Z",
        "2026-02-30T10:30:00Z",
        "2026-11-22T10:30:00+24:00",
        "2026-11-22T10:30:00+0100",
        "1764000000",
    ],
    "uuid": [
        "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "3F2504E0-4F89-41D3-9A0C-0305E82C3301",
        "3f2504e04f8941d39a0c0305e82c3301",
        "urn:uuid:3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "{3f2504e0-4f89-41d3-9a0c-0305e82c3301}",
    ],
    "uri": [
        "https://user:pw@example.com:8080/a/b;c=1?d=e&f#g",
        "http://[2001:db8::7]/c=GB?objectClass?one",
        "http://[::ffff:1.2.3.4]:80",
        "http://[v1.x]/",
        "urn:isbn:0451450523",
        "mailto:a@example.com",
        "data:image/png;base64,iVBORw0KGgo=",
        "file:///etc/hosts",
        "cat.png",
        "/home/cat.png",
        "C:\\cat.png",
        "//example.com/a",
        "http://a b",
        "http://example.com/ü",
        "http://example.com/%zz",
        "http://[1::2::3]",
        "http://exa[mple",
        ":a",
        "a:",
        "1a:b",
    ],
}


def differs(kind: str, value: str) -> bool:
    """Text that the validator takes and our type refuses, for a known reason."""
    if kind.startswith("date") and not GRAMMAR.fullmatch(value):
        return True  # jsonschema-rs takes signs for digits: +026-11-22T10:3+:00Z
    return unlike_python(kind, value)


def unlike_python(kind: str, value: str) -> bool:
    """Legal text that Python's type cannot hold exactly."""
    if kind == "date":
        return value.startswith("0000")
    fraction = value[19:].lstrip(".")
    digits = fraction[: len(fraction) - len(fraction.lstrip("0123456789"))]
    return kind == "date-time" and (
        value.startswith("0000") or value[17:19] == "60" or len(digits.rstrip("0")) > 6
    )


@pytest.mark.parametrize(
    ("kind", "written"),
    [(kind, each) for kind, several in WRITTEN.items() for each in several],
)
@settings(settings.get_profile("runtime"))
@given(data=st.data())
def test_a_format_is_what_a_json_schema_validator_says(
    kind: str, written: str, data: st.DataObject
) -> None:
    value = data.draw(st.just(written) | _changed(written))
    expected = judge({"type": "string", "format": kind})(value)
    if expected and differs(kind, value):
        return
    for validate, given_value in (
        (adapter(TYPES[kind]).validate_python, value),
        (adapter(TYPES[kind]).validate_json, text(value)),
    ):
        assert _accepts(validate, given_value) is expected


def _changed(written: str) -> st.SearchStrategy[str]:
    return st.builds(
        lambda at, cut, put: written[:at] + put + written[at + cut :],
        st.integers(0, len(written)),
        st.integers(0, 1),
        st.sampled_from([*"0129:+-.TZ /\\?#%[]@é٣ g\n", ""]),
    )


@pytest.mark.parametrize("kind", TYPES)
@settings(settings.get_profile("runtime"))
@given(value=VALUES)
def test_no_other_json_value_is_taken(kind: str, value: Any) -> None:
    expected = judge({"type": "string", "format": kind})(value)
    assert _accepts(adapter(TYPES[kind]).validate_python, value) is expected
    assert _accepts(adapter(TYPES[kind]).validate_json, text(value)) is expected


@given(st.datetimes(timezones=st.timezones() | st.just(UTC)), st.uuids(), st.dates())
@settings(settings.get_profile("runtime"))
def test_python_values_are_taken_and_written_as_text(
    moment: dt.datetime, number: uuid.UUID, day: dt.date
) -> None:
    offset = moment.utcoffset()
    assert offset is not None
    if offset % dt.timedelta(minutes=1):
        with pytest.raises(ValidationError):
            adapter(DateTime).validate_python(moment)
        return
    everything = Everything(at=moment, id=number, day=day)
    again = Everything.model_validate_json(to_json(everything))
    assert (again.at, again.id, again.day) == (moment, number, day)
    assert json.loads(everything.model_dump_json()) == json.loads(to_json(everything))


class Everything(Model):
    at: DateTime | None = None
    id: Uuid | None = None
    day: Date | None = None
    link: Uri | None = None


@pytest.mark.parametrize(
    ("given_value", "sent"),
    [
        ("2026-11-22t10:30:00.500000000z", "2026-11-22T10:30:00.500000Z"),
        ("2026-11-22T10:30:00-00:00", "2026-11-22T10:30:00Z"),
        ("0001-11-22T10:30:00+05:45", "0001-11-22T10:30:00+05:45"),
    ],
)
def test_an_instant_is_written_again_as_the_same_instant(
    given_value: str, sent: str
) -> None:
    assert json.loads(to_json(Everything(at=given_value)))["at"] == sent
    assert json.loads(Everything(at=given_value).model_dump_json())["at"] == sent


@pytest.mark.parametrize(
    "given_value",
    [
        "2016-12-31T23:59:60Z",
        "2026-11-22T10:30:00.1234567Z",
        dt.datetime(2026, 11, 22),  # noqa: DTZ001
        dt.date(2026, 11, 22),
        1764000000,
    ],
)
def test_what_a_datetime_cannot_hold_or_say_is_refused(given_value: Any) -> None:
    with pytest.raises(ValidationError, match="with an offset"):
        Everything(at=given_value)


def test_a_datetime_is_no_date_and_text_with_a_time_neither() -> None:
    for given_value in (dt.datetime(2026, 1, 2, tzinfo=UTC), "2026-01-02T00:00:00"):
        with pytest.raises(ValidationError, match="such as 2026-11-22"):
            Everything(day=given_value)


def test_a_uri_stays_the_text_that_it_is() -> None:
    link = "HTTP://Example.COM:80/a/../b?"
    assert to_json(Everything(link=link)) == f'{{"link":"{link}"}}'.encode()


@pytest.mark.parametrize("path", ["cat.png", "/home/cat.png", "C:\\cat.png"])
def test_a_local_path_is_refused_with_the_reason(path: str) -> None:
    with pytest.raises(ValidationError, match="the server cannot read local files"):
        Everything(link=path)


def _accepts(validate: Any, value: Any) -> bool:
    try:
        validate(value)
    except ValidationError:
        return False
    return True
