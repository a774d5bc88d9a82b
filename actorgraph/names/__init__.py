"""WHO is meant: names as comparable keys, and matches between them with their reason."""

from actorgraph.names.align import Comparison, compare
from actorgraph.names.index import NameIndex, NameMatch
from actorgraph.names.keys import name_key
from actorgraph.names.normal import mixed_scripts

__all__ = ["Comparison", "NameIndex", "NameMatch", "compare", "mixed_scripts", "name_key"]
