"""Where things come to stand when a pack is broken into pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import weasyprint

from golive_readiness import resources
from golive_readiness.render.html import to_html
from tests.unit.pack.cases import bare, composed

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.mark.parametrize("lines", [4, 8, 12])
def test_a_bar_is_drawn_in_its_cell_wherever_the_page_breaks(lines: int) -> None:
    """A page is tried several times, until its page numbers are known; what an earlier try placed may not stay there."""
    pack = composed(bare())
    html = to_html(replace(pack, body=pack.body[:4], annex=()))
    moved = html.replace('<section class="workstreams">', f'{"<p>A line.</p>" * lines}<section class="workstreams">')
    style = weasyprint.CSS(string=resources.read_text("templates/pack/print.css"))
    pages = weasyprint.HTML(string=moved).render(stylesheets=[style]).pages
    drawn = [found for page in pages for found in _bars(page._page_box, None)]  # noqa: SLF001 - no other way to see it

    assert len(drawn) > 10
    assert [
        bar for bar, cell in drawn if not cell.position_y <= bar.position_y <= cell.position_y + cell.margin_height()
    ] == []


def _bars(box: Any, cell: Any) -> Iterator[tuple[Any, Any]]:
    inside = box if type(box).__name__ == "TableCellBox" else cell
    if "Replaced" in type(box).__name__ and inside is not None:
        yield box, inside
    for child in getattr(box, "children", ()):
        yield from _bars(child, inside)
