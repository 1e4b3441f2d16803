"""Models of workos as one would write them by hand: see `tests.benchmarks.validation`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from .plain import Plain


class OrganizationDomain(Plain):
    object: Literal["organization_domain"]
    id: str
    organization_id: str
    domain: str
    state: (
        Literal["failed", "legacy_verified", "pending", "unverified", "verified"] | None
    ) = None
    verification_prefix: str | None = None
    verification_token: str | None = None
    verification_strategy: Literal["dns", "manual"] | None = None
    created_at: AwareDatetime
    updated_at: AwareDatetime


class Organization(Plain):
    object: Literal["organization"]
    id: str
    name: str
    domains: list[OrganizationDomain]
    metadata: Annotated[
        dict[
            Annotated[str, Field(max_length=40)], Annotated[str, Field(max_length=600)]
        ],
        Field(max_length=50),
    ]
    external_id: str | None
    stripe_customer_id: str | None = None
    created_at: AwareDatetime
    updated_at: AwareDatetime
    allow_profiles_outside_organization: bool | None = None
