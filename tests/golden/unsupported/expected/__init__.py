# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate vault
"""A client of Vault, with validated models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lazy import Names as _Names

if TYPE_CHECKING:
    from ._base import MISSING, MissingFieldError
    from ._cost import Estimate
    from ._operation import Timeout
    from ._read import Difference, differences
    from ._response import response_headers
    from .client import AsyncVault, Vault
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
    from .models import Code, Door, Twin

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncVault",
    "AuthenticationError",
    "BadRequestError",
    "Code",
    "ConflictError",
    "ConstraintWarning",
    "CostLimitError",
    "Difference",
    "Door",
    "Estimate",
    "InternalServerError",
    "MissingCredentialsError",
    "MissingFieldError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestValidationError",
    "Timeout",
    "Twin",
    "UnknownPriceError",
    "UnprocessableEntityError",
    "Vault",
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
            "AsyncVault": "client",
            "AuthenticationError": "errors",
            "BadRequestError": "errors",
            "Code": "models",
            "ConflictError": "errors",
            "ConstraintWarning": "errors",
            "CostLimitError": "errors",
            "Difference": "_read",
            "Door": "models",
            "Estimate": "_cost",
            "InternalServerError": "errors",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "NotFoundError": "errors",
            "PermissionDeniedError": "errors",
            "RateLimitError": "errors",
            "RequestValidationError": "errors",
            "Timeout": "_operation",
            "Twin": "models",
            "UnknownPriceError": "errors",
            "UnprocessableEntityError": "errors",
            "Vault": "client",
            "differences": "_read",
            "response_headers": "_response",
        },
    )
    __dir__ = __getattr__.dir
