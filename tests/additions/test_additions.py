"""An addition to a real document changes the lines that concern it, and no others.

The judge is difflib, over the files of the two packages. What stays allowed is written
with each addition; see the head of `additions.yaml`.
"""

from __future__ import annotations

import copy
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, TypeAlias, cast

import pytest
import yaml

from generator.output import with_manifest
from generator.pipeline import build
from generator.target import Target
from tests.corpus.documents import CORPUS, root

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus of real documents is not beside the project"
)

Files: TypeAlias = "dict[str, list[str]]"
Addition: TypeAlias = "dict[str, Any]"

MANIFEST = "tightspec.json"
ADDITIONS: list[Addition] = yaml.safe_load(
    Path(__file__).with_name("additions.yaml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def published(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str], Files]:
    """The packages of the documents as they are published, each made once."""
    made: dict[str, Files] = {}

    def get(name: str) -> Files:
        if name not in made:
            made[name] = _package(root(name).value, tmp_path_factory.mktemp("package"))
        return made[name]

    return get


@pytest.mark.parametrize("addition", ADDITIONS, ids=lambda each: each["addition"])
def test_an_addition_changes_what_concerns_it(
    addition: Addition, published: Callable[[str], Files], tmp_path: Path
) -> None:
    before = published(addition["document"])

    assert [*_misused_words(before, addition)] == []
    after = _package(_with(root(addition["document"]).value, addition["put"]), tmp_path)

    faults = [*_faults(before, after, addition), *_manifest_faults(before, after)]
    assert not faults, "\n".join(["lines that are not about it:", *faults])
    assert [*_needless(before, after, addition)] == []


def _package(document: object, folder: Path) -> Files:
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    built = build(Target.of_options(spec=spec, output=folder / "package"))
    inputs = ((Path(label).name, digest) for label, digest in built.inputs)
    files = with_manifest(built.files, inputs)
    return {file.path: file.text.splitlines() for file in files}


def _with(document: Any, entries: list[dict[str, Any]]) -> Any:
    document = copy.deepcopy(document)
    for entry in entries:
        *path, last = [
            step.replace("~1", "/").replace("~0", "~")
            for step in entry["at"].split("/")[1:]
        ]
        owner: Any = document
        for step in path:
            owner = owner[_key(owner, step)]
        key = _key(owner, last)
        if isinstance(key, int):
            owner.insert(key, entry["value"])
        else:
            _put(owner, key, entry["value"], entry.get("before"))
    return document


def _key(owner: object, step: str) -> int | str:
    if not isinstance(owner, list):
        return step
    elements = cast("list[object]", owner)
    return len(elements) if step == "-" else int(step)


def _put(owner: dict[str, Any], key: str, value: Any, before: str | None) -> None:
    assert key not in owner
    entries = list(owner.items())
    place = len(entries) if before is None else list(owner).index(before)
    owner.clear()
    owner.update([*entries[:place], (key, value), *entries[place:]])


# --- the judge ------------------------------------------------------------------------


def _misused_words(before: Files, addition: Addition) -> Iterator[str]:
    """The words that were there already, so that having one would say nothing."""
    words = _pattern(addition["words"])
    for path, lines in before.items():
        yield from (f"{path}: {line}" for line in lines if words.search(line))


def _faults(before: Files, after: Files, addition: Addition) -> Iterator[str]:
    known = {line.strip() for lines in before.values() for line in lines}
    new = addition.get("files", [])
    yield from (f"{path} is gone" for path in before if path not in after)
    yield from (f"{path} is not made" for path in new if path not in after)
    for path, lines in after.items():
        if path in before and path != MANIFEST:
            yield from _line_faults(path, before[path], lines, addition, known)
        elif path not in before and path not in new:
            yield f"{path} is new"


def _line_faults(
    path: str, before: list[str], after: list[str], addition: Addition, known: set[str]
) -> Iterator[str]:
    words = _pattern(addition["words"])
    lines: list[str] = addition.get("lines", {}).get(path, [])
    grown: list[str] | None = addition.get("grown", {}).get(path)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        old, new = before[a:b], after[c:d]
        if kind == "equal":
            continue
        if old and grown is None:
            strange = [f"-{line}" for line in old]
        elif old:
            taken = _pattern([*addition["words"], *(grown or ())])
            rest = [line for line in new if line.strip() not in lines]
            strange = _put_between(old, rest, taken)
        else:
            about = any(words.search(line) for line in new)
            allowed = {*lines, *(known if about else ())}
            strange = [
                f"+{line}"
                for line in new
                if line.strip() not in allowed
                and not words.search(line)
                and not (about and _is_punctuation(line))
            ]
        yield from (f"{path}:{c + 1}: {line}" for line in strange)


def _is_punctuation(line: str) -> bool:
    return not re.search(r"\w", line)


def _put_between(
    before: list[str], after: list[str], words: re.Pattern[str]
) -> list[str]:
    """What is wrong with lines that are laid out anew: all that was in them has to be
    there, in its order, and between it nothing but such words and punctuation."""
    old, new = (re.findall(r"\w+|[^\w\s]", "\n".join(each)) for each in (before, after))
    strange: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if kind != "equal":
            strange += [f"-{token}" for token in old[a:b] if re.match(r"\w", token)]
            strange += [
                f"+{token}"
                for token in new[c:d]
                if re.match(r"\w", token) and not words.search(token)
            ]
    return strange


def _needless(before: Files, after: Files, addition: Addition) -> Iterator[str]:
    """What the addition allows, and is not there."""
    for path, lines in addition.get("lines", {}).items():
        added = Counter(map(str.strip, after[path])) - Counter(
            map(str.strip, before[path])
        )
        yield from (f"{path}: {line}" for line in lines if line not in added)
    for path in addition.get("grown", {}):
        if not Counter(before[path]) - Counter(after[path]):
            yield f"{path}: grown"


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)), re.IGNORECASE)


def _manifest_faults(before: Files, after: Files) -> Iterator[str]:
    """Where the manifest changes otherwise than by the digests of what changed."""
    old, new = (json.loads("\n".join(files[MANIFEST])) for files in (before, after))
    if {**old, "files": 0, "inputs": 0} != {**new, "files": 0, "inputs": 0}:
        yield "the manifest"
    for path in after:
        same = old["files"].get(path) == new["files"].get(path)
        if path != MANIFEST and same != (before.get(path) == after[path]):
            yield f"the manifest: {path}"
