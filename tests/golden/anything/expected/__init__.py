# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output anything
"""A client of Anything, with validated models."""

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
    from .client import Anything, AsyncAnything
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
    from .models import (
        Always,
        AnyModel,
        Described,
        Listed,
        Named,
        Never,
        RequiredModel,
        Thing,
        Untyped,
    )

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "Always",
    "AnyModel",
    "Anything",
    "AsyncAnything",
    "AuthenticationError",
    "BadRequestError",
    "Clock",
    "ConflictError",
    "ConstraintWarning",
    "CostLimitError",
    "Described",
    "Difference",
    "Estimate",
    "Hooks",
    "InternalServerError",
    "Listed",
    "MissingCredentialsError",
    "MissingFieldError",
    "Named",
    "Never",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimit",
    "RateLimitError",
    "RequestValidationError",
    "RequiredModel",
    "ResponseLimits",
    "RetryPolicy",
    "Thing",
    "Timeout",
    "Tried",
    "Try",
    "UnknownPriceError",
    "UnprocessableEntityError",
    "Untyped",
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
            "Always": "models",
            "AnyModel": "models",
            "Anything": "client",
            "AsyncAnything": "client",
            "AuthenticationError": "errors",
            "BadRequestError": "errors",
            "Clock": "_clock",
            "ConflictError": "errors",
            "ConstraintWarning": "errors",
            "CostLimitError": "errors",
            "Described": "models",
            "Difference": "_read",
            "Estimate": "_cost",
            "Hooks": "_hooks",
            "InternalServerError": "errors",
            "Listed": "models",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "Named": "models",
            "Never": "models",
            "NotFoundError": "errors",
            "PermissionDeniedError": "errors",
            "RateLimit": "_rate_limit",
            "RateLimitError": "errors",
            "RequestValidationError": "errors",
            "RequiredModel": "models",
            "ResponseLimits": "_reader",
            "RetryPolicy": "_retries",
            "Thing": "models",
            "Timeout": "_options",
            "Tried": "_hooks",
            "Try": "_hooks",
            "UnknownPriceError": "errors",
            "UnprocessableEntityError": "errors",
            "Untyped": "models",
            "differences": "_read",
            "response_headers": "_response",
        },
    )
    __dir__ = __getattr__.dir
