# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output keywords
"""A client of Checks, with validated models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lazy import Names as _Names

if TYPE_CHECKING:
    from ._base import MISSING, MissingFieldError
    from ._cost import Estimate
    from ._operation import Timeout
    from ._read import Difference, differences
    from ._response import response_headers
    from .client import AsyncChecks, Checks
    from .dicts import LineDict, OrderDict
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
    from .models import Choice, Ends, Line, Order, Untouched

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncChecks",
    "AuthenticationError",
    "BadRequestError",
    "Checks",
    "Choice",
    "ConflictError",
    "ConstraintWarning",
    "CostLimitError",
    "Difference",
    "Ends",
    "Estimate",
    "InternalServerError",
    "Line",
    "LineDict",
    "MissingCredentialsError",
    "MissingFieldError",
    "NotFoundError",
    "Order",
    "OrderDict",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestValidationError",
    "Timeout",
    "UnknownPriceError",
    "UnprocessableEntityError",
    "Untouched",
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
            "AsyncChecks": "client",
            "AuthenticationError": "errors",
            "BadRequestError": "errors",
            "Checks": "client",
            "Choice": "models",
            "ConflictError": "errors",
            "ConstraintWarning": "errors",
            "CostLimitError": "errors",
            "Difference": "_read",
            "Ends": "models",
            "Estimate": "_cost",
            "InternalServerError": "errors",
            "Line": "models",
            "LineDict": "dicts",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "NotFoundError": "errors",
            "Order": "models",
            "OrderDict": "dicts",
            "PermissionDeniedError": "errors",
            "RateLimitError": "errors",
            "RequestValidationError": "errors",
            "Timeout": "_operation",
            "UnknownPriceError": "errors",
            "UnprocessableEntityError": "errors",
            "Untouched": "models",
            "differences": "_read",
            "response_headers": "_response",
        },
    )
    __dir__ = __getattr__.dir
