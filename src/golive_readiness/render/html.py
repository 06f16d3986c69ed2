"""A pack as one HTML file that fetches nothing."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from golive_readiness import resources
from golive_readiness.pack.document import Pack

if TYPE_CHECKING:
    from jinja2 import Environment, Template

__all__ = ["to_html"]

_HOME = "templates/pack"


def to_html(pack: Pack) -> str:
    """The pack as one HTML file: style and fonts inside, no script, nothing fetched."""
    from markupsafe import Markup

    style = _style()
    return _template().render(pack=pack, style=Markup(style), policy=_policy(style))  # noqa: S704 - our own style sheet


def _policy(style: str) -> str:
    """What a browser may do with the file: use its own style, its own pictures and fonts, and nothing else."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _template() -> Template:
    return _environment().get_template("pack.html")


def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(lambda name: resources.read_text(f"{_HOME}/{name}")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(_constants())
    return environment


def _constants() -> dict[str, Any]:
    """What templates look up: which one arranges a section, and the colours that charts repeat from the style sheet."""
    layouts = resources.names(f"{_HOME}/sections", ".html")
    return {
        "layouts": {name.rsplit("/", 1)[1].removesuffix(".html"): name.removeprefix(f"{_HOME}/") for name in layouts},
        "colours": {"good": "#1b7a46", "warn": "#a86400", "bad": "#b3261e", "unknown": "#5b6775", "plain": "#1f5f9e"},
    }


@cache
def _style() -> str:
    return "\n".join((*_font_faces(), resources.read_text(f"{_HOME}/style.css")))


_FACES = (
    ("Source Sans 3", 400, "source-sans-3-latin-400-normal.woff2"),
    ("Source Sans 3", 600, "source-sans-3-latin-600-normal.woff2"),
    ("Source Sans 3 Ext", 400, "source-sans-3-latin-ext-400-normal.woff2"),
    ("Source Sans 3 Ext", 600, "source-sans-3-latin-ext-600-normal.woff2"),
)
"""The extended letters are a family of their own, because not every renderer keeps to a face's range."""


def _font_faces() -> list[str]:
    return [_font_face(family, weight, name) for family, weight, name in _FACES]


def _font_face(family: str, weight: int, name: str) -> str:
    data = b64encode(resources.read_bytes(f"{_HOME}/fonts/{name}")).decode()
    source = f'url("data:font/woff2;base64,{data}") format("woff2")'
    return f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:normal;src:{source}}}'
