# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output unevaluated
"""A client of Garage, with validated models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lazy import Names as _Names

if TYPE_CHECKING:
    from ._base import MISSING, MissingFieldError
    from ._cost import Estimate
    from ._operation import Timeout
    from ._read import Difference, differences
    from ._response import response_headers
    from .client import AsyncGarage, Garage
    from .dicts import CarDict
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
    from .models import Car, Engine, Row, Vehicle

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncGarage",
    "AuthenticationError",
    "BadRequestError",
    "Car",
    "CarDict",
    "ConflictError",
    "ConstraintWarning",
    "CostLimitError",
    "Difference",
    "Engine",
    "Estimate",
    "Garage",
    "InternalServerError",
    "MissingCredentialsError",
    "MissingFieldError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestValidationError",
    "Row",
    "Timeout",
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
            "AsyncGarage": "client",
            "AuthenticationError": "errors",
            "BadRequestError": "errors",
            "Car": "models",
            "CarDict": "dicts",
            "ConflictError": "errors",
            "ConstraintWarning": "errors",
            "CostLimitError": "errors",
            "Difference": "_read",
            "Engine": "models",
            "Estimate": "_cost",
            "Garage": "client",
            "InternalServerError": "errors",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "NotFoundError": "errors",
            "PermissionDeniedError": "errors",
            "RateLimitError": "errors",
            "RequestValidationError": "errors",
            "Row": "models",
            "Timeout": "_operation",
            "UnknownPriceError": "errors",
            "UnprocessableEntityError": "errors",
            "Vehicle": "models",
            "differences": "_read",
            "response_headers": "_response",
        },
    )
    __dir__ = __getattr__.dir
