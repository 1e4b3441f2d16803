# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output files
"""A client of Field Notes, with validated models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lazy import Names as _Names

if TYPE_CHECKING:
    from ._answers import AsyncStreamedResponse, RawResponse, StreamedResponse
    from ._base import MISSING, MissingFieldError
    from ._budget import Budget, Charge
    from ._clock import Clock
    from ._cost import Estimate
    from ._hooks import Differing, Hooks, Tried, Try
    from ._options import HttpOptions, Timeout
    from ._rate_limit import RateLimit
    from ._read import Difference, differences
    from ._reader import ResponseLimits
    from ._response import rate_limit, response_headers
    from ._retries import RetryPolicy
    from .client import AsyncFieldNotes, FieldNotes
    from .dicts import ContactDict, NoteDict, ObserverDict, PlaceDict
    from .errors import (
        APIConnectionError,
        APIError,
        APIResponseValidationError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        ConstraintWarning,
        CostLimitError,
        InsufficientCreditsError,
        InternalServerError,
        MissingCredentialsError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        RequestValidationError,
        UnknownPriceError,
        UnprocessableEntityError,
    )
    from .models import Contact, Note, Observer, Place, Point, Problem, Weather

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncFieldNotes",
    "AsyncStreamedResponse",
    "AuthenticationError",
    "BadRequestError",
    "Budget",
    "Charge",
    "Clock",
    "ConflictError",
    "ConstraintWarning",
    "Contact",
    "ContactDict",
    "CostLimitError",
    "Difference",
    "Differing",
    "Estimate",
    "FieldNotes",
    "Hooks",
    "HttpOptions",
    "InsufficientCreditsError",
    "InternalServerError",
    "MissingCredentialsError",
    "MissingFieldError",
    "NotFoundError",
    "Note",
    "NoteDict",
    "Observer",
    "ObserverDict",
    "PermissionDeniedError",
    "Place",
    "PlaceDict",
    "Point",
    "Problem",
    "RateLimit",
    "RateLimitError",
    "RawResponse",
    "RequestValidationError",
    "ResponseLimits",
    "RetryPolicy",
    "StreamedResponse",
    "Timeout",
    "Tried",
    "Try",
    "UnknownPriceError",
    "UnprocessableEntityError",
    "Weather",
    "differences",
    "rate_limit",
    "response_headers",
]

if not TYPE_CHECKING:
    __getattr__ = _Names(
        __name__,
        {
            "MISSING": "_base",
            "APIConnectionError": "errors",
            "APIError": "errors",
            "APIResponseValidationError": "errors",
            "APIStatusError": "errors",
            "APITimeoutError": "errors",
            "AsyncFieldNotes": "client",
            "AsyncStreamedResponse": "_answers",
            "AuthenticationError": "errors",
            "BadRequestError": "errors",
            "Budget": "_budget",
            "Charge": "_budget",
            "Clock": "_clock",
            "ConflictError": "errors",
            "ConstraintWarning": "errors",
            "Contact": "models",
            "ContactDict": "dicts",
            "CostLimitError": "errors",
            "Difference": "_read",
            "Differing": "_hooks",
            "Estimate": "_cost",
            "FieldNotes": "client",
            "Hooks": "_hooks",
            "HttpOptions": "_options",
            "InsufficientCreditsError": "errors",
            "InternalServerError": "errors",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "NotFoundError": "errors",
            "Note": "models",
            "NoteDict": "dicts",
            "Observer": "models",
            "ObserverDict": "dicts",
            "PermissionDeniedError": "errors",
            "Place": "models",
            "PlaceDict": "dicts",
            "Point": "models",
            "Problem": "models",
            "RateLimit": "_rate_limit",
            "RateLimitError": "errors",
            "RawResponse": "_answers",
            "RequestValidationError": "errors",
            "ResponseLimits": "_reader",
            "RetryPolicy": "_retries",
            "StreamedResponse": "_answers",
            "Timeout": "_options",
            "Tried": "_hooks",
            "Try": "_hooks",
            "UnknownPriceError": "errors",
            "UnprocessableEntityError": "errors",
            "Weather": "models",
            "differences": "_read",
            "rate_limit": "_response",
            "response_headers": "_response",
        },
    )
    __dir__ = __getattr__.dir
