"""Where names become checklists, a country becomes a calendar, and packs become files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from golive_readiness import resources
from golive_readiness.assessment import Assessment, judge
from golive_readiness.case import Case
from golive_readiness.errors import RenderError, ResourceNotFoundError
from golive_readiness.findings import RULES
from golive_readiness.findings.rule import Rule
from golive_readiness.model.base import Document, Keyed, nearest_words
from golive_readiness.model.checklist import Area, Areas, Bibliography, Checklist, Source
from golive_readiness.model.policy import Policy
from golive_readiness.model.record.engagement import Weekday
from golive_readiness.model.review import ReadinessReview
from golive_readiness.pack.edition import Edition
from golive_readiness.schedule.calendar import Calendar
from golive_readiness.sources.files import read
from golive_readiness.sources.holidays import public_holidays
from golive_readiness.sources.parser import Format, parse, raw

if TYPE_CHECKING:
    from golive_readiness.pack.document import Pack
    from golive_readiness.pack.wording import Wording

__all__ = [
    "assess",
    "bundled_checklists",
    "load_checklist",
    "parse_checklist",
    "parse_policy",
    "parse_review",
    "read_checklist",
    "read_policy",
    "read_review",
    "to_html",
    "to_json",
    "to_pdf",
    "to_yaml",
    "wording",
    "write_pack",
    "write_review",
]


def read_review(path: str | Path) -> ReadinessReview:
    """Read a review from a YAML or JSON file.

    Raises:
        InvalidDocumentError: it cannot be read or has no meaning; names every problem and its place.
    """
    return read(ReadinessReview, path)


def parse_review(text: str | bytes, *, format: Format = "yaml") -> ReadinessReview:  # noqa: A002 - as users say it
    """Read a review from text.

    Raises:
        InvalidDocumentError: it has no meaning; names every problem and its place.
    """
    return parse(ReadinessReview, text, format=format)


def read_checklist(path: str | Path) -> Checklist:
    """Read a checklist from a YAML or JSON file.

    Raises:
        InvalidDocumentError: it cannot be read or has no meaning; names every problem and its place.
    """
    return read(Checklist, path)


def parse_checklist(text: str | bytes, *, format: Format = "yaml") -> Checklist:  # noqa: A002 - as users say it
    """Read a checklist from text.

    Raises:
        InvalidDocumentError: it has no meaning; names every problem and its place.
    """
    return parse(Checklist, text, format=format)


def read_policy(path: str | Path) -> Policy:
    """Read a policy from a YAML or JSON file.

    Raises:
        InvalidDocumentError: it cannot be read or has no meaning; names every problem and its place.
    """
    return read(Policy, path)


def parse_policy(text: str | bytes, *, format: Format = "yaml") -> Policy:  # noqa: A002 - as users say it
    """Read a policy from text.

    Raises:
        InvalidDocumentError: it has no meaning; names every problem and its place.
    """
    return parse(Policy, text, format=format)


def load_checklist(name_or_path: str | Path) -> Checklist:
    """The bundled checklist of that name, or the one in that file.

    Raises:
        ResourceNotFoundError: it is neither.
        InvalidDocumentError: the file has no meaning as a checklist.
    """
    path = Path(name_or_path)
    if path.suffix:
        return read_checklist(path)
    name = str(name_or_path)
    if name not in bundled_checklists():
        near = nearest_words(name, bundled_checklists())
        hint = f" Did you mean {near[0]}?" if near else ""
        raise ResourceNotFoundError(
            f"{name} is not a bundled checklist ({', '.join(bundled_checklists())}), nor the name of a file.{hint}"
        )
    bundled: Checklist = _bundled(Checklist, f"checklists/{name}.yaml")
    return bundled


def bundled_checklists() -> tuple[str, ...]:
    """The names of the checklists that come with this library."""
    names = (Path(name).stem for name in resources.names("checklists", ".yaml"))
    return tuple(sorted(name for name in names if name not in ("areas", "sources")))


def assess(
    review: ReadinessReview,
    *,
    checklists: Sequence[Checklist | str | Path] | None = None,
    policy: Policy | None = None,
    rules: Sequence[Rule[Any]] = RULES,
    calendar: Calendar | str | None = None,
    as_of: date | None = None,
) -> Assessment:
    """Judge a review by the checklists it names, or by these.

    ``calendar`` is a calendar, or a country whose public holidays count (``"BE"``, extra ``holidays``); without it
    the review's own is used. ``as_of`` is a later day to judge it as of.

    Raises:
        InvalidDocumentError: the review names an item, area or rule that nothing chosen has.
        ResourceNotFoundError: a checklist is neither a bundled one nor a file.
        MissingExtraError: public holidays have to be looked up, and the library for that is not installed.
    """
    chosen = _named_in(review) if checklists is None else tuple(map(_checklist, checklists))
    case = Case(
        review=review,
        checklists=chosen,
        areas=(*_areas(), *(area for checklist in chosen for area in checklist.areas)),
        policy=policy or Policy(),
        rules=tuple(rules),
        calendar=calendar if isinstance(calendar, Calendar) else _calendar(review, calendar),
        day=as_of or review.reviewed_on,
    )
    return judge(case)


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


def _checklist(one: Checklist | str | Path) -> Checklist:
    return one if isinstance(one, Checklist) else load_checklist(one)


def _named_in(review: ReadinessReview) -> tuple[Checklist, ...]:
    """The checklists a review names; a path is meant from where the review stands."""
    places = review._places  # noqa: SLF001 - a document keeps its places out of sight
    beside = Path(places.source).parent if places and places.source else Path()
    return tuple(load_checklist(beside / name if Path(name).suffix else name) for name in review.checklists)


def _calendar(review: ReadinessReview, country: str | None) -> Calendar:
    stated = review.calendar
    week = frozenset(map(list(Weekday).index, stated.working_days or list(Weekday)[:5]))
    if country is None and stated.public_holidays is not None:
        holidays = {holiday.falls_on: holiday.title or "public holiday" for holiday in stated.public_holidays}
        return Calendar(week, holidays, "review")
    if wanted := country or stated.country:
        return Calendar(week, public_holidays(wanted, _years(review)), wanted)
    return Calendar(week)


def _years(review: ReadinessReview) -> range:
    dates = review.dates
    stated = [day.year for day in (review.reviewed_on, dates.go_live_on, dates.hypercare_ends_on) if day]
    return range(min(stated), max(stated) + 2)


def _areas() -> tuple[Area, ...]:
    listed: Areas = _bundled(Areas, "checklists/areas.yaml")
    return listed.areas


def _sources() -> Keyed[Source]:
    bibliography: Bibliography = _bundled(Bibliography, "checklists/sources.yaml")
    return bibliography.sources


def _pack(assessment: Assessment, edition: Edition | str, language: str) -> Pack:
    from golive_readiness.pack.document import compose

    return compose(assessment, wording(language), edition=Edition(edition), sources=_sources())


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


@cache
def _bundled(document: type[Any], name: str) -> Any:
    return parse(document, resources.read_text(name), source=name)
