# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output nulls
"""A client of Profiles, with validated models."""

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
    from .client import AsyncProfiles, Profiles
    from .dicts import AddressDict, MaybeAddressDict, ProfileDict
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
    from .models import Address, Colour, MaybeAddress, Profile, Shade

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "Address",
    "AddressDict",
    "AsyncProfiles",
    "AuthenticationError",
    "BadRequestError",
    "Clock",
    "Colour",
    "ConflictError",
    "ConstraintWarning",
    "CostLimitError",
    "Difference",
    "Estimate",
    "Hooks",
    "InternalServerError",
    "MaybeAddress",
    "MaybeAddressDict",
    "MissingCredentialsError",
    "MissingFieldError",
    "NotFoundError",
    "PermissionDeniedError",
    "Profile",
    "ProfileDict",
    "Profiles",
    "RateLimit",
    "RateLimitError",
    "RequestValidationError",
    "ResponseLimits",
    "RetryPolicy",
    "Shade",
    "Timeout",
    "Tried",
    "Try",
    "UnknownPriceError",
    "UnprocessableEntityError",
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
            "Address": "models",
            "AddressDict": "dicts",
            "AsyncProfiles": "client",
            "AuthenticationError": "errors",
            "BadRequestError": "errors",
            "Clock": "_clock",
            "Colour": "models",
            "ConflictError": "errors",
            "ConstraintWarning": "errors",
            "CostLimitError": "errors",
            "Difference": "_read",
            "Estimate": "_cost",
            "Hooks": "_hooks",
            "InternalServerError": "errors",
            "MaybeAddress": "models",
            "MaybeAddressDict": "dicts",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "NotFoundError": "errors",
            "PermissionDeniedError": "errors",
            "Profile": "models",
            "ProfileDict": "dicts",
            "Profiles": "client",
            "RateLimit": "_rate_limit",
            "RateLimitError": "errors",
            "RequestValidationError": "errors",
            "ResponseLimits": "_reader",
            "RetryPolicy": "_retries",
            "Shade": "models",
            "Timeout": "_options",
            "Tried": "_hooks",
            "Try": "_hooks",
            "UnknownPriceError": "errors",
            "UnprocessableEntityError": "errors",
            "differences": "_read",
            "response_headers": "_response",
        },
    )
    __dir__ = __getattr__.dir
