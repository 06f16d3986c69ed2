"""Public holidays by country, from a maintained library (extra ``holidays``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from golive_readiness.errors import InvalidDocumentError, MissingExtraError, Problem

__all__ = ["public_holidays"]


def public_holidays(country: str, years: Iterable[int]) -> Mapping[date, str]:
    """The public holidays of a country (``BE``), or of a part of it (``DE-BY``), in these years.

    Raises:
        MissingExtraError: the library is not installed.
        InvalidDocumentError: it does not know the country.
    """
    try:
        import holidays
    except ImportError:
        raise MissingExtraError("holidays", "Looking up public holidays by country") from None
    name, _, part = country.partition("-")
    try:
        found = holidays.country_holidays(name, subdiv=part or None, years=sorted(years), language="en_US")
    except NotImplementedError:
        problem = Problem(
            message=f"no public holidays are known for {country}.",
            path="calendar.country",
            found=country,
            hint="State them in calendar.public_holidays.",
        )
        raise InvalidDocumentError((problem,)) from None
    return dict(sorted(found.items()))
