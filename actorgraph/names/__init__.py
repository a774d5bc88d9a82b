"""WHO is meant: names as comparable keys, and matches between them with their reason."""

from actorgraph.names.index import NameIndex, NameMatch, meant
from actorgraph.names.keys import name_key

__all__ = ["NameIndex", "NameMatch", "meant", "name_key"]
