"""A document as text."""

from __future__ import annotations

import json
import re

import yaml

from .source import Json


def json_text(document: Json) -> str:
    """The document as JSON."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def yaml_text(document: Json) -> str:
    """The document as YAML that says the same to readers of versions 1.1 and 1.2."""
    return yaml.dump(
        document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100
    )


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  PyYAML asks
        return True

    def represent_text(self, text: str) -> yaml.ScalarNode:
        """Quote what version 1.2 takes for something else (its core schema)."""
        style = "|" if "\n" in text else "'" if _NOT_TEXT.fullmatch(text) else None
        tag = "tag:yaml.org,2002:str"
        return yaml.ScalarNode(tag, text, style=style)


_NOT_TEXT = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
)
_Dumper.add_representer(str, _Dumper.represent_text)
