# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output shop_3_0
"""A client of Corner Shop 3.0, with validated models."""

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
    from .client import AsyncCornerShop30, CornerShop30
    from .dicts import AnimalDict, CatDict, DogDict, ItemDict
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
    from .models import Animal, Cat, Colour, Dog, Error, Item, ItemSize, ReadItemView

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "Animal",
    "AnimalDict",
    "AsyncCornerShop30",
    "AsyncStreamedResponse",
    "AuthenticationError",
    "BadRequestError",
    "Budget",
    "Cat",
    "CatDict",
    "Charge",
    "Clock",
    "Colour",
    "ConflictError",
    "ConstraintWarning",
    "CornerShop30",
    "CostLimitError",
    "Difference",
    "Differing",
    "Dog",
    "DogDict",
    "Error",
    "Estimate",
    "Hooks",
    "HttpOptions",
    "InsufficientCreditsError",
    "InternalServerError",
    "Item",
    "ItemDict",
    "ItemSize",
    "MissingCredentialsError",
    "MissingFieldError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimit",
    "RateLimitError",
    "RawResponse",
    "ReadItemView",
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
            "Animal": "models",
            "AnimalDict": "dicts",
            "AsyncCornerShop30": "client",
            "AsyncStreamedResponse": "_answers",
            "AuthenticationError": "errors",
            "BadRequestError": "errors",
            "Budget": "_budget",
            "Cat": "models",
            "CatDict": "dicts",
            "Charge": "_budget",
            "Clock": "_clock",
            "Colour": "models",
            "ConflictError": "errors",
            "ConstraintWarning": "errors",
            "CornerShop30": "client",
            "CostLimitError": "errors",
            "Difference": "_read",
            "Differing": "_hooks",
            "Dog": "models",
            "DogDict": "dicts",
            "Error": "models",
            "Estimate": "_cost",
            "Hooks": "_hooks",
            "HttpOptions": "_options",
            "InsufficientCreditsError": "errors",
            "InternalServerError": "errors",
            "Item": "models",
            "ItemDict": "dicts",
            "ItemSize": "models",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "NotFoundError": "errors",
            "PermissionDeniedError": "errors",
            "RateLimit": "_rate_limit",
            "RateLimitError": "errors",
            "RawResponse": "_answers",
            "ReadItemView": "models",
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
