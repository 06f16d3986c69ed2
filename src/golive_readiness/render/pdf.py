"""A pack's HTML as a tagged PDF; sealed, so that no address is fetched and no file read."""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from typing import Any

from golive_readiness import resources
from golive_readiness.errors import RenderError

__all__ = ["to_pdf"]


def to_pdf(html: str) -> bytes:
    """A pack's HTML as PDF/UA-1: tagged, with bookmarks, page numbers, title and language.

    Raises:
        RenderError: WeasyPrint's native libraries are missing, or the page asks for something from outside.
    """
    weasyprint = _weasyprint()
    urls = sys.modules["weasyprint.urls"]
    sealed = urls.URLFetcher(allowed_protocols=("data",), allow_redirects=False, fail_on_errors=True)
    print_style = resources.read_text("templates/pack/print.css")
    try:
        with _without_collecting():
            pages = weasyprint.CSS(string=print_style, url_fetcher=sealed)
            document = weasyprint.HTML(string=html, url_fetcher=sealed)
            made: bytes = document.write_pdf(stylesheets=[pages], pdf_variant="pdf/ua-1", pdf_tags=True)
    except urls.FatalURLFetchingError as error:  # a BaseException: "except Exception" would miss it
        message = f"The pack asks for something from outside, and nothing is fetched: {error}"
        raise RenderError(message) from error
    return made


def _weasyprint() -> Any:
    """WeasyPrint, imported where it is used: it needs libraries that not every machine has.

    It reports a missing one on standard output, where a caller may be writing JSON.
    """
    try:
        with redirect_stdout(io.StringIO()), _without_compiler():
            import weasyprint
            import weasyprint.urls
    except OSError as error:
        message = f"The PDF needs Pango, which is not installed; to install it: {_INSTALL.get(sys.platform, _INSTALL['linux'])}"
        raise RenderError(message) from error
    return weasyprint


_INSTALL = {
    "linux": "sudo apt-get install --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0",
    "darwin": "brew install pango",
    "win32": "install MSYS2, then in its shell: pacman -S mingw-w64-ucrt-x86_64-pango",
}


@contextmanager
def _without_compiler() -> Iterator[None]:
    """Spare Linux the compiler runs by which Python looks for a library; the loader finds it by its own name.

    Halves the time of the import. Elsewhere the search is cheap and needed.
    """
    import ctypes.util

    found = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None  # noqa: ARG005
    try:
        yield
    finally:
        ctypes.util.find_library = found


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Switch the garbage collector off meanwhile: a quarter of the time, and the same bytes."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
