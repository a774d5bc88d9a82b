"""Text that stays text in Markdown: whatever the data holds, it makes no markup."""

from __future__ import annotations

import re

from actorgraph.model.characters import escape_unsafe

_SIGNS = re.compile(r"[\\`*_<>|#&~!]|\[(?!(?:¶\d+|p\. \d+)\])|\](?=[\[(:])")
"""What could begin markup; a place in brackets, such as ``[¶4]``, begins none."""
_LEADING = re.compile(r"^(\d*)([-+=.)])")
"""What could begin a list or a heading at the start of a line."""


def plain(text: str) -> str:
    """Return text that stays text in Markdown, on one line; signs that could make markup are written as signs."""
    return _LEADING.sub(r"\1\\\2", _SIGNS.sub(r"\\\g<0>", escape_unsafe(text).lstrip()))
