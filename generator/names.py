"""How things are called in Python: one convention, and one pass that settles it.

A name is made of words. Where the words end is read from the spelling: case, digits and
punctuation. A run of capitals is one word (``generateAIImage`` is ``generate_ai_image``).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count, islice

from anyascii import anyascii
from msgspec import Struct

KEYWORDS = frozenset(
    """False None True and as assert async await break class continue def del elif else
    except finally for from global if import in is lambda nonlocal not or pass raise
    return try while with yield""".split()
)
"""Python's keywords, as text: `keyword.kwlist` would depend on the interpreter."""

FIELD_NAMES = frozenset("""bool dict float int list str tuple
    construct copy dict from_orm json model_computed_fields model_config model_construct
    model_copy model_dump model_dump_json model_extra model_fields model_fields_set
    model_json_schema model_parametrized_name model_post_init model_rebuild
    model_validate model_validate_json model_validate_strings parse_file parse_obj
    parse_raw register schema schema_json self update_forward_refs validate""".split())
"""What a field may not be called: names that its class uses in annotations (a field
``str`` with a default would stand for the type), and what pydantic's base class has."""

ARGUMENT_NAMES = frozenset(
    """self body options timeout retries idempotency_key validate extra_headers
    extra_query extra_body max_cost""".split()
)
"""What an argument of a method may not be called: the method's own ones."""

METHOD_NAMES = frozenset("""bool bytes cached_property deprecated dict float httpx int
    object overload str""".split())
"""What a method may not be called: names that its class uses in annotations."""

MEMBER_NAMES = METHOD_NAMES | frozenset(
    """aclose base_url client close estimate list self send with_options
    with_raw_response with_streaming_response difference_counts""".split()
)
"""What a resource or a method of the client itself may not be called: its members."""

CLASS_NAMES = frozenset(
    """ApiServer ServerVariable TokenSource AsyncTokenSource FieldEncoding FilePart
    FileField FileContent IncomingRequest Received WebhookError
    Any Annotated Callable ClassVar Literal Mapping Self TypeAlias TypedDict Union
    Unpack Required NotRequired Sequence Field Model Nullable Contract Rule Date DateTime
    Uri Uuid JsonValue Operation Parameter Body Response Variants Cost Settings Timeout
    Resource AsyncResource SyncClient AsyncClient Arguments CallOptions RequestOptions
    ClientOptions ApiKey Basic Bearer AnyTimeout UnknownPriceError
    Clock Hooks RateLimit ResponseLimits RetryPolicy Tried Try Differing HttpOptions
    RawResponse
    StreamedResponse AsyncStreamedResponse InsufficientCreditsError Budget Charge
    MissingFieldError Response
    Estimate Mode Difference ConstraintWarning
    APIError RequestValidationError APIConnectionError APITimeoutError APIStatusError
    BadRequestError AuthenticationError PermissionDeniedError NotFoundError ConflictError
    UnprocessableEntityError RateLimitError InternalServerError CostLimitError
    MissingCredentialsError APIResponseValidationError
    All Check Const Contains Discriminated Enum ExactlyOne Fits Has If Items Kind Length
    Not Pattern Properties SelectedBy Unique Bounds OneOf Anything Nothing AnyOf
    PrefixItems ItemCount PropertyNames PropertyCount PatternProperties
    AdditionalProperties DependentRequired DependentSchemas
    UnevaluatedProperties UnevaluatedItems Format Backtracking
    ArithmeticError AssertionError AttributeError BaseException Ellipsis Exception False
    ImportError IndexError KeyError LookupError NameError None NotImplemented OSError
    RuntimeError StopIteration SyntaxError SystemError SystemExit TimeoutError True
    TypeError ValueError Warning""".split()
)
"""What a model may not be called: names that the package's modules import or define,
and the built-in names that they use."""

_BETWEEN = re.compile("[^A-Za-z0-9]+")
_WORD = re.compile(
    r"""^[0-9]+[A-Z]+(?![a-z])               # 2FA, 4XX, at the beginning
      | ^[0-9]+[a-z]*(?:[0-9]+[a-z]+)*      # 2nd, at the beginning
      | [oO]Auth | [iI][pP][vV](?=[46]) | [eE]Tag(?![a-z]) | GraphQL | GitHub | GitLab
      | PayPal | YouTube | LinkedIn | JavaScript | TypeScript | MySQL | PostgreSQL
      | macOS | iOS | mTLS | gRPC
      | [A-Z]{2,}s(?![a-z])                 # URLs, IDs
      | [A-Z]+(?=[A-Z][a-z])                # AI in AIImage
      | [A-Z]?[a-z]+(?:[0-9]+[a-z]+)*       # k8s, v1beta1
      | [A-Z]+(?:[0-9]+[a-z]+)*             # K8s
      | [0-9]+""",
    re.VERBOSE,
)
_LETTER = re.compile("[A-Z]$")
_CONSTANT = re.compile("[A-Z0-9]+(_+[A-Z0-9]+)+")
_IRREGULAR = {
    "aliases": "alias",
    "apis": "api",
    "axes": "axis",
    "buses": "bus",
    "caches": "cache",
    "canvases": "canvas",
    "children": "child",
    "cookies": "cookie",
    "emojis": "emoji",
    "indices": "index",
    "matrices": "matrix",
    "movies": "movie",
    "people": "person",
    "statuses": "status",
    "uris": "uri",
    "vertices": "vertex",
}
_WITHOUT_PLURAL = frozenset(
    """alias analytics aws bias canvas cors dns gas graphics has https kubernetes macos
    news os series sms species timeseries tls""".split()
)
_SPOKEN = {
    " ": "space",
    "!": "bang",
    "#": "hash",
    "$": "dollar",
    "%": "percent",
    "&": "and",
    "*": "star",
    "+": "plus",
    "-": "dash",
    ".": "dot",
    "/": "slash",
    ":": "colon",
    "<": "less",
    "=": "equals",
    ">": "greater",
    "?": "question",
    "@": "at",
    "_": "underscore",
    "|": "bar",
    "~": "tilde",
}
"""What sets two names apart that differ in punctuation alone."""


_STYLES = {"": "Camel", "_": "Snake", "-": "Kebab", ".": "Dotted", " ": "Spaced"}


@lru_cache(maxsize=1 << 16)
def words(text: str) -> tuple[str, ...]:
    """The words of a name, as they are spelled; digits stay with the word before.

    Letters of other scripts are transliterated.
    """
    found: list[str] = []
    plain = text if text.isascii() else anyascii(text)
    for chunk in _BETWEEN.split(plain.replace("'", "")):
        parts: list[str] = []
        for part in _WORD.findall(chunk):
            if part.isdigit() and parts:
                parts[-1] += part
            else:
                parts.append(part)
        found += [chunk] if _is_drawn(parts) else parts
    return tuple(found)


def _is_drawn(parts: Sequence[str]) -> bool:
    """Whether the letters were drawn, not chosen (``6VMVochwUWo``): that is one word."""
    return len(parts) > 2 and parts[0][0].isdigit() and any(map(_LETTER.match, parts))


def singular(word: str) -> str:
    """One of several: ``entry`` of ``entries``; the same where that is not known."""
    lower = word.lower()
    if lower in _WITHOUT_PLURAL:
        return word
    if lower in _IRREGULAR:
        return word[0] + _IRREGULAR[lower][1:]
    if lower.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if lower.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@lru_cache(maxsize=1 << 16)
def snake(text: str) -> str:
    """``generateAIImage`` as ``generate_ai_image``: attributes, arguments, modules."""
    return _safe("_".join(word.lower() for word in words(text)), "n", "empty")


@lru_cache(maxsize=1 << 16)
def pascal(text: str) -> str:
    """``order-item`` as ``OrderItem``, ``HTTPError`` as it is: classes and aliases."""
    text = text.lower() if _CONSTANT.fullmatch(text) else text
    joined = "".join(word[0].upper() + word[1:] for word in words(text))
    return _safe(joined, "N", "Empty")


def constant(text: str) -> str:
    """``generateAIImage`` as ``GENERATE_AI_IMAGE``."""
    return snake(text).upper()


def spoken(text: str) -> str:
    """The text with its punctuation in words: ``pet-owner`` as ``pet dash owner``."""
    said = "".join(
        char if char.isalnum() else f" {_SPOKEN.get(char) or f'x{ord(char):x}'} "
        for char in text
    )
    return re.sub("^ dash (?=[0-9])", "minus ", said)


def styles(text: str) -> tuple[str, ...]:
    """How a name is spelled, as words: what sets ``pet_owner`` and ``petOwner`` apart."""
    boundaries = re.findall("[A-Za-z0-9]([^A-Za-z0-9]+|(?=[A-Z]))", text)
    last = re.split("[^A-Za-z0-9]", text)[-1]
    found: list[str] = []
    if boundaries:
        between = boundaries[-1]
        found.append(_STYLES.get(between) or pascal(spoken(between)))
    if last.isalpha():
        found.append("Lowercase" if last.islower() else "Capitalized")
    return tuple(found)


def free(name: str, taken: Container[str]) -> str:
    """The name, with underscores behind it until nothing else is called so."""
    while name in taken or name in KEYWORDS:
        name += "_"
    return name


class Proposal(Struct, frozen=True, kw_only=True):
    """What something would be called: from the shortest name to the most qualified. They
    may be asked for more than once, and mostly only the first one is.

    `place` is what the key stands for, the same wherever the document lies.

    `rank` says whose name it is: -1 where a person chose it, 0 where the document spells it so, 1 where its author
    chose it in another spelling, 2 where it was made from a place.
    """

    key: str
    names: Iterable[str]
    rank: int = 2
    place: str = ""


def settle(
    proposals: Iterable[Proposal], reserved: Container[str] = frozenset()
) -> dict[str, str]:
    """Give each key a name of its own, by place and never by counting.

    Where several want the same name, the one of the lowest rank keeps it and the others
    take their next, more qualified one; so names do not depend on the order, and what is
    added later renames another thing only if both would be called the same.
    """
    everything = list(proposals)
    wanted = {each.key: next(_names_of(each, reserved)) for each in everything}
    left: dict[str, Iterator[str]] = {}
    while True:
        rivals: dict[str, list[Proposal]] = {}
        for each in everything:
            rivals.setdefault(wanted[each.key], []).append(each)
        losers = [loser for group in rivals.values() for loser in _losers(group)]
        if not losers:
            return wanted
        for each in losers:
            if each.key not in left:
                left[each.key] = islice(_names_of(each, reserved), 1, None)
            wanted[each.key] = next(left[each.key])


def _losers(rivals: Sequence[Proposal]) -> Sequence[Proposal]:
    """Those that want the same name and do not get it."""
    if len(rivals) == 1:
        return ()
    first, second, *others = sorted(rivals, key=lambda each: each.rank)
    return (second, *others) if first.rank < second.rank else rivals


def attributes(
    wire_names: Iterable[str], reserved: Container[str], chosen: Mapping[str, str]
) -> Mapping[str, str]:
    """Python names for the names of one object, some of which a person chose."""
    wires = dict.fromkeys(wire_names)
    wanted = {it: free(chosen.get(it) or snake(it), reserved) for it in wires}
    if len({*wanted.values()}) == len(wanted):
        return wanted  # as with most objects
    return settle(
        (
            (
                Proposal(key=wire, names=(chosen[wire],), rank=-1)
                if wire in chosen
                else Proposal(
                    key=wire,
                    names=_Spellings(wire),
                    rank=0 if snake(wire) == wire else 1,
                )
            )
            for wire in wires
        ),
        reserved,
    )


class _Spellings(Struct, frozen=True):
    """What an attribute for a name could be called."""

    wire: str

    def __iter__(self) -> Iterator[str]:
        yield snake(self.wire)
        yield from as_spelled(self.wire)
        yield snake(spoken(self.wire))


def as_spelled(wire: str) -> tuple[str, ...]:
    """The name as it is, if it could stand in Python (and not for something private)."""
    return (wire,) if re.fullmatch("[A-Za-z][A-Za-z0-9_]*", wire) else ()


def _names_of(proposal: Proposal, reserved: Container[str]) -> Iterator[str]:
    name = ""
    for name in proposal.names:
        yield free(name, reserved)
    # Nothing that a person would say is left: a digest of the place.
    digest = hashlib.sha256((proposal.place or proposal.key).encode()).hexdigest()
    for length in count(4):
        yield free(f"{name}_{digest[:length]}", reserved)


def _safe(name: str, before_digit: str, empty: str) -> str:
    if not name:
        return empty
    return before_digit + name if name[0].isdigit() else name
