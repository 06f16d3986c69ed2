"""Every finding: what is wrong, what is not known, and what is done well; what one rule found stands together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from golive_readiness.decision import Effect, Weighed
from golive_readiness.findings.backing import BackingKind
from golive_readiness.findings.rule import About, Finding, FindingStanding
from golive_readiness.pack.badges import does, tone
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Badge, Block, Cell, Kind, Reference, Row, Section, Table, Tone

__all__ = ["Card", "FindingsSection", "Group", "findings", "is_printed"]

_MOST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What one rule found."""

    title: str
    tone: Tone
    """Of the worst of it."""
    badge: Badge
    """What the strongest of it does to the verdict."""
    meta: str
    """Code, area, severity, who and when, in one line."""
    sentence: str | None
    """What it says, where it says one thing."""
    table: Table | None
    """What it says of each, where it found several."""
    more: Reference | None
    """Where the rest stands, where they are many."""
    labels: tuple[str, str, str]
    """What stands before why, advice and sources."""
    why: str
    advice: str
    sources: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Cards under a heading."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsSection(Section):
    """Cards in groups, then what is done well as a table."""

    groups: tuple[Group, ...]


def findings(material: Material) -> Section:
    """Failed first by what they do to the verdict, then what is unknown, then strengths."""
    words = material.words
    all_ = sorted((one for one in material.assessment.weighed if is_printed(one.finding)), key=_rank)
    if not all_:
        return Section(key="findings", title=words("sections.findings"), quiet=words("findings.none"))
    failed = [one for one in all_ if one.finding.failed]
    unknown = [one for one in all_ if one.finding.unknown]
    good = [one for one in all_ if one.finding.standing is FindingStanding.MET]
    groups = (_group("findings.failed", failed, material), _group("findings.unknown", unknown, material))
    return FindingsSection(
        key="findings",
        title=words("sections.findings"),
        layout="findings",
        lead=words("findings.lead", failed=len(failed), unknown=len(unknown), good=len(good)),
        groups=tuple(group for group in groups if group.cards),
        blocks=(_strengths(good, material),) if good else (),
    )


def is_printed(found: Finding) -> bool:
    """Whether it stands in the pack: what is met is worth a line only where its rule has words for that."""
    return found.standing is not FindingStanding.MET or found.rule.strength is not None


def _rank(one: Weighed) -> tuple[object, ...]:
    """Strongest first; a fact before the claim it contradicts; then by severity and name."""
    found = one.finding
    claim = found.rule.about is About.ITEM
    return -one.effect, not found.mandatory, found.severity.rank, claim, found.area, found.code, found.subject


def _group(title: str, some: Iterable[Weighed], material: Material) -> Group:
    by_rule: dict[str, list[Weighed]] = {}
    for one in some:
        by_rule.setdefault(one.finding.code, []).append(one)
    cards = tuple(_card(several, material) for several in by_rule.values())
    return Group(title=material.words(title), cards=cards)


def _card(several: Sequence[Weighed], material: Material) -> Card:
    words, first = material.words, several[0]
    rule, alone = first.finding.rule, len(several) == 1
    return Card(
        title=words.of_rule(rule.code, "title", rule.title),
        tone=tone(does(first.effect)),
        badge=material.badge(does(first.effect)),
        meta=_meta(first, material) if alone else words("findings.several", code=rule.code, count=len(several)),
        sentence=words.sentence(first.finding) if alone else None,
        table=None if alone else _table(_shown(several), material),
        more=_more(len(several) - len(_shown(several)), material),
        labels=(words("findings.why"), words("findings.advice"), words("findings.sources")),
        why=words.of_rule(rule.code, "why", rule.why),
        advice=words.of_rule(rule.code, "advice", rule.advice),
        sources=tuple(_source(key, material) for key in rule.sources),
    )


def _meta(one: Weighed, material: Material) -> str:
    return material.words("plain.dot").join((one.finding.code, *_marks(one, material), *_promise(one, material)))


def _marks(one: Weighed, material: Material) -> Iterator[str]:
    """Where it belongs, what it is and how bad."""
    words, found = material.words, one.finding
    yield material.area(found.area).text
    if found.failed:
        yield words.label(found.kind)
    yield words.label(found.severity)
    if found.mandatory:
        yield words("findings.mandatory")


def _promise(one: Weighed, material: Material) -> Iterator[str]:
    """Who has taken it on, and until when."""
    words, behind = material.words, one.behind
    if behind.owner:
        yield material.name(behind.owner)
    if behind.due_on:
        yield words("findings.carried" if behind.kind is BackingKind.CARRIED else "findings.due", day=behind.due_on)


def _shown(several: Sequence[Weighed]) -> Sequence[Weighed]:
    """All of them; of items, which stand in the checklist too, those that move the verdict and the first of the rest."""
    if several[0].finding.rule.about is not About.ITEM:
        return several
    moving = sum(one.effect is not Effect.INFORMS for one in several)
    return several[: max(moving, _MOST)]


def _more(left: int, material: Material) -> Reference | None:
    return material.see(material.words.count("findings.more", left), "checklist") if left else None


def _table(several: Sequence[Weighed], material: Material) -> Table:
    """One line each; who and when have columns only where somebody has taken one on, the effect where it differs."""
    taken_on = any(one.behind.owner or one.behind.due_on for one in several)
    differs = len({one.effect for one in several}) > 1
    columns = material.columns(
        ("findings.says", Kind.NAME),
        *((("findings.who", Kind.WHO), ("findings.by", Kind.DAY)) if taken_on else ()),
        *((("findings.effect", Kind.STATE),) if differs else ()),
    )
    rows = (_row(one, material, taken_on=taken_on, differs=differs) for one in several)
    return Table(columns=columns, rows=tuple(rows))


def _row(one: Weighed, material: Material, *, taken_on: bool, differs: bool) -> Row:
    words = material.words
    what = Cell(words.sentence(one.finding), words("plain.dot").join(_marks(one, material)))
    taken = (material.who(one.behind.owner), _due(one, material)) if taken_on else ()
    return Row((what, *taken, *((material.state(does(one.effect)),) if differs else ())))


def _due(one: Weighed, material: Material) -> Cell:
    behind, words = one.behind, material.words
    if behind.due_on is None:
        return material.said(None)
    carried = behind.kind is BackingKind.CARRIED
    return Cell(words.short_day(behind.due_on), words("findings.carried_until") if carried else None)


def _source(key: str, material: Material) -> Reference:
    source = material.sources.get(key)
    return Reference(source.title if source else key, f"source-{key}", material.words("plain.page"))


def _strengths(good: Sequence[Weighed], material: Material) -> Block:
    """A row for what one rule saw in an area: what it says of several stands once, with what it says it of."""
    order = {area.id: place for place, area in enumerate(material.assessment.case.areas)}
    seen: dict[tuple[int, str, str], list[Finding]] = {}
    for found in sorted((one.finding for one in good), key=lambda found: found.subject):
        seen.setdefault((order.get(found.area, len(order)), found.area, found.code), []).append(found)
    columns = material.columns(
        ("findings.strength", Kind.NAME), ("findings.area", Kind.SHORT), ("findings.code", Kind.ID)
    )
    rows = [_strength(some, material) for _, some in sorted(seen.items())]
    return material.block("findings.good", columns, rows)


def _strength(some: Sequence[Finding], material: Material) -> Row:
    said: dict[str, list[Finding]] = {}
    for found in some:
        said.setdefault(material.words.of_whom(found)[1], []).append(found)
    lines = tuple(_line(what, several, material) for what, several in said.items())
    cell = Cell(lines=lines) if len(lines) > 1 else Cell(lines[0])
    return Row((cell, material.area(some[0].area), Cell(some[0].code)))


def _line(what: str, some: Sequence[Finding], material: Material) -> str:
    """A sentence, or what holds of several with their names."""
    words = material.words
    if len(some) == 1:
        return words.sentence(some[0])
    names = words("plain.comma").join(dict.fromkeys(words.of_whom(one)[0] for one in some))
    return words("findings.of_several", what=what.rstrip("."), which=names) if names else what
