"""Characters that can deceive a reader or drive a terminal, and how they are shown instead. Knows text only."""

from __future__ import annotations

import re

UNSAFE = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # controls and escape sequences
    "\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"  # invisible, bidi marks, overrides and isolates
    "\ud800-\udfff\ufeff\ufff9-\uffff"  # lone surrogates, byte order mark, interlinear marks, non-characters
    "\U000e0000-\U000e0fff"  # tags and variation selectors that carry hidden text
    "]"
)
"""Controls, escapes, bidi and invisible format characters; the joiners U+200C and U+200D are spelling, and stay."""


def escape_unsafe(text: str) -> str:
    r"""Return the text with every unsafe character written out as ``\x1b``, ``\u202e`` or ``\U000e0001``.

    >>> print(escape_unsafe("a\x1b[31mb\u202ec"))
    a\x1b[31mb\u202ec
    """
    return UNSAFE.sub(_written_out, text)


def _written_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code <= 0xFF:  # noqa: PLR2004 - two hexadecimal digits
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - four hexadecimal digits
