# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output directions
"""A client of Accounts, with validated models."""

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
    from .client import Accounts, AsyncAccounts
    from .dicts import (
        AccountInputDict,
        AddressInputDict,
        KeyInputDict,
        LogInRequestDict,
        PlanDict,
    )
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
    from .models import (
        Account,
        AccountInput,
        Address,
        AddressInput,
        Key,
        KeyInput,
        LogInRequest,
        Plan,
        Session,
        Timestamp,
    )

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "Account",
    "AccountInput",
    "AccountInputDict",
    "Accounts",
    "Address",
    "AddressInput",
    "AddressInputDict",
    "AsyncAccounts",
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
    "Key",
    "KeyInput",
    "KeyInputDict",
    "LogInRequest",
    "LogInRequestDict",
    "MissingCredentialsError",
    "MissingFieldError",
    "NotFoundError",
    "PermissionDeniedError",
    "Plan",
    "PlanDict",
    "RateLimit",
    "RateLimitError",
    "RawResponse",
    "RequestValidationError",
    "ResponseLimits",
    "RetryPolicy",
    "Session",
    "StreamedResponse",
    "Timeout",
    "Timestamp",
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
            "Account": "models",
            "AccountInput": "models",
            "AccountInputDict": "dicts",
            "Accounts": "client",
            "Address": "models",
            "AddressInput": "models",
            "AddressInputDict": "dicts",
            "AsyncAccounts": "client",
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
            "Key": "models",
            "KeyInput": "models",
            "KeyInputDict": "dicts",
            "LogInRequest": "models",
            "LogInRequestDict": "dicts",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "NotFoundError": "errors",
            "PermissionDeniedError": "errors",
            "Plan": "models",
            "PlanDict": "dicts",
            "RateLimit": "_rate_limit",
            "RateLimitError": "errors",
            "RawResponse": "_answers",
            "RequestValidationError": "errors",
            "ResponseLimits": "_reader",
            "RetryPolicy": "_retries",
            "Session": "models",
            "StreamedResponse": "_answers",
            "Timeout": "_options",
            "Timestamp": "models",
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
