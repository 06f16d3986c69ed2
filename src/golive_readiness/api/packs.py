"""An assessment becomes a pack, and a pack or a document becomes a file."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from golive_readiness import resources
from golive_readiness.api.bundled import bundled_sources
from golive_readiness.assessment import Assessment
from golive_readiness.errors import RenderError, ResourceNotFoundError
from golive_readiness.model.base import Document
from golive_readiness.model.review import ReadinessReview
from golive_readiness.pack.edition import Edition
from golive_readiness.sources.parser import raw

if TYPE_CHECKING:
    from golive_readiness.pack.document import Pack
    from golive_readiness.pack.wording import Wording

__all__ = ["to_html", "to_json", "to_pdf", "to_yaml", "wording", "write_pack", "write_review"]


def to_html(assessment: Assessment, *, edition: Edition | str = Edition.FULL, language: str = "en") -> str:
    """The review pack as one HTML file that fetches nothing."""
    from golive_readiness.render.html import to_html as rendered

    return rendered(_pack(assessment, edition, language))


def to_pdf(assessment: Assessment, *, edition: Edition | str = Edition.FULL, language: str = "en") -> bytes:
    """The review pack as PDF.

    Raises:
        RenderError: WeasyPrint's native libraries are missing; names the command that installs them.
    """
    from golive_readiness.render.pdf import to_pdf as rendered

    return rendered(to_html(assessment, edition=edition, language=language))


def to_json(assessment: Assessment) -> str:
    """The whole assessment as JSON, for other programs."""
    from golive_readiness.render.json import to_json as rendered

    return rendered(assessment)


def to_yaml(document: Document) -> str:
    """A document as YAML text that reads back as the same document."""
    from golive_readiness.render.yaml import to_yaml as rendered

    return rendered(document)


def write_pack(
    assessment: Assessment, path: str | Path, *, edition: Edition | str = Edition.FULL, language: str = "en"
) -> Path:
    """Write the pack; the suffix decides: ``.html``, ``.pdf`` or ``.json``. The file is written whole or not at all.

    Raises:
        RenderError: the pack cannot be rendered, or the file cannot be written.
    """
    from golive_readiness.render import files

    wanted = Path(path)
    match wanted.suffix.lower():
        case ".html":
            content: str | bytes = to_html(assessment, edition=edition, language=language)
        case ".pdf":
            content = to_pdf(assessment, edition=edition, language=language)
        case ".json":
            content = to_json(assessment)
        case other:
            raise RenderError(f"a pack is written as .html, .pdf or .json, not as {other or 'a file without a suffix'}")
    return files.write(wanted, content)


def write_review(review: ReadinessReview, path: str | Path) -> Path:
    """Write a review as YAML, or as JSON where the suffix says so; whole or not at all.

    Raises:
        RenderError: the file cannot be written.
    """
    from golive_readiness.render import files

    wanted = Path(path)
    if wanted.suffix.lower() == ".json":
        return files.write(wanted, review.model_dump_json(indent=2, exclude_none=True) + "\n")
    return files.write(wanted, to_yaml(review))


def _pack(assessment: Assessment, edition: Edition | str, language: str) -> Pack:
    from golive_readiness.pack.document import compose

    return compose(assessment, wording(language), edition=Edition(edition), sources=bundled_sources())


@cache
def wording(language: str = "en") -> Wording:
    """The catalogue of the pack's fixed words in a language.

    Raises:
        ResourceNotFoundError: there is none in that language.
    """
    name = f"templates/pack/wording/{language}.yaml"
    if name not in resources.names("templates/pack/wording", ".yaml"):
        known = ", ".join(Path(one).stem for one in resources.names("templates/pack/wording", ".yaml"))
        raise ResourceNotFoundError(f"there is no wording in {language}; there is {known}")
    from golive_readiness.pack.wording import Wording

    catalogue: Any = raw(resources.read_text(name), source=name)
    return Wording.of(catalogue)
