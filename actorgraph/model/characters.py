"""Characters that can deceive a reader or drive a terminal, and how they are shown instead. Knows text only."""

from __future__ import annotations

import re
import unicodedata

_RANGES = (
    "\x00-\x1f\x7f-\x9f"  # controls and escape sequences
    "\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"  # invisible, bidi marks, overrides and isolates
    "\ud800-\udfff\ufeff\ufff9-\uffff"  # lone surrogates, byte order mark, interlinear marks, non-characters
    "\U000e0000-\U000e0fff"  # tags and variation selectors that carry hidden text
)
UNSAFE = re.compile(f"[{_RANGES}]")
"""Controls, escapes, bidi and invisible format characters; the joiners U+200C and U+200D are spelling, and stay."""

FSI, PDI = "\u2068", "\u2069"
"""Between these, text has its own direction and moves nothing around it; see `isolated`."""

_PAIR_OR_UNSAFE = re.compile(f"{FSI}[^{_RANGES}]*{PDI}|[{_RANGES}]")
_FROM_THE_RIGHT = frozenset({"R", "AL", "AN"})


def escape_unsafe(text: str) -> str:
    r"""Return the text with every unsafe character written out as ``\x1b``, ``\u202e`` or ``\U000e0001``.

    An isolate that is closed, and holds neither an unsafe character nor another isolate, can move nothing but what is
    in it, and stays: `isolated` made it.

    >>> print(escape_unsafe("a\x1b[31mb\u202ec"))
    a\x1b[31mb\u202ec
    """
    return _PAIR_OR_UNSAFE.sub(_kept_or_written_out, text)


def isolated(text: str) -> str:
    r"""Return data as it can stand in a sentence of ours: unsafe characters written out, right-to-left text isolated.

    Of two Arabic names with only a comma, an arrow or a digit between them a screen would otherwise make one, and show
    the second before the first. Every other text is left as it is.

    >>> isolated("Qais al-Khazali"), ascii(isolated("\u0642\u064a\u0633"))
    ('Qais al-Khazali', "'\\u2068\\u0642\\u064a\\u0633\\u2069'")
    """
    if text.isascii() and text.isprintable():
        return text
    plain = UNSAFE.sub(_written_out, text)
    return f"{FSI}{plain}{PDI}" if any(unicodedata.bidirectional(each) in _FROM_THE_RIGHT for each in plain) else plain


def _kept_or_written_out(match: re.Match[str]) -> str:
    return match[0] if len(match[0]) > 1 else _written_out(match)


def _written_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code <= 0xFF:  # noqa: PLR2004 - two hexadecimal digits
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - four hexadecimal digits
