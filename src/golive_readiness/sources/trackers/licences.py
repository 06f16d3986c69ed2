"""Licences: a row for each product, as an admin centre exports them. How many are needed, only people can say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from golive_readiness.errors import shortened
from golive_readiness.model.record.licences import LicenceCount
from golive_readiness.sources.tables.grid import Line
from golive_readiness.sources.tables.meanings import normal
from golive_readiness.sources.trackers.cells import Cell
from golive_readiness.sources.trackers.fields import Field, Holds
from golive_readiness.sources.trackers.gathered import Gathered
from golive_readiness.sources.trackers.job import Job
from golive_readiness.sources.trackers.record import Said
from golive_readiness.sources.trackers.store import Store
from golive_readiness.sources.trackers.table import Table

__all__ = ["FIELDS", "STORE", "LicenceRows"]

STORE = Store(document=LicenceCount, path=("licences", "counts"), listed="subject")

FIELDS = (
    Field(
        name="type",
        headings="product title, product name, license name, licence name, product, license, licence, license type, licence type,"
        "type, produkt, lizenz, produktname, licentie, produit, licence nom",
        needed=True,
    ),
    Field(name="tenant", headings="tenant, tenant name"),
    Field(
        name="purchased",
        headings="purchased licenses, purchased licences, purchased, total licenses, total licences, total, total quantity, quantity,"
        "active units, bought, gekauft, gesamt, gesamtlizenzen, achete, total des licences, aangeschaft, totaal",
        holds=Holds.COUNT,
    ),
    Field(
        name="assigned",
        headings="assigned licenses, assigned licences, assigned, consumed, consumed units, used, zugewiesen,"
        "zugewiesene lizenzen, affecte, attribue, licences attribuees, toegewezen",
        holds=Holds.COUNT,
    ),
    Field(
        name="available",
        headings="available licenses, available licences, available, unassigned, verfugbar, disponible, beschikbaar",
        holds=Holds.COUNT,
    ),
    Field(
        name="expired",
        headings="expired licenses, expired licences, expired, suspended, suspended units, warning units, abgelaufen, expire, verlopen",
        holds=Holds.COUNT,
    ),
    Field(name="counted_on", headings="counted on, as of, report date, report refresh date, date", holds=Holds.DAY),
)

_MAKER = re.compile(r"^(microsoft )?((dynamics 365|d365)( for)? )?")
_OURS = re.compile(r"\b(dynamics|d365|power apps|powerapps|power automate|power pages|copilot studio|dataverse)\b")
_NOT_BOUGHT = re.compile(r"\b(trial|viral|free|developer)\b")


@dataclass(eq=False)
class LicenceRows:
    """Reads the rows of one export."""

    job: Job

    def read(self) -> tuple[Said, ...]:
        """What every row says of a type that the record has, or that belongs to the solution."""
        for table, line in self.job.lines():
            where, kind = table.where(line, "type"), " ".join(table.text(line, "type").split())
            if not kind:
                self.job.account(where, "no product is named in it", fate="skipped")
                continue
            tenant = " ".join(table.text(line, "tenant").split()) or None
            key = self._known(kind, tenant, table, line)
            if key is None and (why := _why_not(kind)):
                self.job.account(where, why, fate="skipped")
            else:
                self._take(table, line, key, kind, tenant)
        return self._found.said

    @cached_property
    def _found(self) -> Gathered:
        return Gathered(self.job)

    def _take(self, table: Table, line: Line, key: str | None, kind: str, tenant: str | None) -> None:
        where = table.where(line, "type")
        cells = dict(self._figures(table, line, kind))
        if key is None:
            key = f"{kind}/{tenant}" if tenant else kind
            own = {"type": kind, "tenant": tenant}
            cells = {name: Cell(text, text, table.where(line, name)) for name, text in own.items() if text} | cells
        self._found.take(Said(key=key, where=where, cells=cells))

    def _figures(self, table: Table, line: Line, kind: str) -> Iterator[tuple[str, Cell]]:
        cells = self.job.cells.row(table, line, [one for one in self.job.fields if one.name not in ("type", "tenant")])
        available, expired = cells.pop("available", None), cells.pop("expired", None)
        free, used = (cell.value if cell else None for cell in (available, cells.get("assigned")))
        if available and "purchased" not in cells and free is not None and used is not None:
            cells["purchased"] = replace(available, value=free + used)
        if expired and expired.value:
            message = f"of {shortened(kind)}, {expired.value} are expired or suspended; look whether they are counted as bought."
            self.job.remarks.note(message, expired.where)
        yield from cells.items()

    def _known(self, kind: str, tenant: str | None, table: Table, line: Line) -> str | None:
        """The entry of the record that a row is about."""
        named = [
            (key, count)
            for key, count in self._counts.items()
            if _plain(count.type) == _plain(kind) and not count.security_role
        ]
        exactly = [key for key, count in named if tenant and count.tenant and _same(count.tenant, tenant)]
        fitting = exactly or [key for key, count in named if tenant is None or count.tenant is None]
        if len(fitting) > 1:
            message = f"the review counts {shortened(kind)} several times, and this row does not say which is meant."
            self.job.problems.note(message, table.where(line, "type"), hint="Name the tenant, in a column Tenant.")
        return next(iter(fitting), None)

    @cached_property
    def _counts(self) -> dict[str, LicenceCount]:
        return STORE.entries(self.job.review)


def _plain(kind: str) -> str:
    """A type without its maker: "Dynamics 365 Finance" and "Finance" are one."""
    return _MAKER.sub("", normal(kind))


def _same(one: str, other: str) -> bool:
    return normal(one) == normal(other)


def _why_not(kind: str) -> str | None:
    """Why a type that the record does not have is none of it."""
    name = normal(kind)
    if _NOT_BOUGHT.search(name):
        return "a trial or free licence, which is not bought"
    return None if _OURS.search(name) else "no licence of the record, of Dynamics 365 or of the Power Platform"
