"""The words in a document, for search and for readers who take plain text."""

from compact.documents.inspecting import inspect
from compact.documents.kinds import KINDS, Kind


def text_of(data: bytes, kind: Kind | str) -> str:
    """The text of `data`, at most a million signs; empty where none can be had safely."""
    kind = KINDS[kind] if isinstance(kind, str) else kind
    found = inspect(data, kind)
    return "" if found.problem else found.text
