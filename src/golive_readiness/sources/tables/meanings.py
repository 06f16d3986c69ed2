"""What a column of somebody's list may mean, and the words by which people call such a column."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from golive_readiness.model.base import Word, nearest_words

__all__ = ["Match", "Meaning", "match", "normal"]


class Meaning(Word):
    """What stands in a column."""

    ID = "id"
    AREA = "area"
    GROUP = "group"
    """A heading inside an area, under which a statement is read."""
    STATEMENT = "statement"
    STATUS = "status"
    SHARE = "share"
    OWNER = "owner"
    DUE = "due"
    COMMENT = "comment"
    MANDATORY = "mandatory"
    EVIDENCE = "evidence"
    SIGN_OFF = "sign-off"
    WEIGHT = "weight"
    OUTCOME = "outcome"
    WHY = "why"
    NOTHING = "nothing"
    """It is not read."""


class Match(NamedTuple):
    """How well a column's name fits a meaning, and why it is thought to."""

    meaning: Meaning
    score: int
    why: str


_STRONG: Mapping[Meaning, str] = {
    Meaning.ID: "id, item id, task id, nr, no, number, ref, reference, code, key, #, item no, item number, s no, sr no, sl no,"
    "nummer, lfd nr, kennung, volgnummer, volgnr, numero, identifiant, n",
    Meaning.AREA: "area, category, section, workstream, work stream, domain, topic, readiness area, theme, stream, pillar,"
    "bereich, kategorie, thema, arbeitspaket, gebied, categorie, onderwerp, domein, werkstroom, domaine, rubrique, volet,"
    "chantier",
    Meaning.GROUP: "group, subcategory, sub category, subsection, sub area, subgroup, gruppe, unterkategorie, groep,"
    "subcategorie, groupe, sous categorie",
    Meaning.STATEMENT: "task, statement, checklist item, check, item, activity, criterion, criteria, requirement, question,"
    "checkpoint, check item, to do, todo, action, exit criterion, control, step, what has to be true,"
    "task description, task name, task title, item description, activity description, description of task, tasks, items, checks,"
    "activities, requirements, criteria description, aufgabenbeschreibung, beschreibung der aufgabe, taakomschrijving,"
    "aufgabe, aufgaben, aussage, prufpunkt, aktivitat, kriterium, anforderung, frage, massnahme, schritt, punkt,"
    "taak, taken, stelling, activiteit, criteria, eis, vraag, controlepunt, actie, stap,"
    "tache, enonce, activite, critere, exigence, point de controle, etape, point a verifier",
    Meaning.STATUS: "status, done, done y n, done yes no, done not done, state, complete, completed, finished, checked, ok, progress status,"
    "task status, current status, answer, response, result, yes no, y n, yes no n a, ready, compliant, tick, rag, rag status, ampel,"
    "erledigt, fertig, stand, zustand, abgeschlossen, antwort, ergebnis, ja nein, bereit,"
    "gereed, klaar, afgerond, gedaan, voltooid, stand van zaken, antwoord, ja nee,"
    "statut, etat, fait, termine, acheve, reponse, resultat, oui non, avancement",
    Meaning.SHARE: "% complete, % done, percent complete, percentage complete, complete %, completion, progress, %,"
    "completion %, % completed, progress %, fortschritt, % fertig, fertigstellungsgrad, voortgang, % gereed, progression,"
    "% realise, % avancement, taux d avancement",
    Meaning.OWNER: "owner, responsible, assignee, assigned to, accountable, lead, who, task owner, responsible person, person responsible,"
    "owned by, responsibility, raci r, verantwortlich, verantwortlicher, verantwortliche, zustandig, zustandigkeit, wer, bearbeiter,"
    "eigenaar, verantwoordelijke, verantwoordelijk, wie, toegewezen aan, actiehouder, responsable, proprietaire, qui, porteur,"
    "pilote, assigne a, attribue a",
    Meaning.DUE: "due, due date, deadline, due by, due on, target date, planned date, finish date, end date, by when, when,"
    "planned end, fallig, fallig am, falligkeit, falligkeitsdatum, termin, frist, zieldatum, bis wann, vervaldatum, streefdatum, einddatum,"
    "wanneer, uiterlijk, echeance, date limite, date cible, date d echeance, date butoir, quand, delai",
    Meaning.COMMENT: "comment, comments, remark, remarks, note, notes, remarks comments, comments notes, observation, observations,"
    "findings, bemerkung, bemerkungen, kommentar, kommentare, anmerkung, anmerkungen, hinweis, opmerking, opmerkingen,"
    "commentaar, toelichting, notitie, notities, commentaire, commentaires, remarque, remarques",
    Meaning.MANDATORY: "mandatory, required, blocker, blocking, go live blocker, gate, gating, must have, must, critical, moscow,"
    "mandatory y n, is mandatory, stop criterion, pflicht, muss, zwingend, verpflichtend, blockierend, verplicht, blokkerend,"
    "obligatoire, bloquant, imperatif",
    Meaning.EVIDENCE: "evidence, proof, evidence required, deliverable, deliverables, supporting document, supporting documents, artefact,"
    "artifact, nachweis, nachweise, beleg, bewijs, bewijsstuk, preuve, preuves, justificatif, livrable",
    Meaning.SIGN_OFF: "sign off, signoff, signed off by, sign off by, approver, approved by, approval, approved, validated by,"
    "freigabe, freigegeben von, genehmigt von, abnahme, goedkeuring, goedgekeurd door, akkoord, validation, approbation,"
    "valide par, approuve par",
    Meaning.WEIGHT: "weight, weighting, weightage, points, gewicht, gewichtung, weging, poids, ponderation",
    Meaning.OUTCOME: "outcome, expected outcome, expected result, erwartetes ergebnis, verwacht resultaat, resultat attendu",
    Meaning.WHY: "why, risk, risk if not done, rationale, impact, reason, warum, risiko, begrundung, auswirkung, waarom, risico,"
    "reden, pourquoi, risque, justification, motif",
}
"""Words that are seldom used for anything else, each as `normal` leaves it."""

_WEAK: Mapping[Meaning, str] = {
    Meaning.AREA: "phase, fase, module, process, team, function, department, prozess, modul, abteilung, proces, afdeling, processus, equipe",
    Meaning.STATEMENT: "description, title, name, summary, subject, what, details, text, beschreibung, bezeichnung, titel, was,"
    "omschrijving, beschrijving, naam, onderwerp, wat, description de la tache, libelle, intitule, titre, sujet, quoi",
    Meaning.OWNER: "person, resource, contact, kontakt, ressource, persoon, personne",
    Meaning.DUE: "date, datum, end, finish, ende, einde, fin",
    Meaning.STATUS: "y, x, completion status",
}
"""Words that mean this where no other column does."""

_MARKS = re.compile(r"[^\w%#]+|_")
_ASIDE = re.compile(r"[(\[:\n]")
"""What follows is an explanation: "Status (open, done)"."""
_LONGEST_NAME = 60
_LONGEST_PHRASE = 4
_NEGATION_WORDS = "not no non nicht kein keine noch niet geen nog pas sans"
_NEGATIONS = frozenset(_NEGATION_WORDS.split())
_LINK_WORDS = "of by for to from at in on as per with von fur durch bis am van voor door te de du des d par pour a"
_LINKS = frozenset(_LINK_WORDS.split())
"""What follows one of these says more about the word before it."""
_QUALIFIED = (Meaning.STATUS, Meaning.OWNER, Meaning.COMMENT, Meaning.DUE)
"""The columns of which there are several kinds, named behind the word: "Owner partner"."""
_COMPOUNDS = ("status", "termin", "verantwortlicher", "aufgabe", "bereich", "bemerkung", "kommentar", "opmerking")
"""What words in one piece end with: "Bearbeitungsstatus"."""


@lru_cache(maxsize=20_000)
def normal(text: str) -> str:
    """A text without case, accents and punctuation: ``"Done?"`` is "done", ``"Fällig am"`` "fallig am"."""
    folded = unicodedata.normalize("NFKD", text[:200]).casefold()
    plain = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return _MARKS.sub(" ", plain).strip()


@lru_cache(maxsize=20_000)
def match(name: str) -> Match | None:
    """What a column of this name most probably means."""
    spelt = tuple(dict.fromkeys((normal(name), normal(_ASIDE.split(name, maxsplit=1)[0]))))
    for words in spelt:
        if words in _KNOWN:
            meaning, score = _KNOWN[words]
            return Match(meaning, score, f'"{words}" is a usual word for it')
    fitting = (words for words in spelt if 0 < len(words) <= _LONGEST_NAME)
    return next((found for words in fitting if (found := _inside(words) or _alike(words))), None)


def _inside(words: str) -> Match | None:
    """The noun that a name is about: the owner in "Task owner", in "Owner of the task" and in "Owner partner"."""
    parts = words.split()
    if _NEGATIONS.intersection(parts):
        return None
    link = next((at for at, part in enumerate(parts) if at and part in _LINKS), len(parts))
    ending = (parts[start:link] for start in range(max(0, link - _LONGEST_PHRASE), link))
    beginning = (parts[:end] for end in range(len(parts), 0, -1))
    for phrase in map(" ".join, ending):
        if _KNOWN.get(phrase, _UNKNOWN)[1] == _USUAL:
            return Match(_KNOWN[phrase][0], _WITHIN, f'it speaks of "{phrase}"')
    for phrase in map(" ".join, beginning):
        if _KNOWN.get(phrase, _UNKNOWN)[0] in _QUALIFIED and _KNOWN[phrase][1] == _USUAL:
            return Match(_KNOWN[phrase][0], _GUESSED, f'it begins with "{phrase}"')
    return next((_compound(parts[-1], word) for word in _COMPOUNDS if parts[-1].endswith(word)), None)


def _compound(name: str, word: str) -> Match:
    return Match(_KNOWN[word][0], _GUESSED, f'there is "{word}" in "{name}"')


def _alike(words: str) -> Match | None:
    """A known word that was misspelt; not one with something before it, which may turn it around: "incomplete"."""
    near = [word for word in nearest_words(words, _SPELT_OUT) if abs(len(word) - len(words)) <= _MISSPELT]
    if len(words) < _MISSPELT * 2 or not near or words.endswith(near[0]) or not _nearly(words, near[0]):
        return None
    return Match(_KNOWN[near[0]][0], _GUESSED, f'it reads like "{near[0]}"')


def _nearly(word: str, other: str) -> bool:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, word, other).ratio() >= _ALIKE


_USUAL, _UNUSUAL, _WITHIN, _GUESSED = 4, 2, 3, 1
_UNKNOWN = (None, 0)
_ALIKE = 0.82
_MISSPELT = 2


def _known() -> dict[str, tuple[Meaning, int]]:
    known: dict[str, tuple[Meaning, int]] = {}
    for words, score in ((_STRONG, _USUAL), (_WEAK, _UNUSUAL)):
        for meaning, listed in words.items():
            for word in listed.split(","):
                known.setdefault(word.strip(), (meaning, score))
    return known


_KNOWN = _known()
_SPELT_OUT = tuple(word for word in _KNOWN if len(word) >= _MISSPELT * 2)
