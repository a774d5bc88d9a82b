"""Makes the page of a scene: one HTML text, the same for the same scene. Knows the template, not the dataset."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from jinja2 import Environment, FunctionLoader
from markupsafe import Markup

from actorgraph.views.page.known import names_of
from actorgraph.views.page.listed import chapters_of
from actorgraph.views.page.network import network_of
from actorgraph.views.page.scripts import STYLES, asset, early_script, hash_source, page_script, vis_network_script
from actorgraph.views.page.strings import strings, text_of
from actorgraph.views.scene import Scene
from actorgraph.views.scene.plan import MOST_SHOWN
from actorgraph.views.style import DARK, KEY_FORMS, KEY_HUES, LIGHT, Palette

_IN_SCRIPT = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
_FOCUS = {"light": "#1A62D6", "dark": "#7FB2FF"}
_FAINT = {"light": "#606A78", "dark": "#8A94A1"}
# Small text in the hue of a line needs more contrast than the line: 4.5:1 on either ground.
_TEXT_HUES = {
    "light": {"command": LIGHT.command, "attack": "#A84A08", "support": "#7F22BE", "answer": LIGHT.answer},
    "dark": {"command": DARK.command, "attack": "#FF8550", "support": "#D592FA", "answer": DARK.answer},
}


def render_page(scene: Scene) -> str:
    """Return the page as one HTML text with LF line ends, which makes no request and needs no other file."""
    network = network_of(scene)
    network.templateEnv = _environment(scene)
    network.path = "page.html"
    text: str = network.generate_html(name="page.html")
    return text.replace("\r\n", "\n") + "\n"


def _environment(scene: Scene) -> Environment:
    environment = Environment(
        loader=FunctionLoader(asset), autoescape=True, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=False
    )
    environment.filters |= {"script_json": _script_json, "parsed": json.loads}
    styles = _styles()
    scripts = (early_script(), vis_network_script(), page_script())
    environment.globals |= {
        "scene": scene,
        "chapters": chapters_of(scene),
        "most": MOST_SHOWN,
        "key_hues": KEY_HUES,
        "key_forms": KEY_FORMS,
        "t": text_of,
        "names": {node.id: node.name for node in scene.nodes},
        "scene_data": _script_json(
            {
                "scene": scene.to_dict(),
                "strings": strings(),
                "names": names_of({node.id: (node.name, *node.aliases) for node in scene.nodes}),
            }
        ),
        "styles": Markup(styles),  # noqa: S704 - our own file
        "early": Markup(scripts[0]),  # noqa: S704 - our own file
        "vis_network": Markup(scripts[1]),  # noqa: S704 - reviewed, its digest checked
        "script": Markup(scripts[2]),  # noqa: S704 - our own files
        "policy": Markup(_policy(styles, scripts)),  # noqa: S704 - digests in quotation marks
    }
    return environment


def _policy(styles: str, scripts: tuple[str, ...]) -> str:
    """Return what the page may do: run these scripts, use these styles, and nothing else; images for saving only."""
    allowed = " ".join(hash_source(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {hash_source(styles)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _script_json(data: Any) -> Markup:  # noqa: ANN401 - any JSON value
    """Return JSON that can stand inside a script element whatever the data holds."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return Markup(text.translate(_IN_SCRIPT))  # noqa: S704 - nothing in it can end the element


def _styles() -> str:
    """Return the style sheet with the colours of both themes; without script, and on paper, the light one holds."""
    light, dark = _variables("light", LIGHT), _variables("dark", DARK)
    sheets = "\n".join(asset(f"{name}.css") for name in STYLES)
    system = f"@media (prefers-color-scheme: dark) {{ html:not([data-theme]) {{ color-scheme: dark; {dark} }} }}"
    # Where the reader forces colours, the hues follow the reader's ground and not the page's button.
    forced = "\n".join(
        f"@media (forced-colors: active) and (prefers-color-scheme: {scheme}) {{ html[data-theme] {{ {hues} }} }}"
        for scheme, hues in (("light", light), ("dark", dark))
    )
    paper = f'@media print {{ :root, html[data-theme="dark"] {{ color-scheme: light; {light} }} }}'
    return f':root {{ {light} }}\n{system}\nhtml[data-theme="dark"] {{ {dark} }}\n{forced}\n{paper}\n{sheets}'


def _variables(theme: str, palette: Palette) -> str:
    texts = {f"{key}-text": hue for key, hue in _TEXT_HUES[theme].items()}
    colours = asdict(palette) | {"focus": _FOCUS[theme], "faint": _FAINT[theme]} | texts
    return " ".join(f"--{key}: {value};" for key, value in colours.items())
