# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output discriminators
"""A client of Shelter, with validated models."""

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
    from .client import AsyncShelter, Shelter
    from .dicts import CatDict, DogDict, PetDict
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
        Booking,
        Bowl,
        Cat,
        CatKind,
        Dog,
        DryFood,
        Event,
        EventAdopted,
        EventArrived,
        Food,
        Pet,
        Stay,
        Visit,
        WetFood,
    )

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncShelter",
    "AsyncStreamedResponse",
    "AuthenticationError",
    "BadRequestError",
    "Booking",
    "Bowl",
    "Budget",
    "Cat",
    "CatDict",
    "CatKind",
    "Charge",
    "Clock",
    "ConflictError",
    "ConstraintWarning",
    "CostLimitError",
    "Difference",
    "Differing",
    "Dog",
    "DogDict",
    "DryFood",
    "Estimate",
    "Event",
    "EventAdopted",
    "EventArrived",
    "Food",
    "Hooks",
    "HttpOptions",
    "InsufficientCreditsError",
    "InternalServerError",
    "MissingCredentialsError",
    "MissingFieldError",
    "NotFoundError",
    "PermissionDeniedError",
    "Pet",
    "PetDict",
    "RateLimit",
    "RateLimitError",
    "RawResponse",
    "RequestValidationError",
    "ResponseLimits",
    "RetryPolicy",
    "Shelter",
    "Stay",
    "StreamedResponse",
    "Timeout",
    "Tried",
    "Try",
    "UnknownPriceError",
    "UnprocessableEntityError",
    "Visit",
    "WetFood",
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
            "AsyncShelter": "client",
            "AsyncStreamedResponse": "_answers",
            "AuthenticationError": "errors",
            "BadRequestError": "errors",
            "Booking": "models",
            "Bowl": "models",
            "Budget": "_budget",
            "Cat": "models",
            "CatDict": "dicts",
            "CatKind": "models",
            "Charge": "_budget",
            "Clock": "_clock",
            "ConflictError": "errors",
            "ConstraintWarning": "errors",
            "CostLimitError": "errors",
            "Difference": "_read",
            "Differing": "_hooks",
            "Dog": "models",
            "DogDict": "dicts",
            "DryFood": "models",
            "Estimate": "_cost",
            "Event": "models",
            "EventAdopted": "models",
            "EventArrived": "models",
            "Food": "models",
            "Hooks": "_hooks",
            "HttpOptions": "_options",
            "InsufficientCreditsError": "errors",
            "InternalServerError": "errors",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "NotFoundError": "errors",
            "PermissionDeniedError": "errors",
            "Pet": "models",
            "PetDict": "dicts",
            "RateLimit": "_rate_limit",
            "RateLimitError": "errors",
            "RawResponse": "_answers",
            "RequestValidationError": "errors",
            "ResponseLimits": "_reader",
            "RetryPolicy": "_retries",
            "Shelter": "client",
            "Stay": "models",
            "StreamedResponse": "_answers",
            "Timeout": "_options",
            "Tried": "_hooks",
            "Try": "_hooks",
            "UnknownPriceError": "errors",
            "UnprocessableEntityError": "errors",
            "Visit": "models",
            "WetFood": "models",
            "differences": "_read",
            "rate_limit": "_response",
            "response_headers": "_response",
        },
    )
    __dir__ = __getattr__.dir
