"""Reading: YAML and JSON files, and what their references reach, as located values."""

from .bounds import Json
from .files import Dangling, File, Spot, json_pointer
from .source import Source

__all__ = ["Dangling", "File", "Json", "Source", "Spot", "json_pointer"]
