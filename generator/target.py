"""The targets: what is made from what, as `pyproject.toml` or a command line says.

    [tool.tightspec.shop]
    spec = "spec/openapi.yaml"
    constraints = "spec/constraints.yaml"    # may be left out
    output = "generated/shop"                # the last part is the package's name

Paths in `pyproject.toml` are relative to its folder.
"""

from __future__ import annotations

import keyword
import posixpath
import re
import shlex
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from msgspec import Struct, field
from msgspec.structs import replace

from . import toml
from .errors import Issue, Issues, Problems, did_you_mean
from .options import Entry, Filter, Formats, Habits, Names, Options, Pin, Selection

HttpLibrary: TypeAlias = Literal["httpx2", "httpx"]

_HTTP_LIBRARIES: tuple[HttpLibrary, ...] = get_args(HttpLibrary)
_FORMATS: tuple[Formats, ...] = get_args(Formats)
_HABITS: tuple[Habits, ...] = get_args(Habits)

_TARGET = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_ENVIRONMENT = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HOST = re.compile(r"[A-Za-z0-9.-]+(:[0-9]+)?")


class Credential(Struct, frozen=True, kw_only=True):
    """Where a client takes the secret of a security scheme from.

    It is the constructor's argument of this name, else the first of the environment
    variables that is set.
    """

    argument: str
    env: tuple[str, ...] = ()


class Timeouts(Struct, frozen=True, kw_only=True):
    """A client's default timeouts, in seconds: of each step, and of a whole call."""

    connect: float = 10
    read: float = 60
    write: float = 30
    pool: float = 10
    total: float = 600


class Target(Struct, frozen=True, kw_only=True):
    """One package to make.

    A label is a path as the user wrote it, and stands in messages. What stands in a
    generated file goes through `shown` first. `output` is the package's folder;
    `credentials` are by the name of the security scheme. Without `client`, the class
    is named after the document; without `ref_root`, references reach the files in the
    folder of `spec` and below.
    """

    name: str
    spec: Path
    spec_label: str
    output: Path
    output_label: str
    constraints: Path | None = None
    constraints_label: str | None = None
    client: str | None = None
    base_url_env: tuple[str, ...] = ()
    credentials: Mapping[str, Credential] = field(default_factory=dict[str, Credential])
    timeouts: Timeouts = field(default_factory=Timeouts)
    idempotency_header: str | None = None
    insufficient_credits: Mapping[int, tuple[str, ...]] = field(
        default_factory=dict[int, tuple[str, ...]]
    )
    """The statuses that mean this, if the body has one of these texts (() for any)."""
    strict: bool = False
    ref_root: Path | None = None
    ref_hosts: tuple[str, ...] = ()
    options: Options = field(default_factory=Options)
    http: HttpLibrary = "httpx2"
    configured: bool = False
    """Whether it stands in a `pyproject.toml` (else on a command line)."""

    @classmethod
    def of_options(
        cls, *, spec: Path, output: Path, constraints: Path | None = None
    ) -> Target:
        """The target of a command line; its paths are relative to the working directory.

        Raises Issues if `output` cannot be a package.
        """
        package = _package(output)
        if fault := _name_fault(package):
            message = f"--output: the last part, {package!r}, {fault}"
            raise Issues([Issue(place=None, message=message)])
        return cls(
            name=package,
            spec=spec,
            spec_label=spec.as_posix(),
            output=output,
            output_label=output.as_posix(),
            constraints=constraints,
            constraints_label=None if constraints is None else constraints.as_posix(),
        )

    def with_options(
        self, *, strict: bool, ref_root: Path | None, ref_hosts: tuple[str, ...]
    ) -> Target:
        """The same with what a command line adds to it.

        Raises Issues for a reference root that the document is not in, or a host that
        can be none.
        """
        faults = [
            f"--ref-host: {host!r} is no host name"
            for host in ref_hosts
            if not _HOST.fullmatch(host)
        ]
        if ref_root is not None and not _holds(ref_root, self.spec):
            faults.append(
                f"--ref-root: {ref_root.as_posix()!r} is not a folder that"
                f" {self.spec_label!r} is in"
            )
        if faults:
            raise Issues(Issue(place=None, message=fault) for fault in faults)
        return replace(
            self,
            strict=self.strict or strict,
            ref_root=ref_root or self.ref_root,
            ref_hosts=(*self.ref_hosts, *ref_hosts),
        )

    @property
    def package(self) -> str:
        """The name under which the package is imported."""
        return _package(self.output)

    def shown(self, label: str) -> str:
        """A file's label for generated text: the same from every working directory."""
        return label if self.configured else _beside(label, self.spec_label)

    @property
    def command(self) -> str:
        """The command that makes this package, to be run where the labels hold."""
        return self._command(lambda label: label)

    @property
    def remake(self) -> str:
        """The command for generated text: `command` with its labels as `shown`."""
        return self._command(self.shown)

    def _command(self, shown: Callable[[str], str]) -> str:
        words = ["tightspec", "generate"]
        if self.configured:
            return shlex.join([*words, self.name])
        words += ["--spec", shown(self.spec_label)]
        if self.constraints_label is not None:
            words += ["--constraints", shown(self.constraints_label)]
        return shlex.join([*words, "--output", shown(self.output_label)])


def load(folder: Path) -> tuple[Target, ...]:
    """The targets of the nearest `pyproject.toml` with a `[tool.tightspec]` table.

    It is looked for in `folder` and above. Raises Issues, all that there are.
    """
    for root in (folder, *folder.parents):
        path = root / "pyproject.toml"
        if path.is_file():
            file = toml.read(path, label=path.name)
            tool = file.value.get("tool")
            if isinstance(tool, dict) and "tightspec" in tool:
                return _targets(file, root)
    message = (
        "no pyproject.toml here or above has a [tool.tightspec] table: "
        "write one, or give --spec and --output"
    )
    raise Issues([Issue(place=None, message=message)])


def find(targets: tuple[Target, ...], name: str) -> Target:
    """The target of this name; raises Issues with the nearest one if there is none."""
    names = [target.name for target in targets]
    if name not in names:
        known = did_you_mean(name, names) or f" (there is {', '.join(names)})"
        if Path(name).suffix and Path(name).is_file():
            known = ": give a document as --spec, with --output"
        raise Issues(
            [Issue(place=None, message=f"no target is called {name!r}{known}")]
        )
    return targets[names.index(name)]


def _targets(file: toml.File, root: Path) -> tuple[Target, ...]:
    problems = Problems()
    tool = toml.Table(file, problems, "tool", "tightspec")
    tables = {name: tool.table(name) for name in tool.names()}
    if not tables and not problems.issues:
        tool.error("", "names no target")
    targets = tuple(_target(name, table, root) for name, table in tables.items())
    outputs: dict[Path, str] = {}
    for target in targets:
        first = outputs.setdefault(target.output.resolve(), target.name)
        if first != target.name:
            tables[target.name].error("output", f"is also that of {first!r}")
    problems.raise_if_errors()
    return targets


def _target(name: str, table: toml.Table, root: Path) -> Target:
    if not _TARGET.fullmatch(name):
        table.error("", "is no name for a target: use letters, digits, '-' and '_'")
    spec = table.required_text("spec")
    output = table.required_text("output", _output_fault)
    constraints = table.text("constraints")
    ref_root = table.text("ref_root")
    if ref_root is not None and not _holds(root / ref_root, root / spec):
        table.error("ref_root", f"is not a folder that {spec!r} is in")
    credentials = table.table("credentials")
    timeouts = table.table("timeouts")
    target = Target(
        name=name,
        spec=root / spec,
        spec_label=spec,
        output=root / output,
        output_label=output,
        constraints=None if constraints is None else root / constraints,
        constraints_label=constraints,
        client=table.text("client", _name_fault),
        base_url_env=table.texts("base_url_env", _environment_fault),
        credentials={
            scheme: _credential(credentials.table(scheme))
            for scheme in credentials.names()
        },
        timeouts=Timeouts(
            connect=timeouts.seconds("connect", Timeouts().connect),
            read=timeouts.seconds("read", Timeouts().read),
            write=timeouts.seconds("write", Timeouts().write),
            pool=timeouts.seconds("pool", Timeouts().pool),
            total=timeouts.seconds("total", Timeouts().total),
        ),
        idempotency_header=table.text("idempotency_header", _header_fault),
        insufficient_credits=_statuses(table.table("insufficient_credits")),
        strict=table.flag("strict"),
        ref_root=None if ref_root is None else root / ref_root,
        ref_hosts=table.texts("ref_hosts", _host_fault),
        options=_options(table),
        http=table.choice("http", _HTTP_LIBRARIES),
        configured=True,
    )
    timeouts.refuse_unknown()
    table.refuse_unknown()
    return target


def _options(table: toml.Table) -> Options:
    names = table.table("names")
    pins = {kind: _pins(names.table(kind)) for kind in _NAMED}
    names.refuse_unknown()
    return Options(
        selection=Selection(
            include=_filter(table.table("include")),
            exclude=_filter(table.table("exclude")),
        ),
        names=Names(**pins),
        formats=table.choice("formats", _FORMATS),
        habits=table.choice("habits", _HABITS),
        backtracking=table.flag("backtracking"),
        allow_unsupported=_entries(table, "allow_unsupported"),
    )


_NAMED = ("schemas", "properties", "operations", "parameters", "tags")


def _filter(table: toml.Table) -> Filter:
    found = Filter(
        tags=_entries(table, "tags"),
        paths=_entries(table, "paths"),
        operations=_entries(table, "operations"),
    )
    table.refuse_unknown()
    return found


def _entries(table: toml.Table, key: str) -> tuple[Entry, ...]:
    texts = table.texts(key, _empty_fault)
    return tuple(Entry(text=text, at=table.place(key)) for text in texts)


def _pins(table: toml.Table) -> tuple[Pin, ...]:
    found = ((key, table.text(key, _name_fault)) for key in table.names())
    return tuple(
        Pin(key=key, name=name, at=table.place(key)) for key, name in found if name
    )


def _statuses(table: toml.Table) -> dict[int, tuple[str, ...]]:
    statuses = {name: table.texts(name, _empty_fault) for name in table.names()}
    for name in statuses:
        if not re.fullmatch("[45][0-9]{2}", name):
            table.error(name, "is no status of an error")
            return {}
    return {int(name): texts for name, texts in statuses.items()}


def _credential(table: toml.Table) -> Credential:
    credential = Credential(
        argument=table.required_text("argument", _name_fault),
        env=table.texts("env", _environment_fault),
    )
    table.refuse_unknown()
    return credential


def _package(output: Path) -> str:
    return output.absolute().name


def _output_fault(output: str) -> str:
    package = posixpath.basename(posixpath.normpath(output))
    wrong = _name_fault(package)
    return f"ends in {package!r}, which {wrong}" if wrong else ""


def _name_fault(name: str) -> str:
    if name.isascii() and name.isidentifier() and not keyword.iskeyword(name):
        return ""
    return "is no name in Python"


def _environment_fault(name: str) -> str:
    return "" if _ENVIRONMENT.fullmatch(name) else f"holds {name!r}, which is no name"


def _header_fault(header: str) -> str:
    return "" if _HEADER.fullmatch(header) else "is no name of a header"


def _empty_fault(text: str) -> str:
    return "" if text else "holds an empty text"


def _host_fault(host: str) -> str:
    return "" if _HOST.fullmatch(host) else f"holds {host!r}, which is no host name"


def _holds(folder: Path, file: Path) -> bool:
    return file.resolve().is_relative_to(folder.resolve())


@cache
def _beside(label: str, spec_label: str) -> str:
    """A file's path from the document's folder; its name, where it lies elsewhere."""
    shown = posixpath.relpath(label, posixpath.dirname(spec_label))
    return posixpath.basename(label) if shown.startswith("../") else shown
