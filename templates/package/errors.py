# Part of every package that tightspec makes: copied as it is, never edited.
"""What can go wrong, as exceptions.

    APIError
        RequestValidationError          refused here, before anything was sent
            CostLimitError              it may cost more than the given limit
                UnknownPriceError       what it costs is not known
            MissingCredentialsError     the operation needs a key and there is none
        APIConnectionError              no whole answer arrived
            APITimeoutError             ... in the time given
        APIResponseValidationError      a success whose body is not what it should be
        APIStatusError                  the server answered with an error
            BadRequestError             400
            AuthenticationError         401
            PermissionDeniedError       403
            NotFoundError               404
            ConflictError               409
            UnprocessableEntityError    422
            RateLimitError              429
            InsufficientCreditsError    what the API says when there is no more credit
            InternalServerError         500 to 599
        WebhookError                    what arrived is not the documented request

    ConstraintWarning                   a warning: sent all the same

Every one of them can be pickled. None of them shows a credential, and a pickle
holds none: it keeps of the request only the method and the URL without its query.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from ._answered import Answered
from ._http import httpx
from ._told import told

if TYPE_CHECKING:
    from ._cost import Estimate

Rule = Literal["spec", "constraint", "advice", "unsendable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong with a request, or that its caller should know."""

    rule: Rule
    """Who says so: the OpenAPI document (`spec`), the constraints beside it
    (`constraint`, or `advice` where they only warn), or HTTP, JSON and the caller's
    own limits (`unsendable`: no mode sends it)."""

    location: Literal["body", "path", "query", "header", "cookie", "call"] = "body"
    """Where it is; `call` for what is about the call as a whole."""

    path: tuple[str | int, ...] = ()
    """Where in the body, by the names on the wire; for a parameter, its name."""

    message: str
    """What is wrong, and what is allowed."""

    limit: str = ""
    """What is allowed, by itself: `1 to 4`, `one of "webp", "jpg", "png"`."""

    suggestion: str = ""
    """What to send or write instead, if that can be said."""

    subject: str = ""
    """Whom the limit belongs to, if it is not everybody's: a model, a case."""

    source: str = ""
    """Where the limit is written, if it is not the OpenAPI document."""

    document: str = ""
    """Where in the OpenAPI document the schema of the place stands: the file, and the
    JSON pointer of the property or of the object that has it, or of the schema of a
    parameter; of a parameter that is missing, its own."""

    id: str = ""
    """What the constraints call the rule that is broken, if it is one of theirs."""

    @property
    def parameter(self) -> str:
        """The name of the key or parameter that this is about, or ''."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")

    @property
    def place(self) -> str:
        """The place as people write it: `input.images[0].url`."""
        match self.location:
            case "body":
                return _written(self.path) or "the body"
            case "call":
                return ""
            case _:
                return f"{self.location} parameter {_written(self.path)}"

    def __str__(self) -> str:
        return told(
            self.place,
            self.message,
            suggestion=self.suggestion,
            rule=self.id,
            source=self.source,
            document=self.document if self.rule in ("spec", "unsendable") else "",
        )


class ConstraintWarning(UserWarning):
    """The request is sent, but the API's documentation says something about it."""

    def __init__(self, operation: str, problem: Problem) -> None:
        super().__init__(operation, problem)
        self.operation = operation
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.operation}: {self.problem}"


class APIError(Exception):
    """Anything that this package raises about a call.

    `attempts` is how many times it was sent, and so 0 for what was refused here.
    """

    attempts: int = 0


class RequestValidationError(APIError):
    """The request was refused before anything was sent.

    `problems` holds everything that is wrong with it, the first first.
    """

    def __init__(self, operation: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(operation, problems)
        self.operation = operation
        self.problems = problems

    def __str__(self) -> str:
        head = f"{self.operation} was not sent"
        if len(self.problems) == 1:
            text = f"{head}: {self.problems[0]}"
        else:
            listed = "\n".join(f"  {problem}" for problem in self.problems)
            text = f"{head}, {len(self.problems)} problems:\n{listed}"
        mode = _mode_that_sends(self.problems)
        return f'{text}\nto send it anyway: validate="{mode}"' if mode else text


class CostLimitError(RequestValidationError):
    """The call may cost more than its caller allowed, so it was not sent.

    `estimate` is what it may cost (None if that is not known) and `limit` what was
    allowed (None if nothing was said).
    """

    def __init__(
        self,
        operation: str,
        problems: tuple[Problem, ...],
        estimate: Estimate | None = None,
        limit: float | None = None,
    ) -> None:
        super().__init__(operation, problems)
        self.args = (operation, problems, estimate, limit)
        self.estimate = estimate
        self.limit = limit


class UnknownPriceError(CostLimitError):
    """What the call costs is written nowhere, so no limit can be kept."""


class MissingCredentialsError(RequestValidationError):
    """The operation needs credentials that the client was not given."""


class APIConnectionError(APIError):
    """No whole answer arrived; `__cause__` is what the HTTP library said.

    `request` is what was to be sent. `was_sent` is whether it may have reached the
    server, which then may have done what was asked, and charged for it.
    `is_transient` is whether another time may go better.
    """

    def __init__(
        self,
        message: str,
        *,
        request: httpx.Request,
        was_sent: bool = False,
        is_transient: bool = True,
    ) -> None:
        super().__init__(message)
        self.request = request
        self.was_sent = was_sent
        self.is_transient = is_transient

    def __reduce__(self) -> tuple[Callable[..., APIError], tuple[str], dict[str, Any]]:
        request = _without_secrets(self.request)
        make = partial(type(self), request=request)
        return make, (str(self),), vars(self) | {"request": request}


class APITimeoutError(APIConnectionError):
    """The answer did not arrive in the time given."""


class AnswerError(Answered, APIError):
    """What the errors that have an answer share."""

    def __init__(self, message: str, *, response: httpx.Response, body: object) -> None:
        super().__init__(message)
        self.attempts = response.extensions.get("attempts", 0)
        self.response = response
        self.body = body

    @property
    def raw_body(self) -> bytes:
        """The body as the server sent it (decompressed); b'' if it never came."""
        try:
            return self.response.content
        except httpx.ResponseNotRead:
            return b""

    def __reduce__(self) -> tuple[Callable[..., APIError], tuple[str], dict[str, Any]]:
        response = copy.copy(self.response)
        response.request = _without_secrets(self.request)
        make = partial(type(self), response=response, body=self.body)
        return make, (str(self),), vars(self) | {"response": response}


class APIResponseValidationError(AnswerError):
    """A success whose body is not what the document says.

    The server did what was asked (and may have charged for it). `raw_body` is
    what it sent, `body` the JSON of that, or its text.
    """


class APIStatusError(AnswerError):
    """The server answered with an error.

    `body` is the type that the document names for it, or else the JSON that was
    sent, or else its text, or None if it was empty. `raw_body`, `headers`,
    `status_code`, `request` and `response` are there whatever was sent.
    `documented_headers` are those headers that the document names for it, in their types.
    """

    def __init__(
        self,
        message: str,
        *,
        response: httpx.Response,
        body: object,
        documented_headers: object = None,
    ) -> None:
        super().__init__(message, response=response, body=body)
        self.documented_headers = documented_headers


class BadRequestError(APIStatusError):
    """400: the server refuses the request."""


class AuthenticationError(APIStatusError):
    """401: the credentials are missing or wrong."""


class PermissionDeniedError(APIStatusError):
    """403: the credentials do not allow this."""


class NotFoundError(APIStatusError):
    """404: there is nothing here."""


class ConflictError(APIStatusError):
    """409: it conflicts with what is there."""


class UnprocessableEntityError(APIStatusError):
    """422: understood, but the values do not make sense."""


class InsufficientCreditsError(APIStatusError):
    """There is not enough credit for it."""


class RateLimitError(APIStatusError):
    """429: too many requests."""


class InternalServerError(APIStatusError):
    """500 to 599: the server, or something in front of it, failed."""


class WebhookError(APIError):
    """What arrived is not the request that the document says; `raw_body` is its body."""

    def __init__(self, message: str, raw_body: bytes) -> None:
        super().__init__(message, raw_body)
        self.raw_body = raw_body

    def __str__(self) -> str:
        return str(self.args[0])


def _written(path: tuple[str | int, ...]) -> str:
    """Write a place as JSON paths do (RFC 9535), without the leading `$`."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        elif part.isidentifier():
            text += f".{part}" if text else part
        else:
            text += f"[{json.dumps(part)}]"
    return text


def _mode_that_sends(problems: tuple[Problem, ...]) -> str:
    rules = {problem.rule for problem in problems}
    if "unsendable" in rules:
        return ""
    return "off" if "spec" in rules else "spec"


def _without_secrets(request: httpx.Request) -> httpx.Request:
    # Credentials travel in headers, cookies and queries, and a pickle is written down.
    return httpx.Request(request.method, request.url.copy_with(query=None))
