"""Plain data that can say where it was written."""

from __future__ import annotations

from collections.abc import Iterator
from os.path import realpath
from pathlib import Path

from .bounds import Json
from .files import Spot, child, json_pointer, value_at
from .load import load
from .locations import Access


class Source(Spot, frozen=True, kw_only=True):
    """A value of a file and where it stands.

    Two sources are equal if place and value are; they can be keys of a dict.
    """

    value: Json
    _parent: Source | None = None
    _is_replaced: bool = False
    """Whether this, or what is above it, has another value than the file says."""

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Source)
            and self.file is other.file
            and self.pointer == other.pointer
            and self.value == other.value
        )

    def __hash__(self) -> int:
        return hash((self.file, self.pointer))

    def __repr__(self) -> str:
        return f"Source({self.label!r}, {self.json_pointer!r})"

    @classmethod
    def read(
        cls,
        path: Path,
        *,
        label: str | None = None,
        root: Path | None = None,
        hosts: tuple[str, ...] = (),
    ) -> Source:
        """Read a YAML or JSON file and every file that its references reach.

        `label` is what issues call the file (its path, unless given); other files are
        called after it. References may reach the files under `root` (the folder of the
        file, unless given; symbolic links are resolved first) and what `hosts` serve
        over http or https. Values are shared where aliases share them: do not change
        them. A reference to a file that is not there is noticed by `follow`.

        Raises `Issues`, all problems of all files together.
        """
        access = Access(
            root=Path(realpath(root or Path(realpath(path)).parent)),
            hosts=tuple(host.lower() for host in hosts),
        )
        label = path.as_posix() if label is None else label
        file = load(path, label=label, access=access)
        return cls(file=file, value=file.value)

    @property
    def key(self) -> str | int:
        """The last element of the pointer. Raises IndexError at the root."""
        return self.pointer[-1]

    @property
    def parent(self) -> Source:
        """Where this was stepped down from. Raises KeyError at the root."""
        if self._parent is None:
            raise KeyError("the root of a file has no parent")
        return self._parent

    @property
    def is_written(self) -> bool:
        """Whether the file has something at the pointer."""
        if not self._is_replaced:
            return True
        try:
            value_at(self)
        except KeyError:
            return False
        return True

    @property
    def json_pointer(self) -> str:
        """The pointer as text (RFC 6901), "" for the root."""
        return json_pointer(self.pointer)

    def __truediv__(self, key: str | int) -> Source:
        """An entry of a mapping or an element of a list. Raises KeyError."""
        return self._step(key, child(self.value, key))

    def __contains__(self, key: str) -> bool:
        """Whether this is a mapping with such a key."""
        return isinstance(self.value, dict) and key in self.value

    def get(self, key: str) -> Source | None:
        """The entry of a mapping, None if there is none or this is no mapping."""
        value = self.value
        if isinstance(value, dict) and key in value:
            return self._step(key, value[key])
        return None

    def items(self) -> Iterator[tuple[str, Source]]:
        """The entries of a mapping, in the order of the file. Raises TypeError if this
        is none."""
        if not isinstance(self.value, dict):
            raise TypeError(f"{self.json_pointer} is no mapping")
        return ((key, self._step(key, value)) for key, value in self.value.items())

    def elements(self) -> Iterator[Source]:
        """The elements of a list. Raises TypeError if this is none."""
        if not isinstance(self.value, list):
            raise TypeError(f"{self.json_pointer} is no list")
        return (self._step(index, value) for index, value in enumerate(self.value))

    def replace(self, value: Json) -> Source:
        """The same place with another value. What is below it and written nowhere has
        the position of the nearest place above it that is."""
        return Source(
            file=self.file,
            pointer=self.pointer,
            value=value,
            _parent=self._parent,
            _is_replaced=True,
        )

    def below(self, *keys: str | int, value: Json) -> Source:
        """A value that is written nowhere, as if it stood below this."""
        return Source(
            file=self.file,
            pointer=(*self.pointer, *keys),
            value=value,
            _parent=self,
            _is_replaced=True,
        )

    def follow(self, ref: str) -> Source:
        """Where a `$ref` that is written here leads: a file, `#/pointer`, `#anchor`, or
        the `$id` of a schema (RFC 3986, RFC 6901, JSON Schema 2020-12, section 8.2).
        Reads nothing. Raises `Dangling`."""
        target = self.file.library.follow(self, ref)
        source = Source(file=target.file, value=target.file.value)
        for key in target.pointer:
            source /= key
        return source

    def _step(self, key: str | int, value: Json) -> Source:
        return Source(
            file=self.file,
            pointer=(*self.pointer, key),
            value=value,
            _parent=self,
            _is_replaced=self._is_replaced,
        )
