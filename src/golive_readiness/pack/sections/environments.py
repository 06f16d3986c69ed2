"""Environments: what there is and in which version, licences, code and updates, and who approved the security."""

from __future__ import annotations

from golive_readiness.model.base import Word
from golive_readiness.model.record.environments import Environment, Purpose
from golive_readiness.model.record.licences import LicenceCount
from golive_readiness.pack.material import Material
from golive_readiness.pack.places import STATED_IN
from golive_readiness.pack.stated import all_stated
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section

__all__ = ["environments"]


def environments(material: Material) -> Section:
    """The environments and licences as tables, then everything else as it is stated."""
    blocks, quiet = all_stated(
        STATED_IN["environments"],
        material,
        ("environments.environments", _environments(material)),
        ("environments.licences", _licences(material)),
    )
    return Section(key="environments", title=material.words("sections.environments"), blocks=blocks, quiet=quiet)


def _environments(material: Material) -> Block | None:
    stated = material.review.environments
    if stated is None:
        return None
    columns = material.columns(
        ("environments.environment", Kind.NAME),
        ("environments.version", Kind.SHORT),
        ("environments.region", Kind.SHORT),
        ("environments.end_of_service", Kind.DAY),
        ("environments.admin", Kind.WHO),
    )
    order = list(Purpose)
    named = sorted(
        stated.items(),
        key=lambda entry: (entry[1].purpose is not Purpose.PRODUCTION, order.index(entry[1].purpose), entry[0]),
    )
    rows = [_environment(key, one, material) for key, one in named]
    return material.block("environments.environments", columns, rows, none="environments.no_environments")


def _environment(key: str, one: Environment, material: Material) -> Row:
    words = material.words
    title = one.title or key
    told: tuple[Word | str | None, ...] = (one.purpose, one.product, one.kind)
    tier = words("environments.tier", tier=one.tier) if one.tier else None
    note = words("plain.dot").join([*(words.show(part) for part in told if part), *filter(None, (tier,))])
    named = {True: words("environments.named_person"), False: words("environments.service_account"), None: None}
    return Row(
        (
            Cell(title, note),
            material.said(one.version, one.solution_version),
            material.said(one.region),
            material.date(one.end_of_service_on),
            material.said(one.admin_account or one.managed_by, named[one.admin_is_named_person]),
        )
    )


def _licences(material: Material) -> Block | None:
    stated = material.review.licences.counts
    if stated is None:
        return None
    columns = material.columns(
        ("environments.licence", Kind.NAME),
        ("environments.required", Kind.NUMBER),
        ("environments.purchased", Kind.NUMBER),
        ("environments.assigned", Kind.NUMBER),
        ("environments.counted_on", Kind.DAY),
    )
    ranked = sorted(stated, key=lambda one: (one.subject, one.model_dump_json()))
    rows = [_licence(one, material) for one in ranked]
    return material.block("environments.licences", columns, rows, none="environments.no_licences")


def _licence(one: LicenceCount, material: Material) -> Row:
    note = material.words("plain.dot").join(filter(None, (one.tenant, one.security_role))) or None
    figures = (one.required, one.purchased, one.assigned)
    return Row((Cell(one.type, note), *(material.said(figure) for figure in figures), material.date(one.counted_on)))
