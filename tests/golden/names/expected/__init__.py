# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output names
"""A client of 3D-Print HTTPService API, with validated models."""

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
    from .client import AsyncN3DPrintHTTPService, N3DPrintHTTPService
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
        ApiV2UserProfileItem,
        Class,
        Coffee,
        FooBar,
        FooBarKebab,
        FooBarSnake,
        GetUsersByUserIdByUserIdResponse,
        Grosse,
        HTTPSURLList,
        IOSDevice,
        LineItemOfOrder,
        LiteralModel,
        ModelSchema,
        N3DModel,
        OAuth2Token,
        Order,
        OrderLineItem,
        OrderStatus,
    )

__all__ = [
    "MISSING",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "ApiV2UserProfileItem",
    "AsyncN3DPrintHTTPService",
    "AuthenticationError",
    "BadRequestError",
    "Class",
    "Clock",
    "Coffee",
    "ConflictError",
    "ConstraintWarning",
    "CostLimitError",
    "Difference",
    "Estimate",
    "FooBar",
    "FooBarKebab",
    "FooBarSnake",
    "GetUsersByUserIdByUserIdResponse",
    "Grosse",
    "HTTPSURLList",
    "Hooks",
    "IOSDevice",
    "InternalServerError",
    "LineItemOfOrder",
    "LiteralModel",
    "MissingCredentialsError",
    "MissingFieldError",
    "ModelSchema",
    "N3DModel",
    "N3DPrintHTTPService",
    "NotFoundError",
    "OAuth2Token",
    "Order",
    "OrderLineItem",
    "OrderStatus",
    "PermissionDeniedError",
    "RateLimit",
    "RateLimitError",
    "RequestValidationError",
    "ResponseLimits",
    "RetryPolicy",
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
            "ApiV2UserProfileItem": "models",
            "AsyncN3DPrintHTTPService": "client",
            "AuthenticationError": "errors",
            "BadRequestError": "errors",
            "Class": "models",
            "Clock": "_clock",
            "Coffee": "models",
            "ConflictError": "errors",
            "ConstraintWarning": "errors",
            "CostLimitError": "errors",
            "Difference": "_read",
            "Estimate": "_cost",
            "FooBar": "models",
            "FooBarKebab": "models",
            "FooBarSnake": "models",
            "GetUsersByUserIdByUserIdResponse": "models",
            "Grosse": "models",
            "HTTPSURLList": "models",
            "Hooks": "_hooks",
            "IOSDevice": "models",
            "InternalServerError": "errors",
            "LineItemOfOrder": "models",
            "LiteralModel": "models",
            "MissingCredentialsError": "errors",
            "MissingFieldError": "_base",
            "ModelSchema": "models",
            "N3DModel": "models",
            "N3DPrintHTTPService": "client",
            "NotFoundError": "errors",
            "OAuth2Token": "models",
            "Order": "models",
            "OrderLineItem": "models",
            "OrderStatus": "models",
            "PermissionDeniedError": "errors",
            "RateLimit": "_rate_limit",
            "RateLimitError": "errors",
            "RequestValidationError": "errors",
            "ResponseLimits": "_reader",
            "RetryPolicy": "_retries",
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
