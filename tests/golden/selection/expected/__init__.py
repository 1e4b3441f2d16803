# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate city
"""A client of City, with validated models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lazy import Names as _Names

if TYPE_CHECKING:
    from ._base import MISSING, MissingFieldError
    from ._clock import Clock
    from ._cost import Estimate
    from ._hooks import Hooks, Tried, Try
    from ._options import Timeout
    from ._rate_limit import RateLimit
    from ._read import Difference, differences
    from ._reader import ResponseLimits
    from ._response import response_headers
    from ._retries import RetryPolicy
    from .client import AsyncCity, City
    from .dicts import LineDict, StopDict
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
        InternalServerError,
        MissingCredentialsError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        RequestValidationError,
        UnknownPriceError,
        UnprocessableEntityError,
    )
    from .models import Line, LineNumber, Stop, Tram, Vehicle

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncCity",
    "AuthenticationError",
    "BadRequestError",
    "City",
    "Clock",
    "ConflictError",
    "ConstraintWarning",
    "CostLimitError",
    "Difference",
    "Estimate",
    "Hooks",
    "InternalServerError",
    "Line",
    "LineDict",
    "LineNumber",
    "MissingCredentialsError",
    "MissingFieldError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimit",
    "RateLimitError",
    "RequestValidationError",
    "ResponseLimits",
    "RetryPolicy",
    "Stop",
    "StopDict",
    "Timeout",
    "Tram",
    "Tried",
    "Try",
    "UnknownPriceError",
    "UnprocessableEntityError",
    "Vehicle",
    "differences",
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
            "AsyncCity": "client",
            "AuthenticationError": "errors",
            "BadRequestError": "errors",
            "City": "client",
            "Clock": "_clock",
            "ConflictError": "errors",
            "ConstraintWarning": "errors",
            "CostLimitError": "errors",
            "Difference": "_read",
            "Estimate": "_cost",
            "Hooks": "_hooks",
            "InternalServerError": "errors",
            "Line": "models",
            "LineDict": "dicts",
            "LineNumber": "models",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "NotFoundError": "errors",
            "PermissionDeniedError": "errors",
            "RateLimit": "_rate_limit",
            "RateLimitError": "errors",
            "RequestValidationError": "errors",
            "ResponseLimits": "_reader",
            "RetryPolicy": "_retries",
            "Stop": "models",
            "StopDict": "dicts",
            "Timeout": "_options",
            "Tram": "models",
            "Tried": "_hooks",
            "Try": "_hooks",
            "UnknownPriceError": "errors",
            "UnprocessableEntityError": "errors",
            "Vehicle": "models",
            "differences": "_read",
            "response_headers": "_response",
        },
    )
    __dir__ = __getattr__.dir
