# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate legacy
"""A client of Legacy, with validated models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lazy import Names as _Names

if TYPE_CHECKING:
    from ._base import MISSING, MissingFieldError
    from ._cost import Estimate
    from ._operation import Timeout
    from ._read import Difference, differences
    from ._response import response_headers
    from .client import AsyncLegacy, Legacy
    from .dicts import RecordDict, UserAddressDict, UserDict
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
    from .models import Record, Replaced, User, UserAddress, UserKind

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncLegacy",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ConstraintWarning",
    "CostLimitError",
    "Difference",
    "Estimate",
    "InternalServerError",
    "Legacy",
    "MissingCredentialsError",
    "MissingFieldError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "Record",
    "RecordDict",
    "Replaced",
    "RequestValidationError",
    "Timeout",
    "UnknownPriceError",
    "UnprocessableEntityError",
    "User",
    "UserAddress",
    "UserAddressDict",
    "UserDict",
    "UserKind",
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
            "AsyncLegacy": "client",
            "AuthenticationError": "errors",
            "BadRequestError": "errors",
            "ConflictError": "errors",
            "ConstraintWarning": "errors",
            "CostLimitError": "errors",
            "Difference": "_read",
            "Estimate": "_cost",
            "InternalServerError": "errors",
            "Legacy": "client",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "NotFoundError": "errors",
            "PermissionDeniedError": "errors",
            "RateLimitError": "errors",
            "Record": "models",
            "RecordDict": "dicts",
            "Replaced": "models",
            "RequestValidationError": "errors",
            "Timeout": "_operation",
            "UnknownPriceError": "errors",
            "UnprocessableEntityError": "errors",
            "User": "models",
            "UserAddress": "models",
            "UserAddressDict": "dicts",
            "UserDict": "dicts",
            "UserKind": "models",
            "differences": "_read",
            "response_headers": "_response",
        },
    )
    __dir__ = __getattr__.dir
