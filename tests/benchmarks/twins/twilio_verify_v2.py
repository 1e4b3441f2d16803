"""Models of twilio_verify_v2 as one would write them by hand: see `tests.benchmarks.validation`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AnyUrl, AwareDatetime, Field

from .plain import Plain


class VerifyV2ServiceEntityChallenge(Plain):
    sid: (
        Annotated[
            str | None,
            Field(min_length=34, max_length=34, pattern="^YC[0-9a-fA-F]{32}$"),
        ]
        | None
    ) = None
    account_sid: (
        Annotated[
            str | None,
            Field(min_length=34, max_length=34, pattern="^AC[0-9a-fA-F]{32}$"),
        ]
        | None
    ) = None
    service_sid: (
        Annotated[
            str | None,
            Field(min_length=34, max_length=34, pattern="^VA[0-9a-fA-F]{32}$"),
        ]
        | None
    ) = None
    entity_sid: (
        Annotated[
            str | None,
            Field(min_length=34, max_length=34, pattern="^YE[0-9a-fA-F]{32}$"),
        ]
        | None
    ) = None
    identity: str | None = None
    factor_sid: (
        Annotated[
            str | None,
            Field(min_length=34, max_length=34, pattern="^YF[0-9a-fA-F]{32}$"),
        ]
        | None
    ) = None
    date_created: AwareDatetime | None = None
    date_updated: AwareDatetime | None = None
    date_responded: AwareDatetime | None = None
    expiration_date: AwareDatetime | None = None
    status: Literal["pending", "expired", "approved", "denied"] | None = None
    responded_reason: Literal["none", "not_needed", "not_requested"] | None = None
    details: Any | None = None
    hidden_details: Any | None = None
    metadata: Any | None = None
    factor_type: Literal["push", "totp", "passkeys"] | None = None
    url: AnyUrl | None = None
    links: dict[str, Any] | None = None


class ListChallengeResponseMeta(Plain):
    first_page_url: AnyUrl | None = None
    key: str | None = None
    next_page_url: AnyUrl | None = None
    page: int | None = None
    page_size: int | None = None
    previous_page_url: AnyUrl | None = None
    url: AnyUrl | None = None


class ListChallengeResponse(Plain):
    challenges: list[VerifyV2ServiceEntityChallenge] | None = None
    meta: ListChallengeResponseMeta | None = None


class VerifyV2Service(Plain):
    sid: (
        Annotated[
            str | None,
            Field(min_length=34, max_length=34, pattern="^VA[0-9a-fA-F]{32}$"),
        ]
        | None
    ) = None
    account_sid: (
        Annotated[
            str | None,
            Field(min_length=34, max_length=34, pattern="^AC[0-9a-fA-F]{32}$"),
        ]
        | None
    ) = None
    friendly_name: str | None = None
    code_length: int | None = None
    lookup_enabled: bool | None = None
    psd2_enabled: bool | None = None
    skip_sms_to_landlines: bool | None = None
    dtmf_input_required: bool | None = None
    tts_name: str | None = None
    do_not_share_warning_enabled: bool | None = None
    custom_code_enabled: bool | None = None
    push: Any | None = None
    totp: Any | None = None
    default_template_sid: (
        Annotated[
            str | None,
            Field(min_length=34, max_length=34, pattern="^HJ[0-9a-fA-F]{32}$"),
        ]
        | None
    ) = None
    whatsapp: Any | None = None
    passkeys: Any | None = None
    verify_event_subscription_enabled: bool | None = None
    date_created: AwareDatetime | None = None
    date_updated: AwareDatetime | None = None
    url: AnyUrl | None = None
    links: dict[str, Any] | None = None
