"""The way back: what triggers it, until when it exists, and whether anybody has walked it."""

from __future__ import annotations

from golive_readiness.model.record.cutover import RestoreTest, RollbackTest, RollbackTrigger
from golive_readiness.pack.badges import result
from golive_readiness.pack.material import Material
from golive_readiness.pack.moments import no_return
from golive_readiness.pack.view import Block, Cell, Field, Kind, Row, Section

__all__ = ["rollback"]


def rollback(material: Material) -> Section:
    """Who calls it, triggers, tests and restore tests."""
    words = material.words
    blocks, quiet = material.only_stated(
        ("rollback.way_back", _way_back(material)),
        ("rollback.triggers", _triggers(material)),
        ("rollback.tests", _tests(material)),
        ("rollback.restore_tests", _restore_tests(material)),
    )
    return Section(key="rollback", title=words("sections.rollback"), blocks=blocks, quiet=quiet)


def _way_back(material: Material) -> Block | None:
    words, stated = material.words, material.review.rollback
    backup = stated.platform_makes_the_backup
    told = (
        ("rollback.decided_by", material.name(stated.decided_by) if stated.decided_by else None),
        ("times.point_of_no_return", no_return(material)),
        ("rollback.target_duration", stated.target_duration),
        ("rollback.platform_backup", None if backup is None else words.label(result(holds=backup))),
        ("rollback.schema_change", stated.last_schema_change_on),
    )
    fields = tuple(Field(label=words(key), value=words.show(value)) for key, value in told if value is not None)
    return Block(title=words("rollback.way_back"), fields=fields) if fields else None


def _triggers(material: Material) -> Block | None:
    stated = material.review.rollback.triggers
    if stated is None:
        return None
    columns = material.columns(
        ("rollback.trigger", Kind.NAME), ("rollback.limit", Kind.TEXT), ("rollback.objective", Kind.STATE)
    )
    rows = [_trigger(trigger, material) for trigger in sorted(stated, key=lambda trigger: trigger.model_dump_json())]
    return material.block("rollback.triggers", columns, rows, none="rollback.no_triggers")


def _trigger(trigger: RollbackTrigger, material: Material) -> Row:
    words = material.words
    limit: str | None = None
    if trigger.at:
        limit = words("rollback.at", moment=trigger.at)
    elif trigger.metric and trigger.operator and trigger.limit is not None:
        limit = words("rollback.count", metric=trigger.metric, operator=trigger.operator, limit=trigger.limit)
    objective = material.state(result(holds=trigger.objective))
    return Row((Cell(trigger.title), material.said(limit or trigger.metric), objective))


def _tests(material: Material) -> Block | None:
    stated = material.review.rollback.tests
    if stated is None:
        return None
    columns = material.columns(
        ("rollback.run_on", Kind.DAY),
        ("rollback.where", Kind.TEXT),
        ("rollback.duration", Kind.SHORT),
        ("rollback.succeeded", Kind.STATE),
    )
    rows = [_test(test, material) for test in sorted(stated, key=lambda test: test.model_dump_json())]
    return material.block("rollback.tests", columns, rows, none="rollback.never_tested")


def _test(test: RollbackTest, material: Material) -> Row:
    succeeded = material.state(result(holds=test.succeeded))
    return Row(
        (
            material.date(test.run_on),
            material.said(material.place(test.environment) if test.environment else None),
            material.said(test.duration),
            succeeded,
        )
    )


def _restore_tests(material: Material) -> Block | None:
    stated = material.review.rollback.restore_tests
    if stated is None:
        return None
    columns = material.columns(
        ("rollback.run_on", Kind.DAY), ("rollback.where", Kind.TEXT), ("rollback.restored", Kind.STATE)
    )
    rows = [_restore(test, material) for test in sorted(stated, key=lambda test: test.model_dump_json())]
    return material.block("rollback.restore_tests", columns, rows, none="rollback.never_restored")


def _restore(test: RestoreTest, material: Material) -> Row:
    succeeded = material.state(result(holds=test.succeeded))
    return Row(
        (
            material.date(test.run_on),
            material.said(material.place(test.environment) if test.environment else None),
            succeeded,
        )
    )
