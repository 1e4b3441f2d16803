"""The sample package: the runtime, with the modules that would be generated over it."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

RUNTIME = Path(__file__).parents[2] / "templates" / "package"
GENERATED = Path(__file__).parent / "sample"
MODULES = (
    "models",
    "client",
    "errors",
    "_cost",
    "_operation",
    "_http",
    "_read",
    "_base",
)


def make_package(folder: Path, name: str) -> Path:
    """A package with the runtime and the sample's modules, as a generated one has."""
    package = folder / name
    package.mkdir()
    (package / "__init__.py").touch()
    for module in [*RUNTIME.glob("*.py"), *GENERATED.glob("*.py")]:
        shutil.copy(module, package)
    (package / "_http.py").write_text('import httpx2 as httpx\n\n__all__ = ["httpx"]\n')
    return package


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """The modules of the sample package, by their names without the underscore."""
    folder = tmp_path_factory.mktemp("sample")
    make_package(folder, "sample_package")
    sys.path.insert(0, str(folder))
    loaded = {
        name.removeprefix("_"): importlib.import_module(f"sample_package.{name}")
        for name in MODULES
    }
    yield SimpleNamespace(**loaded)
    sys.path.remove(str(folder))
    for name in [each for each in sys.modules if each.startswith("sample_package")]:
        del sys.modules[name]
