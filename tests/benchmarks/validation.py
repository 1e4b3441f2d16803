"""What validating and writing JSON costs, next to pydantic classes written by hand.

`python -m tests.benchmarks.validation [document …]` makes the packages of some documents
of the corpus, validates examples of theirs and writes what was read: with the package, with
the classes in `twins`, which have the same fields (`strict=True, extra="allow"`), and with
the models of datamodel-code-generator. They take turns; what is printed are medians, and
the medians of the ratios of what stood next to each other.

A model is written as its `model_dump_json` does, and as the client writes it into a
request's body, which looks at each value once more: a model may have been changed since it
was validated. By hand and of the peer it is `model_dump_json` that says the same, with
`by_alias` and `exclude_unset`.

The twins were derived once from the models of the packages, read, and are not remade: each
field with the type that a person would write, so `AnyUrl` for a URI, which ours checks as
well, and `AwareDatetime` for a date-time. As `AnyUrl` makes an object of each URI and our
models keep the text, the second ratio is that to the same classes with `str` in its place:
these check no URIs.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial, reduce
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any, TypeAlias

from pydantic import BaseModel, ValidationError

from generator.pipeline import build
from generator.target import Target
from tests.corpus.documents import CORPUS, Place, root

LIMIT = 1.2
ROUNDS = 41
SECONDS = 0.004
"""About how long one is at it before it is the next one's turn."""
OURS, OURS_AS_BODY, BY_HAND, AS_TEXT, PEER = (
    "ours",
    "ours, as a body",
    "by hand",
    "by hand, URIs unchecked",
    "datamodel-code-generator",
)

Work: TypeAlias = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Example:
    """A model, and where in its document an example of it stands."""

    document: str
    model: str
    pointer: tuple[str, ...]

    def text(self) -> bytes:
        """The example as JSON."""
        place = reduce(Place.__truediv__, self.pointer, root(self.document))
        return json.dumps(place.value, separators=(",", ":")).encode()

    @property
    def package(self) -> str:
        """The package of the document, and the module of its twins."""
        return self.document.partition(".")[0]


_COMPONENTS = {
    "issue": "Issue",
    "minimal-repository": "MinimalRepository",
    "workflow-run": "WorkflowRun",
    "commit-comparison": "CommitComparison",
}
_SERVICES = "/v2/Services"
_CHALLENGES = f"{_SERVICES}/{{ServiceSid}}/Entities/{{Identity}}/Challenges"
_JSON = ("content", "application/json")
EXAMPLES = (
    *(
        Example("github.json", model, ("components", "examples", name, "value"))
        for name, model in _COMPONENTS.items()
    ),
    *(
        Example("square.json", model, ("components", "schemas", model, "example"))
        for model in (
            "SearchTeamMembersResponse",
            "SearchAvailabilityResponse",
            "ListInvoicesResponse",
        )
    ),
    *(
        Example(document, model, ("paths", path, method, "responses", *at))
        for document, model, path, method, *at in (
            (
                *("twilio_verify_v2.yaml", "ListChallengeResponse", _CHALLENGES, "get"),
                *("200", *_JSON, "examples", "readFull", "value"),
            ),
            (
                *("twilio_verify_v2.yaml", "VerifyV2Service", _SERVICES, "post"),
                *("201", *_JSON, "examples", "createRecord", "value"),
            ),
            ("meilisearch.json", "KeyView", "/keys", "post", "202", *_JSON, "example"),
            (
                *("workos.yaml", "Organization", "/organizations/{id}", "put"),
                *("200", *_JSON, "example"),
            ),
        )
    ),
)


def main(documents: list[str]) -> int:
    """Measure; 1 if ours is above the limit, or not ahead of the peer."""
    if not CORPUS.is_dir():
        sys.stdout.write(f"no documents: {CORPUS} is not there\n")
        return 0
    validating: dict[str, list[float]] = {}
    writing: dict[str, list[float]] = {}
    with TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        for example in EXAMPLES:
            if documents and example.document not in documents:
                continue
            text = example.text()
            size = f"{example.document} {example.model}, {len(text)} bytes"
            models = dict(_models(example, Path(folder)))
            said = _said(_took(_validations(models, text)), validating)
            sys.stdout.write(f"{size}: validated in {said}\n")
            to_json = importlib.import_module(f"{example.package}._wire").to_json
            said = _said(_took(_writings(models, text, to_json)), writing)
            sys.stdout.write(f"{size}: written in {said}\n")
    means = _means(validating)
    sys.stdout.write(f"all validated, as a geometric mean: {_listed(means)}\n")
    sys.stdout.write(f"to be at most {LIMIT} times {AS_TEXT}, and ahead of {PEER}\n")
    sys.stdout.write(f"all written: {_listed(_means(writing))}\n")
    return int(means[AS_TEXT] > LIMIT or means.get(PEER, 0) >= 1)


def _said(took: dict[str, list[float]], ratios: dict[str, list[float]]) -> str:
    """What ours took, as what it is to the other ways, which are added to the ratios."""
    ours = took.pop(OURS)
    body = took.pop(OURS_AS_BODY, None)
    found = {way: _ratio(ours, other) for way, other in took.items()}
    if body is not None:
        found[f"{BY_HAND} as a body"] = _ratio(body, took[BY_HAND])
    for way, ratio in found.items():
        ratios.setdefault(way, []).append(ratio)
    return f"{statistics.median(ours) * 1e6:.1f} us, {_listed(found)}"


def _ratio(ours: list[float], other: list[float]) -> float:
    return statistics.median(map(float.__truediv__, ours, other))


def _means(ratios: dict[str, list[float]]) -> dict[str, float]:
    return {way: statistics.geometric_mean(found) for way, found in ratios.items()}


def _listed(ratios: dict[str, float]) -> str:
    return ", ".join(f"{ratio:.2f} times {way}" for way, ratio in ratios.items())


def _models(example: Example, folder: Path) -> Iterator[tuple[str, Any]]:
    """The classes of an example that there are, and take it."""
    ours: Any = getattr(_package(example, folder), example.model)
    twins = importlib.import_module(f"tests.benchmarks.twins.{example.package}")
    model: Any
    for way, model in (
        (OURS, ours),
        (BY_HAND, getattr(twins, example.model)),
        (AS_TEXT, getattr(_as_text(example.package), example.model)),
        (PEER, _same(ours, _peer(example.document, example.package, folder))),
    ):
        if model is None:
            sys.stdout.write(f"{example.model}: {way}: no class has the same fields\n")
            continue
        try:
            model.model_validate_json(example.text())
        except ValidationError as error:
            sys.stdout.write(f"{example.model}: {way}: {_refusal(error)}\n")
            continue
        yield way, model


def _refusal(error: ValidationError) -> str:
    """What is wrong, on one line: the first place, and how many there are."""
    first, *others = error.errors(include_url=False, include_input=False)
    more = f" (and {len(others)} more)" if others else ""
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}{more}"


def _validations(models: Mapping[str, Any], text: bytes) -> dict[str, Work]:
    return {
        way: partial(model.model_validate_json, text) for way, model in models.items()
    }


def _writings(
    models: Mapping[str, Any], text: bytes, to_json: Callable[[object], bytes]
) -> dict[str, Work]:
    read = {way: model.model_validate_json(text) for way, model in models.items()}
    works: dict[str, Work] = {
        way: partial(value.model_dump_json, by_alias=True, exclude_unset=True)
        for way, value in read.items()
    }
    works[OURS] = read[OURS].model_dump_json
    works[OURS_AS_BODY] = partial(to_json, read[OURS])
    return works


def _package(example: Example, folder: Path) -> ModuleType:
    output = folder / example.package
    if not output.exists():
        target = Target.of_options(spec=CORPUS / example.document, output=output)
        for file in build(target).files:
            path = output / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(file.text, encoding="utf-8")
    return importlib.import_module(example.package)


def _as_text(name: str) -> ModuleType:
    """The twins with `str` for `AnyUrl`."""
    source = Path(__file__).with_name("twins") / f"{name}.py"
    text = source.read_text("utf-8").replace(
        "from pydantic import AnyUrl, ", "from pydantic import "
    )
    module = ModuleType(f"tests.benchmarks.twins.{name}_as_text")
    sys.modules[module.__name__] = module
    module.__package__ = "tests.benchmarks.twins"
    exec(compile(text.replace("AnyUrl", "str"), source, "exec"), vars(module))
    return module


def _same(ours: type[BaseModel], module: ModuleType | None) -> type[BaseModel] | None:
    """The peer's class of the same schema. It numbers those that would be called the same,
    so `WorkflowRun` may be another's, and this one `WorkflowRun2`; the dots in the name of
    a schema are modules to it."""
    found = [
        each
        for every in _with_inner(module)
        for name, each in vars(every).items()
        if ours.__name__.endswith(name.rstrip("0123456789"))
        and isinstance(each, type)
        and issubclass(each, BaseModel)
        and _wire_names(each) == _wire_names(ours)
    ]
    return found[0] if found else None


def _with_inner(module: ModuleType | None) -> Iterator[ModuleType]:
    if module is not None:
        yield module
        for each in pkgutil.walk_packages(
            getattr(module, "__path__", ()), f"{module.__name__}."
        ):
            yield importlib.import_module(each.name)


def _wire_names(model: type[BaseModel]) -> set[str]:
    fields = model.model_fields
    return {field.alias or name for name, field in fields.items()}


@cache
def _peer(document: str, package: str, folder: Path) -> ModuleType | None:
    """The models of datamodel-code-generator with its strict fields; None if it makes no
    module of the document, nor modules."""
    for output in (folder / f"{package}_peer.py", folder / f"{package}_peer"):
        if not (why := _generated(document, output)):
            return importlib.import_module(output.stem)
        sys.stdout.write(f"{document}: {PEER}: {why}\n")
    return None


def _generated(document: str, output: Path) -> str:
    """What is wrong; empty if the models were made."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "datamodel_code_generator"),
            *("--input", CORPUS / document),
            *("--output", output),
            *("--input-file-type", "openapi", "--extra-fields", "allow"),
            *("--output-model-type", "pydantic_v2.BaseModel"),
            *("--strict-types", "str", "bytes", "int", "float", "bool"),
            *("--type-mappings", "email=string", "idn-email=string"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr.strip().splitlines()[-1] if done.returncode else ""


def _took(ways: Mapping[str, Work]) -> dict[str, list[float]]:
    """The seconds of each way, in turns."""
    once = min(_seconds(work, 20) for work in ways.values())
    count = max(3, int(SECONDS / once))
    took: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(ROUNDS):
        for way, work in ways.items():
            took[way].append(_seconds(work, count))
    return took


def _seconds(work: Work, count: int) -> float:
    began = time.perf_counter()
    for _ in range(count):
        work()
    return (time.perf_counter() - began) / count


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
