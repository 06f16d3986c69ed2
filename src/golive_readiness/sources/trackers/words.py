"""The words that trackers, test tools and learning systems use for a state, in a few languages.

A word that is not listed is a question to whoever takes the export, and never a guess: a defect that is taken for
closed because of a word nobody knows would be worse than a question too many. What each word means to a team that has
words of its own, the caller says.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from golive_readiness.model.base import Severity
from golive_readiness.model.form.answers import Status
from golive_readiness.model.form.mitigations import MitigationStatus
from golive_readiness.model.form.risks import IssueKind, IssueStatus, Response, RiskCategory, RiskStatus
from golive_readiness.model.record.testing import DefectKind
from golive_readiness.sources.tables.meanings import normal
from golive_readiness.sources.trackers.fields import TrackerKind

__all__ = [
    "ACTION_STATES",
    "COURSE_STATES",
    "DEFECT_KINDS",
    "DEFECT_STATES",
    "ISSUE_KINDS",
    "ISSUE_STATES",
    "NOT_MENDED",
    "OTHER_TYPES",
    "OUTCOMES",
    "PRIORITIES",
    "RESPONSES",
    "RISK_CATEGORIES",
    "RISK_STATES",
    "SEVERITIES",
    "TYPES",
    "Outcome",
]

T = TypeVar("T")


class Outcome(Enum):
    """What came of one test of one case, the worst first."""

    FAILED = "failed"
    NOT_RUN = "not run"
    """Blocked, paused, still running or never started."""
    UNDECIDED = "undecided"
    """Run, and neither passed nor failed."""
    PASSED = "passed"
    NOT_APPLICABLE = "not applicable"
    """No test of this cycle."""


def _table(listed: Mapping[T, str]) -> Mapping[str, T]:
    return {word.strip(): meaning for meaning, words in listed.items() for word in words.split(",")}


def _as_written(*words: T) -> Mapping[str, T]:
    """Each word by itself, as a document spells it."""
    return {normal(str(word)): word for word in words}


_STARTED = (
    "active, aktiv, actif, actief, in progress, doing, committed, ongoing, reopened, re opened, in development, in review, in arbeit,"
    "in bearbeitung, wieder geoffnet, en cours, rouvert, reouvert, bezig, in uitvoering, in behandeling, heropend"
)
_WAITING = (
    "new, open, to do, todo, proposed, approved, backlog, selected for development, triaged, zu erledigen, offen, neu,"
    "nicht begonnen, a faire, ouvert, ouverte, nouveau, nouvelle, te doen, nieuw"
)
_MENDED = "resolved, fixed, gelost, behoben, resolu, resolue, corrige, corrigee, opgelost"
_TRIED = "ready for test, ready for testing, ready for qa, in test, in testing, im test, en test"
_OVER = (
    "closed, done, completed, verified, erledigt, geschlossen, fertig, abgeschlossen, ferme, fermee, termine, terminee,"
    "cloture, cloturee, gesloten, afgerond, gereed, klaar"
)
_PUT_OFF = "blocked, on hold, deferred, postponed"
_DROPPED = "removed, cancelled, canceled, duplicate, abgebrochen, annule, annulee, geannuleerd"

DEFECT_STATES = _table(
    {
        IssueStatus.NEW: _WAITING,
        IssueStatus.ACTIVE: f"{_STARTED}, {_PUT_OFF}",
        IssueStatus.RESOLVED: f"{_MENDED}, {_TRIED}",
        IssueStatus.CLOSED: f"{_OVER}, {_DROPPED}",
    }
)
"""What is put off still hurts. "Won't fix" and "rejected" are not here: that a defect stays says nothing of its end."""

_GIVEN_UP = (
    "won t fix, wont fix, will not fix, won t do, wont do, deferred, postponed, rejected, declined, cannot reproduce,"
    "can t reproduce, not reproducible, known error, obsolete, wird nicht behoben, nicht reproduzierbar, zuruckgestellt,"
    "ne sera pas corrige, non reproductible, wordt niet opgelost, niet reproduceerbaar"
)
NOT_MENDED = frozenset(word.strip() for word in _GIVEN_UP.split(","))
"""Reasons for which a tracker closes what nobody has mended."""

ISSUE_STATES = _table(
    {
        IssueStatus.NEW: _WAITING,
        IssueStatus.ACTIVE: f"{_STARTED}, {_PUT_OFF}, {_TRIED}",
        IssueStatus.RESOLVED: _MENDED,
        IssueStatus.CLOSED: f"{_OVER}, {_DROPPED}",
    }
)
"""An issue that is resolved hurts no more; as long as that is being tried, nobody knows."""

RISK_STATES = _table(
    {
        RiskStatus.OPEN: f"{_WAITING}, {_STARTED}, {_PUT_OFF}",
        RiskStatus.MITIGATED: "mitigated, resolved",
        RiskStatus.CLOSED: f"{_OVER}, {_DROPPED}",
    }
)

ACTION_STATES = _table(
    {
        MitigationStatus.NOT_STARTED: f"{_WAITING}, not started, on hold, deferred, postponed",
        MitigationStatus.IN_PROGRESS: f"{_STARTED}, blocked, {_MENDED}, {_TRIED}",
        MitigationStatus.DONE: _OVER,
        MitigationStatus.CANCELLED: _DROPPED,
    }
)
"""An action that is resolved waits for somebody to see that it is done."""

SEVERITIES = _table(
    {
        Severity.CRITICAL: "1 critical, critical, 1, s1, sev 1, sev1, blocker, highest, showstopper, kritisch, critique, kritiek",
        Severity.HIGH: "2 high, high, 2, s2, sev 2, sev2, major, hoch, schwer, haute, eleve, elevee, majeur, majeure, hoog",
        Severity.MEDIUM: "3 medium, medium, 3, s3, sev 3, sev3, minor, moderate, normal, mittel, moyen, moyenne, mineur, mineure,"
        "gemiddeld, middel",
        Severity.LOW: "4 low, low, 4, s4, sev 4, sev4, lowest, trivial, cosmetic, niedrig, gering, faible, basse, laag",
    }
)

PRIORITIES = _table(
    {
        1: "1, p1, highest, blocker, critical, sehr hoch, tres haute, la plus haute, hoogst",
        2: "2, p2, high, major, hoch, haute, elevee, hoog",
        3: "3, p3, medium, normal, mittel, moyenne, gemiddeld",
        4: "4, p4, low, minor, niedrig, basse, faible, laag",
        5: "5, p5, lowest, trivial, sehr niedrig, tres basse, la plus basse, laagst",
    }
)

TYPES = _table(
    {
        TrackerKind.DEFECTS: "bug, bugs, defect, defects, fault, fehler, anomalie, bogue, fout",
        TrackerKind.ISSUES: "issue, issues, impediment, problem, probleme, probleem, hindernis",
        TrackerKind.RISKS: "risk, risks, risiko, risque, risico",
        TrackerKind.ACTIONS: "action, actions, task, tasks, action item, sub task, subtask, aufgabe, teilaufgabe, massnahme, tache,"
        "sous tache, taak, actie",
    }
)

_OTHERS = (
    "epic, feature, user story, story, product backlog item, requirement, change request, test case, test plan, test suite,"
    "spike, epos, anforderung, recit"
)
OTHER_TYPES = frozenset(word.strip() for word in _OTHERS.split(","))
"""Types of work items that everybody knows to be none of these."""

OUTCOMES = _table(
    {
        Outcome.PASSED: "passed, pass, ok, success, succeeded, bestanden, reussi, reussie, geslaagd",
        Outcome.FAILED: "failed, fail, error, timeout, not ok, nok, fehlgeschlagen, nicht bestanden, echoue, echec, mislukt,"
        "gefaald, niet geslaagd",
        Outcome.UNDECIDED: "inconclusive, warning, undecided",
        Outcome.NOT_RUN: "not run, not executed, notexecuted, unexecuted, none, unspecified, active, ready, design, in progress,"
        "inprogress, wip, executing, paused, aborted, blocked, blockiert, to do, todo, open, not started, nicht ausgefuhrt,"
        "offen, bloque, non execute, a faire, todo, niet uitgevoerd, geblokkeerd",
        Outcome.NOT_APPLICABLE: "not applicable, n a, notapplicable, not impacted, notimpacted, out of scope, nicht anwendbar,"
        "sans objet, nvt",
    }
)
"""What was aborted or blocked has no result."""

COURSE_STATES = _table(
    {
        Status.DONE: "completed, complete, passed, attended, certified, done, finished, yes, abgeschlossen, bestanden, absolviert,"
        "teilgenommen, termine, terminee, reussi, voltooid, afgerond, geslaagd",
        Status.IN_PROGRESS: "in progress, started, incomplete, ongoing, begonnen, in bearbeitung, en cours, bezig, gestart",
        Status.NOT_STARTED: "enrolled, registered, assigned, not started, notstarted, not yet started, invited, failed, no show, noshow,"
        "absent, overdue, expired, no, angemeldet, nicht begonnen, nicht bestanden, inscrit, inscrite, non commence, absent e,"
        "ingeschreven, niet gestart",
        Status.NOT_APPLICABLE: "exempt, exempted, waived, excused, not applicable, n a, withdrawn, cancelled, canceled, befreit,"
        "dispense, vrijgesteld",
    }
)

RESPONSES = _as_written(*Response)
RISK_CATEGORIES = _as_written(*RiskCategory)
ISSUE_KINDS = _as_written(*IssueKind)
DEFECT_KINDS = _as_written(*DefectKind)
