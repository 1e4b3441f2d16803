"""Calls of a generated client over a mock transport, in a process of its own.

    python calls.py PACKAGE < cases > outcomes

Nothing of the generator is imported: only the package, and what it needs. What a method
sends is given back raw, and what it makes of the answer in words.
"""

from __future__ import annotations

import importlib
import inspect
import json
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import httpx2

BASE_URL = "https://api.example.com"


def outcomes(name: str, cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What each case came to."""
    client, sent, answers = _client(name)
    methods = dict(_methods(name, client))
    found: list[dict[str, Any]] = []
    for case in cases:
        sent.clear()
        answers[:] = [_answer(case["answer"])]
        outcome: dict[str, Any] = {"said": ""}
        try:
            outcome["said"] = _called(name, methods, case)
        except Exception:  # noqa: BLE001  it is what came of the case
            outcome["said"] = traceback.format_exc(limit=-3)[-1500:]
        outcome["sent"] = [_raw(request) for request in sent]
        found.append(outcome)
    return found


def _called(
    name: str, methods: dict[tuple[str, str], tuple[Any, Any]], case: dict[str, Any]
) -> str:
    """What is wrong with what the method made of the answer; "" if nothing is."""
    key = (case["method"], case["path"])
    if key not in methods:
        return "the client has no method for it"
    method, operation = methods[key]
    arguments: dict[str, Any] = {
        each.name: case["parameters"][f"{each.location} {each.wire_name}"]
        for each in operation.parameters
        if f"{each.location} {each.wire_name}" in case["parameters"]
    }
    if case["content_type"] is not None:
        arguments["body"] = _with_files(case["body"])
        if "content_type" in inspect.signature(method).parameters:
            arguments["content_type"] = case["content_type"]
    errors = importlib.import_module(f"{name}.errors")
    meaning = importlib.import_module(f"{name}._meaning")
    status = case["answer"]["status"]
    try:
        result = method(**arguments)
    except errors.APIStatusError as error:
        return _of_error(error, operation, case["answer"], meaning)
    if not 200 <= status < 300:
        return f"{status} is no error"
    if case["answer"]["text"] and result is None:
        return "the body is not there"
    return ""


def _with_files(value: Any) -> Any:
    match value:
        case {"bytes": str(content), **others} if not others:
            return bytes.fromhex(content)
        case dict():
            return {key: _with_files(each) for key, each in value.items()}
        case list():
            return [_with_files(each) for each in value]
        case _:
            return value


def _of_error(error: Any, operation: Any, answer: dict[str, Any], meaning: Any) -> str:
    if error.status_code != answer["status"]:
        return f"{error.status_code} in place of {answer['status']}"
    for response in operation.responses:
        type_ = meaning.resolved(response.type)
        is_model = inspect.isclass(type_) and type_ not in (str, bytes, Any)
        if response.status == answer["documented"] and is_model:
            same = answer["content_type"] == response.content_type
            if same and not isinstance(error.body, type_):
                return f"the error's body is no {type_.__name__}: {error.body!r}"[:500]
    return ""


def _client(name: str) -> tuple[Any, list[httpx2.Request], list[httpx2.Response]]:
    module = importlib.import_module(f"{name}.client")
    runtime = importlib.import_module(f"{name}._client")
    class_ = next(
        each
        for each in vars(module).values()
        if inspect.isclass(each)
        and issubclass(each, runtime.SyncClient)
        and each.__module__ == module.__name__
    )
    sent: list[httpx2.Request] = []
    answers: list[httpx2.Response] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        request.read()
        sent.append(request)
        return answers[0]

    keys: dict[str, str] = {}
    for credential in module._SETTINGS.credentials:
        for word in ("argument", "username_argument", "password_argument"):
            if hasattr(credential, word):
                keys[getattr(credential, word)] = "secret"
    transport = httpx2.MockTransport(answer)
    make: Any = class_
    client = make(
        **keys,
        base_url=BASE_URL,
        strict_responses=True,
        retries=0,
        http_client=httpx2.Client(transport=transport),
    )
    return client, sent, answers


def _methods(
    name: str, client: Any
) -> Iterator[tuple[tuple[str, str], tuple[Callable[..., Any], Any]]]:
    """The methods of the client and its resources, by method and path of what they
    call: the constant that stands in their code."""
    operation_type = importlib.import_module(f"{name}._operation").Operation
    operations = importlib.import_module(f"{name}.operations")
    owners = [client]
    for word in dir(type(client)):
        if not word.startswith("_") and word != "base_url":
            owner = getattr(client, word)
            if not callable(owner):
                owners.append(owner)
    for owner in owners:
        for word in dir(type(owner)):
            method = getattr(owner, word)
            if word.startswith("_") or not inspect.ismethod(method):
                continue
            priced = word.removeprefix("estimate_")
            if priced != word and hasattr(owner, priced):  # it sends nothing
                continue
            for constant in method.__func__.__code__.co_names:
                found = method.__func__.__globals__.get(constant)
                if not isinstance(found, operation_type) and constant.isupper():
                    found = getattr(operations, constant, None)
                if isinstance(found, operation_type):
                    yield (found.method, found.path), (method, found)


def _answer(answer: dict[str, Any]) -> httpx2.Response:
    headers = dict(answer["headers"])
    if answer["content_type"] is not None:
        headers["Content-Type"] = answer["content_type"]
    content = answer["text"].encode() if answer["text"] is not None else b""
    return httpx2.Response(answer["status"], headers=headers, content=content)


def _raw(request: httpx2.Request) -> dict[str, Any]:
    return {
        "method": request.method,
        "target": request.url.raw_path.decode("ascii"),
        "headers": [
            (name.decode("ascii"), text.decode("latin-1"))
            for name, text in request.headers.raw
        ],
        "body": request.content.hex(),
    }


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.path.insert(0, "")
    json.dump(outcomes(sys.argv[1], json.load(sys.stdin)), sys.stdout)
