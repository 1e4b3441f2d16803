"""docs/examples/spotify: limits on parameters, bodies without a name, and responses.

The rows were written from the descriptions of the document, and not from the constraints
file; each quotes the words that it stands for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.examples.generated import Example, document, generate, imported, rules

NAME = "spotify"
FILE = "spotify.yaml"
PAGES = "Default: 20. Minimum: 1. Maximum: 50."
LIST = {"playlist_id": "p"}
ZERO_BASED = "The position to insert the items, a zero-based index."


@dataclass(frozen=True, slots=True)
class Row:
    """What the document says of an operation, and arguments on both sides of it."""

    operation: str
    call: str
    constraint: str
    quote: str
    sent: tuple[dict[str, Any], ...]
    refused: tuple[dict[str, Any], ...]
    others: dict[str, Any] = field(default_factory=dict[str, Any])


def _pages(
    operation: str,
    call: str,
    others: dict[str, Any],
    *,
    constraint: str = "QueryLimit",
    quote: str = PAGES,
) -> Row:
    sent, refused = ({"limit": 1}, {"limit": 50}), ({"limit": 0},)
    return Row(operation, call, constraint, quote, sent, refused, others)


def _texts(kind: str, *counts: int) -> tuple[dict[str, Any], ...]:
    return tuple({kind: ",".join(["spotify:track:1"] * count)} for count in counts)


def _lists(name: str, *counts: int, of: Any = "spotify:track:1") -> Any:
    return tuple({name: [of] * count} for count in counts)


def _library(operation: str, call: str) -> Row:
    sent, refused = _texts("uris", 1, 40), (*_texts("uris", 41), {"uris": ""})
    return Row(operation, call, "query:uris", "Maximum: 40 URIs.", sent, refused)


ROWS = (
    _pages("get-an-albums-tracks", "albums.get_an_albums_tracks", {"id": "a"}),
    _pages("get-a-shows-episodes", "shows.get_a_shows_episodes", {"id": "s"}),
    _pages("get-audiobook-chapters", "audiobooks.get_audiobook_chapters", {"id": "b"}),
    _pages("get-users-saved-audiobooks", "audiobooks.get_users_saved_audiobooks", {}),
    _pages("get-playlists-items", "playlists.get_playlists_items", LIST),
    _pages("get-users-saved-albums", "albums.get_users_saved_albums", {}),
    _pages("get-users-saved-tracks", "tracks.get_users_saved_tracks", {}),
    _pages("get-users-saved-episodes", "episodes.get_users_saved_episodes", {}),
    _pages("get-users-saved-shows", "shows.get_users_saved_shows", {}),
    _pages(
        "get-followed",
        "users.get_followed",
        {"type": "artist"},
        constraint="limit",
        quote=r"Default: 20\. Minimum: 1\. Maximum: 50\.",
    ),
    _pages("get-recently-played", "player.get_recently_played", {}, constraint="limit"),
    Row(
        "get-recently-played",
        "player.get_recently_played",
        "after-or-before",
        "If `after` is specified, `before` must not be specified.",
        sent=({"after": 1484811043508}, {"before": 1484811043508}),
        refused=({"after": 1, "before": 2},),
    ),
    _pages(
        "get-a-list-of-current-users-playlists",
        "playlists.get_a_list_of_current_users_playlists",
        {},
    ),
    _pages(
        "get-users-top-artists-and-tracks",
        "users.get_users_top_artists_and_tracks",
        {"type": "tracks"},
    ),
    Row(
        "get-users-top-artists-and-tracks",
        "users.get_users_top_artists_and_tracks",
        "query:time_range",
        "Valid values: `long_term`",
        sent=(
            {"time_range": "long_term"},
            {"time_range": "medium_term"},
            {"time_range": "short_term"},
        ),
        refused=({"time_range": "LONG_TERM"}, {"time_range": "all_time"}),
        others={"type": "artists"},
    ),
    Row(
        "get-a-list-of-current-users-playlists",
        "playlists.get_a_list_of_current_users_playlists",
        "offset",
        r"Default: 0 (the first object). Maximum offset: 100.000\.",
        sent=({"offset": 0}, {"offset": 100000}),
        refused=({"offset": -1}, {"offset": 100001}),
    ),
    Row(
        "get-an-artists-albums",
        "artists.get_an_artists_albums",
        "query:limit",
        "Default: 5. Minimum: 1. Maximum: 10.",
        sent=({"limit": 1}, {"limit": 10}),
        refused=({"limit": 0},),
        others={"id": "a"},
    ),
    Row(
        "get-an-artists-albums",
        "artists.get_an_artists_albums",
        "query:include_groups",
        "Valid values are:<br/>- `album`<br/>- `single`<br/>- `appears_on`<br/>"
        "- `compilation`",
        sent=(
            {"include_groups": "album"},
            {"include_groups": "single,appears_on,compilation"},
        ),
        refused=(
            {"include_groups": "albums"},
            {"include_groups": "album,"},
            {"include_groups": "album;single"},
        ),
        others={"id": "a"},
    ),
    _library("save-library-items", "library.save_library_items"),
    _library("remove-library-items", "library.remove_library_items"),
    _library("check-library-contains", "library.check_library_contains"),
    Row(
        "PUT /me/tracks",
        "tracks.save_tracks_user",
        "ids",
        "A maximum of 50 items can be specified in one request.",
        sent=_lists("ids", 1, 50, of="4iV5W9uYEdYUVa79Axb7Rh"),
        refused=_lists("ids", 51, of="4iV5W9uYEdYUVa79Axb7Rh"),
        others={"uris": []},
    ),
    Row(
        "PUT /me/tracks",
        "tracks.save_tracks_user",
        "timestamped_ids",
        "A maximum of 50 items can be specified in one request.",
        sent=_lists(
            "timestamped_ids", 50, of={"id": "4", "added_at": "2023-01-15T14:30:00Z"}
        ),
        refused=_lists(
            "timestamped_ids", 51, of={"id": "4", "added_at": "2023-01-15T14:30:00Z"}
        ),
        others={"uris": []},
    ),
    Row(
        "PUT /me/tracks",
        "tracks.save_tracks_user",
        "timestamped_ids",
        "Use ISO 8601 format with UTC timezone (e.g., `2023-01-15T14:30:00Z`).",
        sent=({"timestamped_ids": [{"id": "4", "added_at": "2023-01-15T14:30:00Z"}]},),
        refused=(
            {"timestamped_ids": [{"id": "4", "added_at": "2023-01-15T14:30:00+02:00"}]},
        ),
        others={"uris": []},
    ),
    Row(
        "create-playlist",
        "playlists.create_playlist",
        "collaborative-needs-private",
        "to create a collaborative playlist you must also set `public` to `false`.",
        sent=(
            {"collaborative": True, "public": False},
            {"collaborative": False, "public": True},
            {"public": True},
        ),
        refused=({"collaborative": True}, {"collaborative": True, "public": True}),
        others={"name": "x"},
    ),
    Row(
        "change-playlist-details",
        "playlists.change_playlist_details",
        "collaborative-is-not-public",
        "You can only set `collaborative` to `true` on non-public playlists.",
        sent=(
            {"collaborative": True},
            {"collaborative": True, "public": False},
            {"collaborative": False, "public": True},
        ),
        refused=({"collaborative": True, "public": True},),
        others=LIST,
    ),
    Row(
        "POST /playlists/{playlist_id}/items",
        "playlists.add_items_to_playlist",
        "query:uris",
        "<br/>A maximum of 100 items can be added in one request. <br/>",
        sent=_texts("uris", 1, 100),
        refused=_texts("uris", 101),
        others=LIST,
    ),
    Row(
        "POST /playlists/{playlist_id}/items",
        "playlists.add_items_to_playlist",
        "query:position",
        ZERO_BASED,
        sent=({"position": 0},),
        refused=({"position": -1},),
        others={**LIST, "uris": "spotify:track:1"},
    ),
    Row(
        "POST /playlists/{playlist_id}/items",
        "playlists.add_items_to_playlist",
        "uris",
        "A maximum of 100 items can be added in one request. _**Note**",
        sent=tuple({"body": body} for body in _lists("uris", 1, 100)),
        refused=tuple({"body": body} for body in _lists("uris", 101)),
        others=LIST,
    ),
    Row(
        "POST /playlists/{playlist_id}/items",
        "playlists.add_items_to_playlist",
        "position",
        ZERO_BASED,
        sent=({"body": {"uris": ["spotify:track:1"], "position": 0}},),
        refused=({"body": {"uris": ["spotify:track:1"], "position": -1}},),
        others=LIST,
    ),
    Row(
        "PUT /playlists/{playlist_id}/items",
        "playlists.reorder_or_replace_playlists_items",
        "query:uris",
        "A maximum of 100 items can be set in one request.",
        sent=_texts("uris", 1, 100),
        refused=_texts("uris", 101),
        others=LIST,
    ),
    Row(
        "PUT /playlists/{playlist_id}/items",
        "playlists.reorder_or_replace_playlists_items",
        "reorder-or-replace",
        "These operations can't be applied together in a single request.",
        sent=(
            {"body": {"uris": ["spotify:track:1"]}},
            {"body": {"range_start": 1, "insert_before": 3, "range_length": 2}},
        ),
        refused=(
            {"body": {"uris": ["spotify:track:1"], "range_start": 1}},
            {"body": {"uris": [], "insert_before": 3}},
            {"body": {"uris": [], "range_length": 3}},
        ),
        others=LIST,
    ),
    Row(
        "remove-items-playlist",
        "playlists.remove_items_playlist",
        "items",
        "A maximum of 100 objects can be sent at once.",
        sent=_lists("items", 1, 100, of={"uri": "spotify:track:1"}),
        refused=_lists("items", 101, of={"uri": "spotify:track:1"}),
        others=LIST,
    ),
    Row(
        "transfer-a-users-playback",
        "player.transfer_a_users_playback",
        "device_ids",
        "only a single device_id is currently supported",
        sent=_lists("device_ids", 1, of="74ASZWbe4lXaubB36ztrGX"),
        refused=_lists("device_ids", 2, of="74ASZWbe4lXaubB36ztrGX"),
    ),
    Row(
        "start-a-users-playback",
        "player.start_a_users_playback",
        "context_uri",
        "Valid contexts are albums, artists & playlists.",
        sent=(
            {"context_uri": "spotify:album:1"},
            {"context_uri": "spotify:artist:1"},
            {"context_uri": "spotify:playlist:1"},
        ),
        refused=({"context_uri": "spotify:track:1"}, {"context_uri": "album:1"}),
    ),
    Row(
        "start-a-users-playback",
        "player.start_a_users_playback",
        "offset-needs-an-album-or-a-playlist",
        "Only available when context_uri corresponds to an album or playlist object",
        sent=(
            {"context_uri": "spotify:album:1", "offset": {"position": 5}},
            {"context_uri": "spotify:playlist:1", "offset": {"uri": "spotify:track:1"}},
            {"context_uri": "spotify:artist:1"},
        ),
        refused=(
            {"context_uri": "spotify:artist:1", "offset": {"position": 5}},
            {"uris": ["spotify:track:1"], "offset": {"position": 0}},
        ),
    ),
    Row(
        "start-a-users-playback",
        "player.start_a_users_playback",
        "offset-starts-at-zero",
        '"position" is zero based and can’t be negative.',  # noqa: RUF001
        sent=({"context_uri": "spotify:album:1", "offset": {"position": 0}},),
        refused=({"context_uri": "spotify:album:1", "offset": {"position": -1}},),
    ),
    Row(
        "seek-to-position-in-currently-playing-track",
        "player.seek_to_position_in_currently_playing_track",
        "query:position_ms",
        "Must be a positive number.",
        sent=({"position_ms": 0}, {"position_ms": 25000}),
        refused=({"position_ms": -1},),
    ),
    Row(
        "set-repeat-mode-on-users-playback",
        "player.set_repeat_mode_on_users_playback",
        "query:state",
        "**track**, **context** or **off**.",
        sent=({"state": "track"}, {"state": "context"}, {"state": "off"}),
        refused=({"state": "on"}, {"state": "false"}),
    ),
    Row(
        "PUT /me/player/volume",
        "player.set_volume_for_users_playback",
        "query:volume_percent",
        "Must be a value from 0 to 100 inclusive.",
        sent=({"volume_percent": 0}, {"volume_percent": 100}),
        refused=({"volume_percent": -1}, {"volume_percent": 101}),
    ),
    Row(
        "add-to-queue",
        "player.add_to_queue",
        "uri",
        "Must be a track or an episode uri.",
        sent=({"uri": "spotify:track:1"}, {"uri": "spotify:episode:1"}),
        refused=({"uri": "spotify:album:1"}, {"uri": "1"}),
    ),
)


def _calls(verdict: str) -> list[Any]:
    return [
        pytest.param(row, arguments, id=f"{row.call}-{row.constraint}-{number}")
        for row in ROWS
        for number, arguments in enumerate(getattr(row, verdict))
    ]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Example]:
    folder = generate(tmp_path_factory.mktemp(NAME), NAME, FILE)
    with imported(folder, NAME) as package:
        yield Example(package, "SpotifyWeb", {"api_key": "a-key"})


@pytest.mark.parametrize(("row", "arguments"), _calls("sent"))
def test_what_the_prose_allows_is_sent(
    example: Example, row: Row, arguments: dict[str, Any]
) -> None:
    outcome = example.call(row.call, {**row.others, **arguments})

    assert outcome.verdict == "sent", outcome.refused or outcome.warned
    [request] = outcome.sent
    given = arguments.get("body", arguments)
    if request.content:
        body = json.loads(request.content)
        assert {**body, **given} == body
    else:
        assert {name: str(value) for name, value in given.items()}.items() <= {
            *request.url.params.items()
        }


@pytest.mark.parametrize(("row", "arguments"), _calls("refused"))
def test_what_the_prose_forbids_is_refused(
    example: Example, row: Row, arguments: dict[str, Any]
) -> None:
    outcome = example.call(row.call, {**row.others, **arguments})

    assert outcome.verdict == "refused"
    assert "Spotify Web API document, 1.0.0" in outcome.refused


@pytest.mark.parametrize(("row", "arguments"), _calls("refused"))
def test_the_schema_alone_does_not_refuse_it(
    example: Example, row: Row, arguments: dict[str, Any]
) -> None:
    asked = {**row.others, **arguments}

    assert example.call(row.call, asked, validate="spec").sent


@pytest.mark.parametrize(
    ("call", "arguments"),
    [
        ("search.search", {"q": "x", "type": ["album"], "limit": 0}),
        ("tracks.remove_tracks_user", {"ids": "1", "body_ids": ["1"] * 51}),
    ],
)
def test_other_operations_stay_as_the_document_has_them(
    example: Example, call: str, arguments: dict[str, Any]
) -> None:
    assert example.call(call, arguments).verdict == "sent"


ARTIST = {"id": "a", "name": "A", "type": "artist", "uri": "spotify:artist:a"}
ALBUM = {
    "album_type": "album",
    "artists": [],
    "available_markets": [],
    "copyrights": [],
    "external_ids": {},
    "external_urls": {},
    "genres": [],
    "href": "https://api.spotify.com/v1/albums/a",
    "id": "a",
    "images": [],
    "label": "L",
    "name": "A",
    "popularity": 100,
    "release_date": "1981-12",
    "release_date_precision": "month",
    "total_tracks": 0,
    "tracks": {
        "href": "https://api.spotify.com/v1/albums/a/tracks",
        "items": [],
        "limit": 20,
        "next": None,
        "offset": 0,
        "previous": None,
        "total": 0,
    },
    "type": "album",
    "uri": "spotify:album:a",
}


@pytest.mark.parametrize(
    ("call", "arguments", "answer", "fits"),
    [
        ("artists.get_an_artist", {"id": "a"}, {**ARTIST, "popularity": 0}, True),
        ("artists.get_an_artist", {"id": "a"}, {**ARTIST, "popularity": 100}, True),
        ("artists.get_an_artist", {"id": "a"}, {**ARTIST, "popularity": 101}, False),
        ("albums.get_an_album", {"id": "a"}, ALBUM, True),
        ("albums.get_an_album", {"id": "a"}, {**ALBUM, "popularity": 101}, False),
        ("albums.get_an_album", {"id": "a"}, {**ALBUM, "genres": ["jazz"]}, False),
        ("tracks.get_track", {"id": "t"}, {"popularity": 100}, True),
        ("tracks.get_track", {"id": "t"}, {"popularity": -1}, False),
        ("markets.get_available_markets", {}, {"markets": ["CA", "BR"]}, True),
        ("markets.get_available_markets", {}, {"markets": ["CA", "Brazil"]}, False),
    ],
)
def test_responses(
    example: Example, call: str, arguments: dict[str, Any], answer: Any, fits: bool
) -> None:
    tolerated = example.call(call, arguments, answer=answer)
    assert tolerated.answer.model_dump(mode="json") == answer

    if fits:
        example.call(call, arguments, answer=answer, strict_responses=True)
    else:
        with pytest.raises(example.package.errors.APIResponseValidationError):
            example.call(call, arguments, answer=answer, strict_responses=True)


def test_an_essential_property_is_missed(example: Example) -> None:
    with pytest.raises(example.package.errors.APIResponseValidationError):
        example.call("markets.get_available_markets", {}, answer={})


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.call}-{row.constraint}")
def test_the_document_says_so(row: Row) -> None:
    assert any(row.quote in text for text in _descriptions(row.operation))


def _descriptions(name: str) -> Iterator[str]:
    whole = document(FILE)
    [operation] = [
        operation
        for path, item in whole["paths"].items()
        for method, operation in item.items()
        if name in (operation.get("operationId"), f"{method.upper()} {path}")
    ]
    for parameter in operation.get("parameters", []):
        if "$ref" in parameter:
            key = parameter["$ref"].rsplit("/", 1)[1]
            yield from _texts_in(whole["components"]["parameters"][key])
    yield from _texts_in(operation)


def _texts_in(value: Any) -> Iterator[str]:
    match value:
        case dict():
            if isinstance(value.get("description"), str):
                yield " ".join(value["description"].split())
            for inner in value.values():
                yield from _texts_in(inner)
        case list():
            for inner in value:
                yield from _texts_in(inner)
        case _:
            pass


def test_uris_in_the_query_and_in_the_body(example: Example) -> None:
    asked = {**LIST, "uris": "spotify:track:1", "body": {"uris": ["spotify:track:2"]}}

    outcome = example.call("playlists.add_items_to_playlist", asked)

    assert outcome.verdict == "warned"
    assert "the uris of the body are ignored" in outcome.warned[0]


def test_each_constraint_has_a_row() -> None:
    documentation = {"default", "note", "description", "source", "hint"}
    operations = rules(NAME)["operations"]
    said = {
        (operation["operationId"], component)
        for item in document(FILE)["paths"].values()
        for operation in item.values()
        for component in rules(NAME)["parameters"]
        if not operation.get("deprecated")
        if {"$ref": f"#/components/parameters/{component}"}
        in operation.get("parameters", [])
    }
    said |= {
        (operation, name)
        for operation, rule in operations.items()
        for fields in (
            rule.get("parameters", {}),
            rule.get("body", {}).get("fields", {}),
            {entry["id"]: entry for entry in rule.get("body", {}).get("rules", [])},
            {entry["id"]: entry for entry in rule.get("rules", [])},
        )
        for name, words in fields.items()
        if words.keys() - documentation
        if words.get("severity") != "warning"
    }
    assert said == {(row.operation, row.constraint) for row in ROWS}
    assert all(row.sent and row.refused for row in ROWS)
