"""What validating JSON text costs, next to pydantic classes that were written by hand.

`python -m tests.benchmarks.validation [document …]` makes the packages of some documents
of the corpus and validates examples of theirs: with the package, with the classes in
`twins`, which have the same fields (`strict=True, extra="allow"`), and with the models of
datamodel-code-generator. They take turns; what is printed are medians, and the medians of
the ratios of what stood next to each other.

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
from functools import cache, reduce
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any, TypeAlias

from pydantic import BaseModel

from generator.pipeline import build
from generator.target import Target
from tests.corpus.documents import CORPUS, Place, root

LIMIT = 1.2
ROUNDS = 41
SECONDS = 0.004
"""About how long one is at it before it is the next one's turn."""
OURS, BY_HAND, AS_TEXT, PEER = (
    "ours",
    "by hand",
    "by hand, URIs unchecked",
    "datamodel-code-generator",
)

Validate: TypeAlias = Callable[[bytes], object]


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
    ratios: dict[str, list[float]] = {}
    with TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        for example in EXAMPLES:
            if documents and example.document not in documents:
                continue
            took = _took(dict(_ways(example, Path(folder))), example.text())
            ours = took.pop(OURS)
            listed: list[str] = []
            for way, seconds in took.items():
                ratio = statistics.median(map(float.__truediv__, ours, seconds))
                ratios.setdefault(way, []).append(ratio)
                listed.append(f"{ratio:.2f} times {way}")
            size, middle = len(example.text()), statistics.median(ours) * 1e6
            sys.stdout.write(
                f"{example.document} {example.model}, {size} bytes: {middle:.1f} us, "
                f"{', '.join(listed)}\n"
            )
    means = {way: statistics.geometric_mean(found) for way, found in ratios.items()}
    said = [f"{mean:.2f} times {way}" for way, mean in means.items()]
    sys.stdout.write(f"all, as a geometric mean: {', '.join(said)}\n")
    sys.stdout.write(f"to be at most {LIMIT} times {AS_TEXT}, and ahead of {PEER}\n")
    return int(means[AS_TEXT] > LIMIT or means.get(PEER, 0) >= 1)


def _ways(example: Example, folder: Path) -> Iterator[tuple[str, Validate]]:
    """The ways to validate an example that there are."""
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
        except ValueError as error:
            sys.stdout.write(f"{example.model}: {way}: {str(error)[:200]}\n")
            continue
        yield way, model.model_validate_json


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


def _took(ways: Mapping[str, Validate], text: bytes) -> dict[str, list[float]]:
    """The seconds of each way, in turns."""
    once = min(_seconds(validate, text, 20) for validate in ways.values())
    count = max(3, int(SECONDS / once))
    took: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(ROUNDS):
        for way, validate in ways.items():
            took[way].append(_seconds(validate, text, count))
    return took


def _seconds(validate: Validate, text: bytes, count: int) -> float:
    began = time.perf_counter()
    for _ in range(count):
        validate(text)
    return (time.perf_counter() - began) / count


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
