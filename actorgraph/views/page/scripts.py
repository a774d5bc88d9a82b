"""The page's own scripts, joined into one, and vis-network's out of the installed pyvis. Knows files, no scene.

Sibling modules do not load from disk under a policy of hashes alone, so the modules are written one after another
into a single script: each in a scope of its own, so that what it does not export is nobody else's, and without the
comments above what is declared.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from base64 import b64encode
from importlib.resources import files

from actorgraph.errors import ActorgraphError

MODULES = (
    "names/fold",
    "names/tables",
    "names/written",
    "names/sounds",
    "names/word",
    "names/parse",
    "names/alike",
    "names/blocks",
    "names/search",
    "asking/paths/graph",
    "asking/paths/blocks",
    "asking/paths/ahead",
    "asking/paths/search",
    "asking/paths/question",
    "asking/paths/told",
    "asking/paths/unsaid",
    "asking/paths/find",
    "asking/paths/asked",
    "asking/paths/footnotes",
    "strings",
    "element",
    "memory",
    "address",
    "asking/state",
    "asking/history",
    "asking/facets",
    "asking/parties",
    "asking/clocks",
    "asking/frame",
    "asking/wayout",
    "asking/focus",
    "asking/fragment",
    "asking/astray",
    "asking/markdown",
    "asking/said",
    "asking/query",
    "asking/find",
    "words",
    "panel/clockwords",
    "panel/leftout",
    "map/course",
    "map/geometry",
    "map/passing",
    "map/marks",
    "map/signs",
    "map/lines",
    "map/legend",
    "map/labels",
    "map/ground",
    "map/layer",
    "map/press",
    "map/opening",
    "map/records",
    "map/bins",
    "map/view",
    "map/walk",
    "map/drawing",
    "map/events",
    "map/rail",
    "map/map",
    "network/camera",
    "network/curves",
    "network/squares",
    "network/places",
    "network/palette",
    "network/marks",
    "network/labels",
    "network/look",
    "network/signs",
    "network/dots",
    "network/gestures",
    "network/linked",
    "network/overview",
    "network/toolbar",
    "network/network",
    "panel/tip",
    "panel/tabs",
    "panel/wayout",
    "panel/facet",
    "panel/filters",
    "panel/legend",
    "panel/copy",
    "panel/claim",
    "panel/line",
    "panel/record",
    "panel/opening",
    "panel/pair",
    "panel/evidence",
    "panel/astray",
    "panel/appendix",
    "panel/paper",
    "panel/searchbox",
    "panel/picker",
    "panel/path",
    "panel/pathside",
    "panel/footer",
    "panel/theme",
    "panel/sheet",
    "panel/menu",
    "panel/keys",
    "table/csv",
    "table/rows",
    "table/sheets",
    "table/grid",
    "table/table",
    "panel/clockdial",
    "panel/clockbar",
    "main",
)
"""In the order in which they are joined: each only after those it imports."""

STYLES = ("page", "map/map", "map/rail", "panel/filters", "panel/clockbar", "network/network", "table/table", "print")
"""The style sheets in the order in which they are joined."""

VIS_NETWORK = ("templates", "lib", "vis-9.1.2", "vis-network.min.js")
VIS_NETWORK_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"

_IMPORT = re.compile(r"^import (\{ [\w, ]+ \}) from \"(\.[\w./]+)\.mjs\";$", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:async )?(?:function|const) (\w+)", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function|const)", re.MULTILINE)
_COMMENT = re.compile(r"^ *(?:/\*\*(?s:.*?)\*/|//.*)\n", re.MULTILINE)
_SOURCE_MAP = re.compile(r"\n//# sourceMappingURL=.*\s*$")


def asset(name: str) -> str:
    """Return the text of one of the page's files."""
    return files("actorgraph.views.page").joinpath("assets", *name.split("/")).read_text(encoding="utf-8")


def early_script() -> str:
    """Return the script that runs before anything is drawn."""
    return _COMMENT.sub("", asset("early.js"))


def page_script() -> str:
    """Return the page's own script."""
    body = "\n".join(map(_scoped, MODULES))
    return f'(() => {{\n"use strict";\n{body}\n{_scope("main")}.start(globalThis.vis, document, window);\n}})();\n'


def _scoped(name: str) -> str:
    """Return a module as a value that holds what it exports; what it imports is taken from such values."""
    text = _COMMENT.sub("", asset(f"{name}.mjs"))
    exported = ", ".join(_EXPORTED.findall(text))
    body = _EXPORT.sub("", _IMPORT.sub(lambda match: f"const {match[1]} = {_scope(_beside(name, match[2]))};", text))
    return f"const {_scope(name)} = (() => {{\n{body}return {{ {exported} }};\n}})();"


def _beside(name: str, path: str) -> str:
    """Return the name of the module that a path means in another."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _scope(name: str) -> str:
    return "$" + name.replace("/", "_")


def vis_network_script() -> str:
    """Return vis-network's script as it is written into the page: LF line ends, no source map.

    Raises:
        ActorgraphError: where the installed file is not the one that was reviewed.
    """
    raw = files("pyvis").joinpath(*VIS_NETWORK).read_bytes()
    if hashlib.sha256(raw).hexdigest() != VIS_NETWORK_SHA256:
        raise ActorgraphError(
            "The vis-network script in the installed pyvis is not the one this page was made for.",
            hint="Install pyvis 0.3.2 afresh: pip install --force-reinstall --no-deps pyvis==0.3.2",
        )
    text = raw.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return _SOURCE_MAP.sub("\n", text)


def hash_source(text: str) -> str:
    """Return the source expression by which a content security policy allows exactly this text."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
