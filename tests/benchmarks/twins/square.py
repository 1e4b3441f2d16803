"""Models of square as one would write them by hand: see `tests.benchmarks.validation`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .plain import Plain


class TeamMemberAssignedLocations(Plain):
    assignment_type: (
        Literal["ALL_CURRENT_AND_FUTURE_LOCATIONS", "EXPLICIT_LOCATIONS"] | None
    ) = None
    location_ids: list[str] | None = None


class Money(Plain):
    amount: int | None = None
    currency: (
        Literal[
            "UNKNOWN_CURRENCY",
            "AED",
            "AFN",
            "ALL",
            "AMD",
            "ANG",
            "AOA",
            "ARS",
            "AUD",
            "AWG",
            "AZN",
            "BAM",
            "BBD",
            "BDT",
            "BGN",
            "BHD",
            "BIF",
            "BMD",
            "BND",
            "BOB",
            "BOV",
            "BRL",
            "BSD",
            "BTN",
            "BWP",
            "BYR",
            "BZD",
            "CAD",
            "CDF",
            "CHE",
            "CHF",
            "CHW",
            "CLF",
            "CLP",
            "CNY",
            "COP",
            "COU",
            "CRC",
            "CUC",
            "CUP",
            "CVE",
            "CZK",
            "DJF",
            "DKK",
            "DOP",
            "DZD",
            "EGP",
            "ERN",
            "ETB",
            "EUR",
            "FJD",
            "FKP",
            "GBP",
            "GEL",
            "GHS",
            "GIP",
            "GMD",
            "GNF",
            "GTQ",
            "GYD",
            "HKD",
            "HNL",
            "HRK",
            "HTG",
            "HUF",
            "IDR",
            "ILS",
            "INR",
            "IQD",
            "IRR",
            "ISK",
            "JMD",
            "JOD",
            "JPY",
            "KES",
            "KGS",
            "KHR",
            "KMF",
            "KPW",
            "KRW",
            "KWD",
            "KYD",
            "KZT",
            "LAK",
            "LBP",
            "LKR",
            "LRD",
            "LSL",
            "LTL",
            "LVL",
            "LYD",
            "MAD",
            "MDL",
            "MGA",
            "MKD",
            "MMK",
            "MNT",
            "MOP",
            "MRO",
            "MUR",
            "MVR",
            "MWK",
            "MXN",
            "MXV",
            "MYR",
            "MZN",
            "NAD",
            "NGN",
            "NIO",
            "NOK",
            "NPR",
            "NZD",
            "OMR",
            "PAB",
            "PEN",
            "PGK",
            "PHP",
            "PKR",
            "PLN",
            "PYG",
            "QAR",
            "RON",
            "RSD",
            "RUB",
            "RWF",
            "SAR",
            "SBD",
            "SCR",
            "SDG",
            "SEK",
            "SGD",
            "SHP",
            "SLL",
            "SLE",
            "SOS",
            "SRD",
            "SSP",
            "STD",
            "SVC",
            "SYP",
            "SZL",
            "THB",
            "TJS",
            "TMT",
            "TND",
            "TOP",
            "TRY",
            "TTD",
            "TWD",
            "TZS",
            "UAH",
            "UGX",
            "USD",
            "USN",
            "USS",
            "UYI",
            "UYU",
            "UZS",
            "VEF",
            "VND",
            "VUV",
            "WST",
            "XAF",
            "XAG",
            "XAU",
            "XBA",
            "XBB",
            "XBC",
            "XBD",
            "XCD",
            "XDR",
            "XOF",
            "XPD",
            "XPF",
            "XPT",
            "XTS",
            "XXX",
            "YER",
            "ZAR",
            "ZMK",
            "ZMW",
            "BTC",
            "XUS",
        ]
        | None
    ) = None


class JobAssignment(Plain):
    job_title: str | None = None
    pay_type: Literal["NONE", "HOURLY", "SALARY"]
    hourly_rate: Money | None = None
    annual_rate: Money | None = None
    weekly_hours: int | None = None
    job_id: str | None = None


class WageSetting(Plain):
    team_member_id: str | None = None
    job_assignments: list[JobAssignment] | None = None
    is_overtime_exempt: bool | None = None
    version: int | None = None
    created_at: str | None = None
    updated_at: str | None = None


class TeamMember(Plain):
    id: str | None = None
    reference_id: str | None = None
    is_owner: bool | None = None
    status: Literal["ACTIVE", "INACTIVE"] | None = None
    given_name: str | None = None
    family_name: str | None = None
    email_address: str | None = None
    phone_number: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    assigned_locations: TeamMemberAssignedLocations | None = None
    wage_setting: WageSetting | None = None


class Error(Plain):
    category: Literal[
        "API_ERROR",
        "AUTHENTICATION_ERROR",
        "INVALID_REQUEST_ERROR",
        "RATE_LIMIT_ERROR",
        "PAYMENT_METHOD_ERROR",
        "REFUND_ERROR",
        "MERCHANT_SUBSCRIPTION_ERROR",
        "EXTERNAL_VENDOR_ERROR",
    ]
    code: Literal[
        "INTERNAL_SERVER_ERROR",
        "UNAUTHORIZED",
        "ACCESS_TOKEN_EXPIRED",
        "ACCESS_TOKEN_REVOKED",
        "CLIENT_DISABLED",
        "FORBIDDEN",
        "INSUFFICIENT_SCOPES",
        "APPLICATION_DISABLED",
        "V1_APPLICATION",
        "V1_ACCESS_TOKEN",
        "CARD_PROCESSING_NOT_ENABLED",
        "MERCHANT_SUBSCRIPTION_NOT_FOUND",
        "BAD_REQUEST",
        "MISSING_REQUIRED_PARAMETER",
        "INCORRECT_TYPE",
        "INVALID_TIME",
        "INVALID_TIME_RANGE",
        "INVALID_VALUE",
        "INVALID_CURSOR",
        "UNKNOWN_QUERY_PARAMETER",
        "CONFLICTING_PARAMETERS",
        "EXPECTED_JSON_BODY",
        "INVALID_SORT_ORDER",
        "VALUE_REGEX_MISMATCH",
        "VALUE_TOO_SHORT",
        "VALUE_TOO_LONG",
        "VALUE_TOO_LOW",
        "VALUE_TOO_HIGH",
        "VALUE_EMPTY",
        "ARRAY_LENGTH_TOO_LONG",
        "ARRAY_LENGTH_TOO_SHORT",
        "ARRAY_EMPTY",
        "EXPECTED_BOOLEAN",
        "EXPECTED_INTEGER",
        "EXPECTED_FLOAT",
        "EXPECTED_STRING",
        "EXPECTED_OBJECT",
        "EXPECTED_ARRAY",
        "EXPECTED_MAP",
        "EXPECTED_BASE64_ENCODED_BYTE_ARRAY",
        "INVALID_ARRAY_VALUE",
        "INVALID_ENUM_VALUE",
        "INVALID_CONTENT_TYPE",
        "INVALID_FORM_VALUE",
        "CUSTOMER_NOT_FOUND",
        "ONE_INSTRUMENT_EXPECTED",
        "NO_FIELDS_SET",
        "TOO_MANY_MAP_ENTRIES",
        "MAP_KEY_LENGTH_TOO_SHORT",
        "MAP_KEY_LENGTH_TOO_LONG",
        "CUSTOMER_MISSING_NAME",
        "CUSTOMER_MISSING_EMAIL",
        "INVALID_PAUSE_LENGTH",
        "INVALID_DATE",
        "UNSUPPORTED_COUNTRY",
        "UNSUPPORTED_CURRENCY",
        "APPLE_TTP_PIN_TOKEN",
        "CARD_EXPIRED",
        "INVALID_EXPIRATION",
        "INVALID_EXPIRATION_YEAR",
        "INVALID_EXPIRATION_DATE",
        "UNSUPPORTED_CARD_BRAND",
        "UNSUPPORTED_ENTRY_METHOD",
        "INVALID_ENCRYPTED_CARD",
        "INVALID_CARD",
        "PAYMENT_AMOUNT_MISMATCH",
        "GENERIC_DECLINE",
        "CVV_FAILURE",
        "ADDRESS_VERIFICATION_FAILURE",
        "INVALID_ACCOUNT",
        "CURRENCY_MISMATCH",
        "INSUFFICIENT_FUNDS",
        "INSUFFICIENT_PERMISSIONS",
        "CARDHOLDER_INSUFFICIENT_PERMISSIONS",
        "INVALID_LOCATION",
        "TRANSACTION_LIMIT",
        "VOICE_FAILURE",
        "PAN_FAILURE",
        "EXPIRATION_FAILURE",
        "CARD_NOT_SUPPORTED",
        "READER_DECLINED",
        "INVALID_PIN",
        "MISSING_PIN",
        "MISSING_ACCOUNT_TYPE",
        "INVALID_POSTAL_CODE",
        "INVALID_FEES",
        "MANUALLY_ENTERED_PAYMENT_NOT_SUPPORTED",
        "PAYMENT_LIMIT_EXCEEDED",
        "GIFT_CARD_AVAILABLE_AMOUNT",
        "ACCOUNT_UNUSABLE",
        "BUYER_REFUSED_PAYMENT",
        "DELAYED_TRANSACTION_EXPIRED",
        "DELAYED_TRANSACTION_CANCELED",
        "DELAYED_TRANSACTION_CAPTURED",
        "DELAYED_TRANSACTION_FAILED",
        "CARD_TOKEN_EXPIRED",
        "CARD_TOKEN_USED",
        "AMOUNT_TOO_HIGH",
        "UNSUPPORTED_INSTRUMENT_TYPE",
        "REFUND_AMOUNT_INVALID",
        "REFUND_ALREADY_PENDING",
        "PAYMENT_NOT_REFUNDABLE",
        "PAYMENT_NOT_REFUNDABLE_DUE_TO_DISPUTE",
        "REFUND_ERROR_PAYMENT_NEEDS_COMPLETION",
        "REFUND_DECLINED",
        "INSUFFICIENT_PERMISSIONS_FOR_REFUND",
        "INVALID_CARD_DATA",
        "SOURCE_USED",
        "SOURCE_EXPIRED",
        "UNSUPPORTED_LOYALTY_REWARD_TIER",
        "LOCATION_MISMATCH",
        "ORDER_UNPAID_NOT_RETURNABLE",
        "IDEMPOTENCY_KEY_REUSED",
        "UNEXPECTED_VALUE",
        "SANDBOX_NOT_SUPPORTED",
        "INVALID_EMAIL_ADDRESS",
        "INVALID_PHONE_NUMBER",
        "CHECKOUT_EXPIRED",
        "BAD_CERTIFICATE",
        "INVALID_SQUARE_VERSION_FORMAT",
        "API_VERSION_INCOMPATIBLE",
        "CARD_PRESENCE_REQUIRED",
        "UNSUPPORTED_SOURCE_TYPE",
        "CARD_MISMATCH",
        "PLAID_ERROR",
        "PLAID_ERROR_ITEM_LOGIN_REQUIRED",
        "PLAID_ERROR_RATE_LIMIT",
        "CARD_DECLINED",
        "VERIFY_CVV_FAILURE",
        "VERIFY_AVS_FAILURE",
        "CARD_DECLINED_CALL_ISSUER",
        "CARD_DECLINED_VERIFICATION_REQUIRED",
        "BAD_EXPIRATION",
        "CHIP_INSERTION_REQUIRED",
        "ALLOWABLE_PIN_TRIES_EXCEEDED",
        "RESERVATION_DECLINED",
        "UNKNOWN_BODY_PARAMETER",
        "NOT_FOUND",
        "APPLE_PAYMENT_PROCESSING_CERTIFICATE_HASH_NOT_FOUND",
        "METHOD_NOT_ALLOWED",
        "NOT_ACCEPTABLE",
        "REQUEST_TIMEOUT",
        "CONFLICT",
        "GONE",
        "REQUEST_ENTITY_TOO_LARGE",
        "UNSUPPORTED_MEDIA_TYPE",
        "UNPROCESSABLE_ENTITY",
        "RATE_LIMITED",
        "NOT_IMPLEMENTED",
        "BAD_GATEWAY",
        "SERVICE_UNAVAILABLE",
        "TEMPORARY_ERROR",
        "GATEWAY_TIMEOUT",
    ]
    detail: str | None = None
    field: str | None = None


class SearchTeamMembersResponse(Plain):
    team_members: list[TeamMember] | None = None
    cursor: str | None = None
    errors: list[Error] | None = None


class AppointmentSegment(Plain):
    duration_minutes: Annotated[int | None, Field(le=1500)] | None = None
    service_variation_id: Annotated[str | None, Field(max_length=36)] | None = None
    team_member_id: Annotated[str, Field(min_length=1, max_length=32)]
    service_variation_version: int | None = None
    intermission_minutes: int | None = None
    any_team_member: bool | None = None
    resource_ids: list[str] | None = None


class Availability(Plain):
    start_at: str | None = None
    location_id: Annotated[str | None, Field(max_length=32)] | None = None
    appointment_segments: list[AppointmentSegment] | None = None


class SearchAvailabilityResponse(Plain):
    availabilities: list[Availability] | None = None
    errors: list[Error] | None = None


class Address(Plain):
    address_line_1: str | None = None
    address_line_2: str | None = None
    address_line_3: str | None = None
    locality: str | None = None
    sublocality: str | None = None
    sublocality_2: str | None = None
    sublocality_3: str | None = None
    administrative_district_level_1: str | None = None
    administrative_district_level_2: str | None = None
    administrative_district_level_3: str | None = None
    postal_code: str | None = None
    country: (
        Literal[
            "ZZ",
            "AD",
            "AE",
            "AF",
            "AG",
            "AI",
            "AL",
            "AM",
            "AO",
            "AQ",
            "AR",
            "AS",
            "AT",
            "AU",
            "AW",
            "AX",
            "AZ",
            "BA",
            "BB",
            "BD",
            "BE",
            "BF",
            "BG",
            "BH",
            "BI",
            "BJ",
            "BL",
            "BM",
            "BN",
            "BO",
            "BQ",
            "BR",
            "BS",
            "BT",
            "BV",
            "BW",
            "BY",
            "BZ",
            "CA",
            "CC",
            "CD",
            "CF",
            "CG",
            "CH",
            "CI",
            "CK",
            "CL",
            "CM",
            "CN",
            "CO",
            "CR",
            "CU",
            "CV",
            "CW",
            "CX",
            "CY",
            "CZ",
            "DE",
            "DJ",
            "DK",
            "DM",
            "DO",
            "DZ",
            "EC",
            "EE",
            "EG",
            "EH",
            "ER",
            "ES",
            "ET",
            "FI",
            "FJ",
            "FK",
            "FM",
            "FO",
            "FR",
            "GA",
            "GB",
            "GD",
            "GE",
            "GF",
            "GG",
            "GH",
            "GI",
            "GL",
            "GM",
            "GN",
            "GP",
            "GQ",
            "GR",
            "GS",
            "GT",
            "GU",
            "GW",
            "GY",
            "HK",
            "HM",
            "HN",
            "HR",
            "HT",
            "HU",
            "ID",
            "IE",
            "IL",
            "IM",
            "IN",
            "IO",
            "IQ",
            "IR",
            "IS",
            "IT",
            "JE",
            "JM",
            "JO",
            "JP",
            "KE",
            "KG",
            "KH",
            "KI",
            "KM",
            "KN",
            "KP",
            "KR",
            "KW",
            "KY",
            "KZ",
            "LA",
            "LB",
            "LC",
            "LI",
            "LK",
            "LR",
            "LS",
            "LT",
            "LU",
            "LV",
            "LY",
            "MA",
            "MC",
            "MD",
            "ME",
            "MF",
            "MG",
            "MH",
            "MK",
            "ML",
            "MM",
            "MN",
            "MO",
            "MP",
            "MQ",
            "MR",
            "MS",
            "MT",
            "MU",
            "MV",
            "MW",
            "MX",
            "MY",
            "MZ",
            "NA",
            "NC",
            "NE",
            "NF",
            "NG",
            "NI",
            "NL",
            "NO",
            "NP",
            "NR",
            "NU",
            "NZ",
            "OM",
            "PA",
            "PE",
            "PF",
            "PG",
            "PH",
            "PK",
            "PL",
            "PM",
            "PN",
            "PR",
            "PS",
            "PT",
            "PW",
            "PY",
            "QA",
            "RE",
            "RO",
            "RS",
            "RU",
            "RW",
            "SA",
            "SB",
            "SC",
            "SD",
            "SE",
            "SG",
            "SH",
            "SI",
            "SJ",
            "SK",
            "SL",
            "SM",
            "SN",
            "SO",
            "SR",
            "SS",
            "ST",
            "SV",
            "SX",
            "SY",
            "SZ",
            "TC",
            "TD",
            "TF",
            "TG",
            "TH",
            "TJ",
            "TK",
            "TL",
            "TM",
            "TN",
            "TO",
            "TR",
            "TT",
            "TV",
            "TW",
            "TZ",
            "UA",
            "UG",
            "UM",
            "US",
            "UY",
            "UZ",
            "VA",
            "VC",
            "VE",
            "VG",
            "VI",
            "VN",
            "VU",
            "WF",
            "WS",
            "YE",
            "YT",
            "ZA",
            "ZM",
            "ZW",
        ]
        | None
    ) = None
    first_name: str | None = None
    last_name: str | None = None


class InvoiceRecipientTaxIds(Plain):
    eu_vat: str | None = None


class InvoiceRecipient(Plain):
    customer_id: Annotated[str | None, Field(min_length=1, max_length=255)] | None = (
        None
    )
    given_name: str | None = None
    family_name: str | None = None
    email_address: str | None = None
    address: Address | None = None
    phone_number: str | None = None
    company_name: str | None = None
    tax_ids: InvoiceRecipientTaxIds | None = None


class InvoicePaymentReminder(Plain):
    uid: str | None = None
    relative_scheduled_days: (
        Annotated[int | None, Field(ge=-32767, le=32767)] | None
    ) = None
    message: Annotated[str | None, Field(min_length=1, max_length=1000)] | None = None
    status: Literal["PENDING", "NOT_APPLICABLE", "SENT"] | None = None
    sent_at: str | None = None


class InvoicePaymentRequest(Plain):
    uid: Annotated[str | None, Field(min_length=1, max_length=255)] | None = None
    request_method: (
        Literal[
            "EMAIL",
            "CHARGE_CARD_ON_FILE",
            "SHARE_MANUALLY",
            "CHARGE_BANK_ON_FILE",
            "SMS",
            "SMS_CHARGE_CARD_ON_FILE",
            "SMS_CHARGE_BANK_ON_FILE",
        ]
        | None
    ) = None
    request_type: Literal["BALANCE", "DEPOSIT", "INSTALLMENT"] | None = None
    due_date: str | None = None
    fixed_amount_requested_money: Money | None = None
    percentage_requested: str | None = None
    tipping_enabled: bool | None = None
    automatic_payment_source: Literal["NONE", "CARD_ON_FILE", "BANK_ON_FILE"] | None = (
        None
    )
    card_id: Annotated[str | None, Field(min_length=1, max_length=255)] | None = None
    reminders: list[InvoicePaymentReminder] | None = None
    computed_amount_money: Money | None = None
    total_completed_amount_money: Money | None = None
    rounding_adjustment_included_money: Money | None = None


class InvoiceAcceptedPaymentMethods(Plain):
    card: bool | None = None
    square_gift_card: bool | None = None
    bank_account: bool | None = None
    buy_now_pay_later: bool | None = None
    cash_app_pay: bool | None = None


class InvoiceCustomField(Plain):
    label: Annotated[str | None, Field(max_length=30)] | None = None
    value: Annotated[str | None, Field(max_length=2000)] | None = None
    placement: Literal["ABOVE_LINE_ITEMS", "BELOW_LINE_ITEMS"] | None = None


class InvoiceAttachment(Plain):
    id: str | None = None
    filename: str | None = None
    description: str | None = None
    filesize: int | None = None
    hash: str | None = None
    mime_type: str | None = None
    uploaded_at: str | None = None


class Invoice(Plain):
    id: str | None = None
    version: int | None = None
    location_id: Annotated[str | None, Field(min_length=1, max_length=255)] | None = (
        None
    )
    order_id: Annotated[str | None, Field(min_length=1, max_length=255)] | None = None
    primary_recipient: InvoiceRecipient | None = None
    payment_requests: list[InvoicePaymentRequest] | None = None
    delivery_method: Literal["EMAIL", "SHARE_MANUALLY", "SMS"] | None = None
    invoice_number: (
        Annotated[str | None, Field(min_length=1, max_length=191)] | None
    ) = None
    title: Annotated[str | None, Field(min_length=1, max_length=255)] | None = None
    description: Annotated[str | None, Field(min_length=1, max_length=65536)] | None = (
        None
    )
    scheduled_at: str | None = None
    public_url: str | None = None
    next_payment_amount_money: Money | None = None
    status: (
        Literal[
            "DRAFT",
            "UNPAID",
            "SCHEDULED",
            "PARTIALLY_PAID",
            "PAID",
            "PARTIALLY_REFUNDED",
            "REFUNDED",
            "CANCELED",
            "FAILED",
            "PAYMENT_PENDING",
        ]
        | None
    ) = None
    timezone: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    accepted_payment_methods: InvoiceAcceptedPaymentMethods | None = None
    custom_fields: list[InvoiceCustomField] | None = None
    subscription_id: str | None = None
    sale_or_service_date: str | None = None
    payment_conditions: (
        Annotated[str | None, Field(min_length=1, max_length=2000)] | None
    ) = None
    store_payment_method_enabled: bool | None = None
    attachments: list[InvoiceAttachment] | None = None
    creator_team_member_id: str | None = None


class ListInvoicesResponse(Plain):
    invoices: list[Invoice] | None = None
    cursor: str | None = None
    errors: list[Error] | None = None
