# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --constraints constraints.yaml --output downloads
"""A client of Prints, with validated models."""

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
    from .client import AsyncPrints, Prints
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
    from .models import ListPrintsResponse, Print

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncPrints",
    "AsyncStreamedResponse",
    "AuthenticationError",
    "BadRequestError",
    "Budget",
    "Charge",
    "Clock",
    "ConflictError",
    "ConstraintWarning",
    "CostLimitError",
    "Difference",
    "Differing",
    "Estimate",
    "Hooks",
    "HttpOptions",
    "InsufficientCreditsError",
    "InternalServerError",
    "ListPrintsResponse",
    "MissingCredentialsError",
    "MissingFieldError",
    "NotFoundError",
    "PermissionDeniedError",
    "Print",
    "Prints",
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
            "AsyncPrints": "client",
            "AsyncStreamedResponse": "_answers",
            "AuthenticationError": "errors",
            "BadRequestError": "errors",
            "Budget": "_budget",
            "Charge": "_budget",
            "Clock": "_clock",
            "ConflictError": "errors",
            "ConstraintWarning": "errors",
            "CostLimitError": "errors",
            "Difference": "_read",
            "Differing": "_hooks",
            "Estimate": "_cost",
            "Hooks": "_hooks",
            "HttpOptions": "_options",
            "InsufficientCreditsError": "errors",
            "InternalServerError": "errors",
            "ListPrintsResponse": "models",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "NotFoundError": "errors",
            "PermissionDeniedError": "errors",
            "Print": "models",
            "Prints": "client",
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
            "differences": "_read",
            "rate_limit": "_response",
            "response_headers": "_response",
        },
    )
    __dir__ = __getattr__.dir
