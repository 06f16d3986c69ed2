"""The columns of work items: defects, issues, risks and actions, as Azure DevOps and Jira export them."""

from __future__ import annotations

from golive_readiness.sources.trackers import words
from golive_readiness.sources.trackers.fields import ID, OWNER, Field, Holds

__all__ = ["ACTIONS", "DEFECTS", "ISSUES", "RISKS"]

_TYPE = Field(
    name="type",
    headings="work item type, issue type, item type, work type, vorgangstyp, arbeitselementtyp,"
    "workitemtyp, type d element de travail, type de ticket, werkitemtype, issuetype",
    words=words.TYPES,
)
"""Not "Type" alone, which in many lists is a kind of defect."""
_TITLE = Field(
    name="title",
    headings="title, summary, headline, subject, titel, zusammenfassung, resume, samenvatting, titre, name, description",
    needed=True,
)
_STATES = "state, status, zustand, etat, statut"
_SEVERITY = Field(
    name="severity",
    headings="severity, impact severity, defect severity, bug severity, risk severity, schweregrad, gravite, ernst",
    holds=Holds.WORD,
    words=words.SEVERITIES,
)
_DUE = Field(
    name="due_on",
    headings="due date, due, target date, target resolve date, due on, falligkeitsdatum, fallig am, date d echeance, echeance,"
    "vervaldatum, streefdatum",
    holds=Holds.DAY,
)
_CREATED = (
    "created date, created, raised on, found on, detected on, date created, creation date, opened, erstellt, erstellt am,"
    "erstellungsdatum, cree, date de creation, aangemaakt, aanmaakdatum"
)
_DESCRIPTION = Field(name="description", headings="description, beschreibung, omschrijving", holds=Holds.TEXT)
_WORKAROUND = (
    Field(name="workaround.what", headings="workaround, umgehung, contournement", holds=Holds.TEXT),
    Field(name="workaround.tested", headings="workaround tested", holds=Holds.YES_NO),
    Field(name="workaround.accepted_by", headings="workaround accepted by", holds=Holds.SOMEBODY),
    Field(name="workaround.accepted_on", headings="workaround accepted on", holds=Holds.DAY),
)
_RESOLUTION = Field(name="resolution", headings="resolution, resolved reason, reason, losung, oplossing")
_BLOCKER = "blocker, blocking, go live blocker, blocks go live, blockierend, bloquant, blokkerend"

DEFECTS = (
    ID,
    _TYPE,
    _TITLE,
    _SEVERITY,
    Field(
        name="priority",
        headings="priority, prioritat, priorite, prioriteit",
        holds=Holds.WORD,
        words=words.PRIORITIES,
    ),
    Field(name="status", headings=_STATES, holds=Holds.WORD, words=words.DEFECT_STATES),
    _RESOLUTION,
    Field(
        name="kind",
        headings="kind, defect kind, defect type, bug type",
        holds=Holds.WORD,
        words=words.DEFECT_KINDS,
    ),
    Field(name="blocking", headings=_BLOCKER, holds=Holds.YES_NO),
    *_WORKAROUND,
    OWNER,
    _DUE,
    Field(name="found_in", headings="test cycle, found in cycle, found in test, detected in cycle, test phase"),
    Field(name="found_on", headings=_CREATED, holds=Holds.DAY),
    Field(name="process", headings="business process, process, geschaftsprozess, processus, bedrijfsproces"),
    Field(
        name="build", headings="found in build, found in, build, affects version s, affects versions, affected version"
    ),
)

ISSUES = (
    ID,
    _TYPE,
    _TITLE,
    _SEVERITY,
    Field(name="blocker", headings=_BLOCKER, holds=Holds.YES_NO),
    Field(name="status", headings=_STATES, holds=Holds.WORD, words=words.ISSUE_STATES),
    _RESOLUTION,
    OWNER,
    _DUE,
    *_WORKAROUND,
    Field(name="kind", headings="issue kind, kind of issue", holds=Holds.WORD, words=words.ISSUE_KINDS),
    _DESCRIPTION,
    Field(name="raised_on", headings=_CREATED, holds=Holds.DAY),
)

RISKS = (
    ID,
    _TYPE,
    _TITLE,
    _SEVERITY,
    Field(
        name="probability", headings="probability, likelihood, wahrscheinlichkeit, probabilite, kans", holds=Holds.SHARE
    ),
    Field(name="residual", headings="residual severity, residual risk", holds=Holds.WORD, words=words.SEVERITIES),
    Field(name="status", headings=_STATES, holds=Holds.WORD, words=words.RISK_STATES),
    Field(name="response", headings="response, risk response", holds=Holds.WORD, words=words.RESPONSES),
    OWNER,
    Field(name="category", headings="risk category", holds=Holds.WORD, words=words.RISK_CATEGORIES),
    _DESCRIPTION,
    Field(name="trigger", headings="trigger, risk trigger", holds=Holds.TEXT),
    Field(name="contingency", headings="contingency plan, contingency", holds=Holds.TEXT),
    Field(name="raised_on", headings=_CREATED, holds=Holds.DAY),
    Field(name="review_on", headings="review date, next review, review on", holds=Holds.DAY),
)

ACTIONS = (
    ID,
    _TYPE,
    _TITLE,
    Field(
        name="addresses", headings="addresses, relates to, parent, parent id, parent key, tags, labels", together=True
    ),
    OWNER,
    _DUE,
    Field(name="status", headings=_STATES, holds=Holds.WORD, words=words.ACTION_STATES),
    Field(
        name="done_on", headings="closed date, done on, completed on, resolved, erledigt am, resolu le", holds=Holds.DAY
    ),
)
