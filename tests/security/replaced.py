"""Shape invariance: any text of a document exchanged for any other changes no code.

    python -m tests.security.replaced [COUNT [SEED]]

Documents (goldens, and parts of real ones) are generated with a marked text in place of each of theirs,
and then again and again with hostile ones; the code must have the same shape each time
(`shapes`). A replacement is one text exchanged for another, everywhere it stands as the
same thing (`exchange`): all texts of a document are exchanged at once, and each counts.

Texts of one kind stay of that kind: a pattern compiles, the name of a header is a token, a
value that a pattern, a format or a length limits is kept, and so is what is no text. The
texts of examples, which are not generated, are exchanged and do not count.
"""

from __future__ import annotations

import json
import re
import secrets
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import Any, TypeAlias
from urllib.parse import unquote

from generator.pipeline import build
from generator.target import Target
from tests.corpus.documents import read, root
from tests.fuzz.texts import text
from tests.golden.cases import CASES, rendered
from tests.security import shapes
from tests.security.exchange import Json, exchanged

Text: TypeAlias = tuple[str, str]
"""A kind, and a text of that kind."""

_CODE = (
    *('"""', "'''", '"', "'", "\\", '\\"', '"""\nopen(str(1337),chr(119))\n"""', 'r"'),
    *(
        '"+str(open(str(1337),chr(119)))+"',
        "__import__('os').system('id')",
        "\n\nimport os\n",
    ),
    *(
        "{{ 7*7 }}",
        "{% raw %}",
        "{# x #}",
        "{0}",
        "{x!r}",
        "%s",
        "%(x)s",
        "${x}",
        "\\g<0>",
    ),
    *(
        "# type: ignore",
        "# -*- coding: utf-7 -*-",
        "# fmt: off",
        "*/",
        "`",
        "<!--",
        "]]>",
    ),
    *("\\N{BULLET}", "\\ud800", "\\x00", "\x00", "\r\n", "\f", "\v", "\x85", "\u2028"),
    *(
        "\u202e\u2066",
        "\U000e0041",
        "\u200b",
        "\ufeff",
        "\uff49\uff46",
        "\u212a",
        "\ufb01",
    ),
    *("class", "def", "None", "True", "self", "print", "str", "__class__", "__init__"),
    *(
        "__all__",
        "model_config",
        "model_fields",
        "__pydantic_fields__",
        "_",
        "__",
        "match",
    ),
    *("../../evil", "con", "typing", "", " ", "\t", "0", "-1", "1e999", "x" * 3000),
)
_NAMES = {"header", "cookie", "path", "segment", "media"}
_TOKEN = re.compile(r"[^!#$%&'*+.^_`|~0-9A-Za-z-]")
_SEGMENT = re.compile(r"[{}/?#\x00-\x1f\x7f]")

REAL = tuple(
    """ably_platform.yaml anthropic.json asana.yaml assemblyai.yaml box.json deepgram.yaml
    discord.json docker_hub.json httpbin.json hubspot_files.json influxdb_oss.json
    jellyfin.json keycloak.json kubernetes_apps_v1.json lakefs.yaml mastodon.json
    meilisearch.json okta_oauth.yaml openai.yaml openeo.yaml optimade.json
    pagerduty_scim.json qdrant.json redocly_museum.yaml resend.yaml soundcloud.json
    spotify.yaml train_travel.yaml twilio_verify_v2.yaml up_bank.json""".split()
)
"""Thirty documents of the corpus, each in one file."""


class ShapeError(AssertionError):
    """A text that changed the shape of the code."""


def hostile(random: Random, kind: str, number: int) -> str:
    """A text of a kind, unlike those of other numbers."""
    parts = [random.choice(_CODE) if random.random() < 0.7 else text(random)[:4000]]
    if random.random() < 0.3:
        parts.append(random.choice(_CODE))
    parts.insert(random.randrange(len(parts) + 1), f"-{number}")
    made = "".join(parts)
    match kind:
        case "header" | "cookie":
            return f"X{_TOKEN.sub('', made)}"
        case "path" | "segment":
            return _SEGMENT.sub("", made)
        case "media":
            return re.sub(r'[^ -~]|["\\]', "", made)
        case "pattern":
            return re.sub(r"([\\^$.*+?()\[\]{}|/])", r"\\\1", made)
        case _:
            return made


def marked(number: int) -> str:
    """A text of any kind, that no other has and that is no name in Python."""
    letters = "".join("abcdefghij"[int(digit)] for digit in str(number))
    return f"{shapes.MARKER.title()}{letters}-"


@dataclass(frozen=True, slots=True)
class Trial:
    """A document, and the texts in it that can be exchanged."""

    name: str
    document: Json
    texts: tuple[Text, ...]

    @classmethod
    def of(cls, name: str, document: Json) -> Trial:
        """All of its texts."""
        found: dict[Text, None] = {}

        def say(kind: str, text: str) -> str:
            found[kind, text] = None
            return text

        exchanged(document, say)
        kept = {text for kind, text in found if kind == "kept"}
        return cls(
            name,
            document,
            tuple(
                (kind, text)
                for kind, text in found
                if kind != "kept" and not (kind in ("value", "data") and text in kept)
            ),
        )

    def with_(self, texts: Mapping[Text, str]) -> Mapping[str, Any]:
        """The trees of its package with other texts."""
        document = exchanged(
            self.document, lambda kind, text: texts.get((kind, text), text)
        )
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "openapi.json")
            path.write_text(json.dumps(document), "utf-8")
            output = Path(folder, "package")
            target = Target.of_options(spec=path, output=output, constraints=None)
            return shapes.parsed(rendered(build(target)))

    def marked(self) -> dict[Text, str]:
        """A marked text for each."""
        return {each: marked(number) for number, each in enumerate(self.texts)}

    def hostile(self, random: Random) -> dict[Text, str]:
        """A hostile text for each."""
        return {
            each: hostile(random, each[0], number)
            for number, each in enumerate(self.texts)
        }


def replace(trials: Sequence[Trial], count: int, seed: int) -> int:
    """Exchange so many texts at least, in each document in turn; how many it were.

    Raises ShapeError for the first text that makes a difference.
    """
    random = Random(seed)
    bases = {trial.name: trial.with_(trial.marked()) for trial in trials}
    done = 0
    for trial in cycle(trials):
        if done >= count:
            return done
        texts = trial.hostile(random)
        if found := shapes.difference(bases[trial.name], trial.with_(texts)):
            culprit = _culprit(trial, bases[trial.name], texts)
            raise ShapeError(f"{trial.name}: {found}: {culprit}")
        done += sum(kind != "data" for kind, _ in texts)
    return done


def _culprit(
    trial: Trial, base: Mapping[str, Any], texts: dict[Text, str]
) -> dict[Text, str]:
    """As few of these texts as make a difference."""
    rest = trial.marked()
    while len(texts) > 1:
        half = len(texts) // 2
        first, second = dict([*texts.items()][:half]), dict([*texts.items()][half:])
        for part in (first, second):
            if shapes.difference(base, trial.with_({**rest, **part})):
                texts = part
                break
        else:
            return texts
    return texts


def goldens() -> list[Trial]:
    """The golden documents that are one file, and whose package has no parts."""
    return [
        Trial.of(case.name, read(case / "openapi.yaml"))
        for case in CASES
        if case.name != "files" and (case / "expected" / "models.py").exists()
    ]


def real(names: Sequence[str]) -> Iterator[Trial]:
    """Parts of documents of the corpus: as many of the first paths as a package without
    parts may have."""
    for name in names:
        document = root(name).value
        for count in (30, 12, 5, 2, 1):
            trial = Trial.of(name, part(document, count))
            if "models.py" in trial.with_(trial.marked()):
                yield trial
                break


def part(document: Json, count: int) -> Json:
    """The first paths of a document, and the components that they refer to."""
    paths = dict(islice(document.get("paths", {}).items(), count))
    needed: dict[tuple[str, str], None] = {}
    left: list[Json] = [paths]
    while left:
        match left.pop():
            case dict() as value:
                left += value.values()
            case list() as value:
                left += value
            case str() as text if text.startswith("#/components/"):
                _, _, section, name, *_ = map(unquote, text.split("/"))
                key = section, name.replace("~1", "/").replace("~0", "~")
                if key not in needed:
                    needed[key] = None
                    left.append(document["components"].get(section, {}).get(key[1]))
            case _:
                pass
    components = {
        section: {
            name: value
            for name, value in entries.items()
            if section == "securitySchemes" or (section, name) in needed
        }
        for section, entries in document.get("components", {}).items()
    }
    kept = ("openapi", "info", "servers", "tags", "security")
    top = {name: document[name] for name in kept if name in document}
    return {**top, "paths": paths, "components": components}


def main(count: str = "100000", seed: str = "") -> None:
    """Exchange as many texts as the command line says."""
    chosen = int(seed) if seed else secrets.randbelow(1 << 32)
    trials = [*goldens(), *real(REAL)]
    _say(f"{count} texts of {len(trials)} documents, seed {chosen}")
    done = replace(trials, int(count), chosen)
    _say(f"{done} texts were exchanged, and the code kept its shape")


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
