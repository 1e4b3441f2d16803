"""The packages of docs/examples, made by the commands that their readers run."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "docs" / "examples"
CORPUS = ROOT.parent / "shared" / "corpus"


def rules(name: str) -> Any:
    """The constraints file of an example, as data."""
    written = (EXAMPLES / name / "constraints.yaml").read_text(encoding="utf-8")
    return yaml.load(written, Loader=yaml.CSafeLoader)


@cache
def document(file: str) -> Any:
    """A document of the corpus, as data; skips where the corpus is not there."""
    path = _corpus(file)
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def generate(folder: Path, name: str, file: str, include: str = "") -> Path:
    """Make the package of an example in `folder`: the whole document, or one operation."""
    spec, constraints = _corpus(file), EXAMPLES / name / "constraints.yaml"
    command = [sys.executable, "-m", "generator", "generate"]
    if include:
        (folder / "pyproject.toml").write_text(
            f"[tool.tightspec.{name}]\n"
            f'spec = "{spec}"\nconstraints = "{constraints}"\noutput = "{name}"\n'
            f'include = {{ operations = ["{include}"] }}\n',
            encoding="utf-8",
        )
    else:
        command += ["--spec", str(spec), "--constraints", str(constraints)]
        command += ["--output", name]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder


def _corpus(file: str) -> Path:
    path = CORPUS / file
    if not path.is_file():
        pytest.skip(f"needs {file} of ../shared/corpus, which is not here")
    return path


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a call: what was sent, or why nothing was; and what was warned of."""

    sent: tuple[httpx2.Request, ...]
    refused: str
    warned: tuple[str, ...]
    answer: Any = None

    @property
    def verdict(self) -> str:
        """``refused``, ``warned`` or ``sent``."""
        if self.refused:
            assert not self.sent, "it was refused after it was sent"
            return "refused"
        assert len(self.sent) == 1
        return "warned" if self.warned else "sent"


@dataclass(frozen=True, slots=True)
class Example:
    """The generated package of an example, and its client against a pretended server."""

    package: ModuleType
    client: str
    credentials: Mapping[str, str] = field(default_factory=dict[str, str])

    def call(
        self,
        operation: str,
        arguments: Mapping[str, Any],
        *,
        answer: Any = None,
        **client: Any,
    ) -> Outcome:
        """Call ``resource.method``; the server answers 200 with `answer` as JSON, else ``{}``."""
        sent: list[httpx2.Request] = []

        def answered(request: httpx2.Request) -> httpx2.Response:
            sent.append(request)
            return httpx2.Response(200, json={} if answer is None else answer)

        http = httpx2.Client(transport=httpx2.MockTransport(answered))
        made = getattr(self.package, self.client)
        got, refused = None, ""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            with made(**self.credentials, http_client=http, **client) as connected:
                method: Any = connected
                for part in operation.split("."):
                    method = getattr(method, part)
                try:
                    got = method(**arguments)
                except self.package.errors.RequestValidationError as error:
                    refused = str(error)
        mine = self.package.errors.ConstraintWarning
        warned = [str(w.message) for w in caught if issubclass(w.category, mine)]
        return Outcome(tuple(sent), refused, tuple(warned), got)


@contextmanager
def imported(folder: Path, name: str) -> Iterator[ModuleType]:
    """A package and all of its modules, imported."""
    sys.path.insert(0, str(folder))
    try:
        package = importlib.import_module(name)
        for path in sorted((folder / name).rglob("*.py")):
            parts = path.relative_to(folder).with_suffix("").parts
            dotted = ".".join(part for part in parts if part != "__init__")
            importlib.import_module(dotted)
        yield package
    finally:
        sys.path.remove(str(folder))
