"""Training: a row for each person and course, or for each audience, as a learning system exports them.

Of the people who are trained only numbers are kept; they do not become people of the review.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from golive_readiness.model.form.answers import Status
from golive_readiness.model.record.adoption import Training
from golive_readiness.sources.sheets.reading import Where
from golive_readiness.sources.tables.grid import Line
from golive_readiness.sources.tables.ids import slug, unique
from golive_readiness.sources.tables.meanings import normal
from golive_readiness.sources.trackers.cells import Cell
from golive_readiness.sources.trackers.fields import Field, Holds
from golive_readiness.sources.trackers.gathered import Gathered
from golive_readiness.sources.trackers.job import Job
from golive_readiness.sources.trackers.record import Said
from golive_readiness.sources.trackers.store import Store
from golive_readiness.sources.trackers.table import Table
from golive_readiness.sources.trackers.words import COURSE_STATES

__all__ = ["BY_AUDIENCE", "BY_PERSON", "STORE", "TrainingRows"]

STORE = Store(document=Training, path=("adoption", "training"))

_LONGEST = 300

_COURSES = (
    "course, course title, course name, training, training title, training name, curriculum, kurs, schulung, cours, formation,"
    "cursus, opleiding"
)
_AUDIENCE = Field(
    name="audience",
    headings="audience, role, job role, user group, group, department, site, team, zielgruppe, abteilung, groupe, public,"
    f"doelgroep, afdeling, {_COURSES}",
    needed=True,
)

BY_PERSON = (
    _AUDIENCE,
    Field(
        name="person",
        headings="user id, employee id, e mail, email, e mail address, email address, user email, username, user name, user, employee,"
        "learner, participant, attendee, person, full name, name, mitarbeiter, teilnehmer, collaborateur, medewerker, deelnemer",
        needed=True,
    ),
    Field(name="course", headings=_COURSES),
    Field(
        name="status",
        headings="completion status, training status, course status, enrollment status, enrolment status, status, statut, completed",
        holds=Holds.WORD,
        words=COURSE_STATES,
    ),
    Field(
        name="done_on",
        headings="completion date, completed on, date completed, completed date, finished on, abschlussdatum, abgeschlossen am,"
        "date d achevement, date de fin, voltooid op",
        holds=Holds.DAY,
    ),
)

BY_AUDIENCE = (
    _AUDIENCE,
    Field(
        name="people",
        headings="people, headcount, enrolled, registered, participants, learners, assigned, teilnehmer, inscrits, ingeschreven",
        holds=Holds.COUNT,
        needed=True,
    ),
    Field(
        name="trained",
        headings="trained, completed, completions, attended, geschult, formes, opgeleid",
        holds=Holds.COUNT,
    ),
    Field(name="sessions", headings="sessions, sessions planned", holds=Holds.COUNT),
    Field(name="sessions_held", headings="sessions held", holds=Holds.COUNT),
    Field(name="starts_on", headings="starts on, start date, first session", holds=Holds.DAY),
    Field(name="ends_on", headings="ends on, end date, last session", holds=Holds.DAY),
)


@dataclass(eq=False)
class _Audience:
    """What the rows of one audience say."""

    where: Where
    courses: dict[tuple[str, str], list[tuple[bool, date | None]]] = field(default_factory=dict)
    """For each person and course, how often it was tried: whether it was completed, and when."""

    @property
    def people(self) -> int:
        """How many are in it."""
        return len({person for person, _ in self.courses})

    @property
    def trained(self) -> int:
        """How many of them have completed every course of theirs."""
        missing = {person for (person, _), tries in self.courses.items() if not any(done for done, _ in tries)}
        return self.people - len(missing)

    @property
    def ended_on(self) -> date | None:
        """The day on which the last of them was trained; ``None`` while somebody is not, or where no day is known."""
        days = [max((day for done, day in tries if done and day), default=None) for tries in self.courses.values()]
        known = [day for day in days if day]
        return max(known) if len(known) == len(days) else None


@dataclass(eq=False)
class TrainingRows:
    """Reads the rows of one export."""

    job: Job
    _counted: dict[str, _Audience] = field(default_factory=dict)

    def read(self) -> tuple[Said, ...]:
        """The figures of every audience."""
        for table, line in self.job.lines():
            audience, where = table.text(line, "audience"), table.where(line, "audience")
            if not audience:
                self.job.account(where, "no audience is named in it", fate="skipped")
            elif "person" in table.fields:
                self._person(table, line, self._keys[normal(audience)])
            else:
                self._summary(table, line, self._keys[normal(audience)])
        for key in self._counted.keys() & self._stated.by_key.keys():
            message = f"{key} has rows of people and a row of figures; which of them count?"
            self.job.problems.note(message, self._stated.by_key[key].where, path=key)
        counted = (self._figures(key, audience) for key, audience in self._counted.items())
        return (*self._stated.said, *counted)

    def _person(self, table: Table, line: Line, key: str) -> None:
        where, person = table.where(line, "audience"), normal(table.text(line, "person"))
        read = [one for one in self.job.fields if one.name in ("status", "done_on")]
        cells = self.job.cells.row(table, line, read)
        status = cells["status"].value if "status" in cells else None
        day = cells["done_on"].value if "done_on" in cells else None
        if not person:
            self.job.account(where, "nobody is named in it", fate="skipped")
        elif status is Status.NOT_APPLICABLE:
            self.job.account(where, "whoever is named needs no training", fate="skipped", key=key)
        else:
            done = status is Status.DONE if "status" in cells else day is not None
            audience = self._counted.setdefault(key, _Audience(where))
            course = normal(table.text(line, "course"))
            audience.courses.setdefault((person, course), []).append((done, day))
            self.job.account(where, "completed" if done else "not completed", fate="counted", key=key)

    def _summary(self, table: Table, line: Line, key: str) -> None:
        where = table.where(line, "audience")
        read = [one for one in self.job.fields if one.name != "audience"]
        said = Said(key=key, where=where, cells={**self._named(key, where), **self.job.cells.row(table, line, read)})
        self._stated.take(said)

    def _figures(self, key: str, audience: _Audience) -> Said:
        people, known = audience.people, self._known[key].people if key in self._known else None
        figures: dict[str, object] = {"people": people, "trained": audience.trained, "ends_on": audience.ended_on}
        if known is not None and known > people:
            message = f"{key} has {known} people in the review, and only {people} in this export; {known} stays."
            hint = "Whoever is missing here is not enrolled. Where they are no longer needed, lower the number in the review."
            self.job.remarks.note(message, audience.where, path=key, hint=hint)
            figures |= {"people": known, "ends_on": None}
        cells = {name: Cell(str(value), value, audience.where) for name, value in figures.items() if value is not None}
        return Said(key=key, where=audience.where, cells={**self._named(key, audience.where), **cells})

    def _named(self, key: str, where: Where) -> dict[str, Cell]:
        """The name of an audience that is new."""
        return {} if key in self._known else {"audience": Cell(key, self._names[key], where)}

    @cached_property
    def _stated(self) -> Gathered:
        return Gathered(self.job)

    @cached_property
    def _known(self) -> dict[str, Training]:
        return STORE.entries(self.job.review)

    @cached_property
    def _names(self) -> dict[str, str]:
        """What each audience is called, by its key; of two spellings one, whatever the order of the rows."""
        texts = {
            table.text(line, "audience")
            for table in self.job.tables
            for line in table.rows
            if table.text(line, "audience")
        }
        return {self._keys[normal(text)]: " ".join(text.split())[:_LONGEST] for text in sorted(texts, reverse=True)}

    @cached_property
    def _keys(self) -> dict[str, str]:
        """The key of each audience, by its name: that of the review, or one made of the name."""
        known = {normal(spelt): key for key, one in self._known.items() for spelt in (key, one.audience)}
        texts = sorted(
            {normal(table.text(line, "audience")) for table in self.job.tables for line in table.rows} - {""}
        )
        taken = set(self._known)
        return {text: known.get(text) or unique(slug(text) or "audience", taken, text) for text in texts}
