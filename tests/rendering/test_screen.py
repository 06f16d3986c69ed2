"""What a browser makes of the file: readable on a desk and in a hand, sealed, and nobody locked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from golive_readiness.render.html import to_html
from tests.unit.pack.cases import composed, hostile, rich

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.needs_browser

WIDTHS = (1280, 390)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("make", [rich, hostile], ids=["rich", "hostile"])
def test_nothing_is_wider_than_the_window_and_nothing_is_asked_for(
    browser: Browser, tmp_path: Path, make: type[dict[str, object]], width: int
) -> None:
    (tmp_path / "pack.html").write_text(to_html(composed(make())), encoding="utf-8")
    asked: list[str] = []
    said: list[str] = []
    with browser.new_page(viewport={"width": width, "height": 900}) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.goto((tmp_path / "pack.html").as_uri())
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        loaded = page.evaluate("document.fonts.check('16px \"Source Sans 3\"')")
        styled = page.evaluate("getComputedStyle(document.querySelector('.band')).backgroundColor")

    assert overflow <= 0
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert said == []
    assert loaded
    assert styled == "rgb(18, 38, 63)"


def test_an_injected_script_and_style_do_nothing(browser: Browser, tmp_path: Path) -> None:
    """The policy holds even where somebody edits the file."""
    attack = '<p id="attacked" style="color: rgb(1, 2, 3)">x</p><script>document.title = "attacked"</script></body>'
    (tmp_path / "pack.html").write_text(to_html(composed(rich())).replace("</body>", attack), encoding="utf-8")
    with browser.new_page() as page:
        page.goto((tmp_path / "pack.html").as_uri())

        assert page.title() != "attacked"
        assert page.evaluate("getComputedStyle(document.getElementById('attacked')).color") != "rgb(1, 2, 3)"
