"""Evidence and signatures: what shows that a claim is true, and who put their name under what."""

from __future__ import annotations

from collections.abc import Mapping

from golive_readiness.model.form.evidence import Evidence, SignOff
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section

__all__ = ["evidence"]


def evidence(material: Material) -> Section:
    """The proof by title, then the signatures by day."""
    words, review = material.words, material.review
    title = words("sections.evidence")
    if not review.evidence and not review.sign_offs:
        return Section(key="evidence", title=title, quiet=words("evidence.none"))
    return Section(key="evidence", title=title, blocks=(_evidence(material), _sign_offs(material)))


def _evidence(material: Material) -> Block:
    columns = material.columns(
        ("evidence.title", Kind.NAME),
        ("evidence.kind", Kind.SHORT),
        ("evidence.dated_on", Kind.DAY),
        ("evidence.valid_until", Kind.DAY),
        ("evidence.shown_for", Kind.TEXT),
    )
    shown_for = _shown_for(material)
    ranked = sorted(material.review.evidence.items(), key=lambda entry: (entry[1].title, entry[0]))
    rows = [_row(proof, shown_for.get(key, ()), material) for key, proof in ranked]
    return material.block("evidence.evidence", columns, rows, none="evidence.no_evidence")


def _shown_for(material: Material) -> Mapping[str, tuple[str, ...]]:
    """The areas in whose items each proof is shown, in the order of the list of areas."""
    case, shown = material.assessment.case, dict[str, set[str]]()
    for item, answer in material.review.answers.items():
        for key in answer.evidence:
            shown.setdefault(key, set()).add(case.asked[item].area)
    return {key: tuple(area.title for area in case.areas if area.id in areas) for key, areas in shown.items()}


def _row(proof: Evidence, areas: tuple[str, ...], material: Material) -> Row:
    words = material.words
    note = (
        words("evidence.covers", what=proof.covers) if proof.covers else None,
        words("evidence.made_in", where=material.place(proof.environment)) if proof.environment else None,
        words("evidence.author", who=material.name(proof.author)) if proof.author else None,
        proof.location,
        material.internal(proof.internal),
    )
    return Row(
        (
            Cell(proof.title, words("plain.dot").join(filter(None, note)) or None),
            material.said(proof.kind),
            material.date(proof.dated_on),
            material.date(proof.valid_until),
            material.said(words("plain.comma").join(areas) or None),
        )
    )


def _sign_offs(material: Material) -> Block:
    columns = material.columns(
        ("evidence.signed_by", Kind.WHO),
        ("evidence.signed_on", Kind.DAY),
        ("evidence.outcome", Kind.STATE),
        ("evidence.signed_for", Kind.TEXT),
    )
    ranked = sorted(material.review.sign_offs.items(), key=lambda entry: (entry[1].signed_on, entry[0]))
    rows = [_sign_off(signed, material) for _, signed in ranked]
    return material.block("evidence.sign_offs", columns, rows, none="evidence.no_sign_offs")


def _sign_off(signed: SignOff, material: Material) -> Row:
    words, asked = material.words, material.assessment.case.asked
    signer = material.review.people[signed.by]
    role = signed.role or signer.role
    note = (
        words("evidence.version", what=signed.version) if signed.version else None,
        words("evidence.conditions", what=signed.conditions) if signed.conditions else None,
    )
    return Row(
        (
            Cell(signer.name, words.label(role) if role else None),
            material.date(signed.signed_on),
            material.state(signed.outcome),
            Cell(
                " ".join(asked[key].statement for key in sorted(signed.items)),
                words("plain.dot").join(filter(None, note)) or None,
            ),
        )
    )
