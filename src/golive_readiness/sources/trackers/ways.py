"""How each kind of export is read, and where what it says is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from golive_readiness.sources.trackers import licences, results, tracked, training
from golive_readiness.sources.trackers.fields import Layout, TrackerKind
from golive_readiness.sources.trackers.job import Job
from golive_readiness.sources.trackers.record import Said
from golive_readiness.sources.trackers.store import Store
from golive_readiness.sources.trackers.workitems import STORES, WorkItems

__all__ = ["WAYS", "Way"]


@dataclass(frozen=True, slots=True)
class Way:
    """How one kind of export is read."""

    read: Callable[[Job], Sequence[Said]]
    store: Store
    layouts: tuple[Layout, ...]
    """Of several the first that fits."""
    whole: bool = True
    """Whether an export tells of all entries there are, so that one that is not in it is worth a word."""


def _work_items(kind: TrackerKind, fields: Layout) -> Way:
    return Way(lambda job: WorkItems(job).read(), STORES[kind], (fields,))


WAYS: Mapping[TrackerKind, Way] = {
    TrackerKind.DEFECTS: _work_items(TrackerKind.DEFECTS, tracked.DEFECTS),
    TrackerKind.ISSUES: _work_items(TrackerKind.ISSUES, tracked.ISSUES),
    TrackerKind.RISKS: _work_items(TrackerKind.RISKS, tracked.RISKS),
    TrackerKind.ACTIONS: _work_items(TrackerKind.ACTIONS, tracked.ACTIONS),
    TrackerKind.TEST_RESULTS: Way(
        lambda job: results.TestRows(job).read(), results.STORE, (results.FIELDS,), whole=False
    ),
    TrackerKind.LICENCES: Way(lambda job: licences.LicenceRows(job).read(), licences.STORE, (licences.FIELDS,)),
    TrackerKind.TRAINING: Way(
        lambda job: training.TrainingRows(job).read(), training.STORE, (training.BY_PERSON, training.BY_AUDIENCE)
    ),
}
