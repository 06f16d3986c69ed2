"""The commands of ``golive``: parse, call, print."""

from __future__ import annotations

from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from golive_readiness import api
from golive_readiness.assessment import Assessment
from golive_readiness.claims import checked_claims
from golive_readiness.cli.importing import import_list
from golive_readiness.cli.linting import lint
from golive_readiness.cli.listing import all_checklists, all_choices, all_rules, one_checklist, one_rule
from golive_readiness.cli.migrating import migrate
from golive_readiness.cli.options import AsOf, Checklists, Country, Policy, Review, Today
from golive_readiness.cli.output import say, say_data
from golive_readiness.cli.own import named, of_owner, owner_named
from golive_readiness.cli.people import people
from golive_readiness.cli.sheets import answers
from golive_readiness.cli.starting import init
from golive_readiness.cli.summary import summary, verdict
from golive_readiness.cli.trackers import take
from golive_readiness.decision import Verdict
from golive_readiness.findings import BUNDLED
from golive_readiness.model.base import nearest_words
from golive_readiness.pack.edition import Edition

__all__ = ["app"]

app = typer.Typer(
    help="Go-live readiness reviews: what is missing, what is wrong and why, go or no-go.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
)

_EXIT_CODES = {Verdict.GO: 0, Verdict.NO_GO: 1, Verdict.CONDITIONAL_GO: 3, Verdict.CANNOT_BE_ASSESSED: 4}


def _version(asked: bool) -> None:  # noqa: FBT001 - as typer calls it
    if asked:
        say([f"golive-readiness {version('golive-readiness')}"])
        raise typer.Exit


@app.callback()
def _golive(
    *,
    _asked: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """Nothing happens before a command is named."""


@app.command()
def check(
    review: Review,
    *,
    policy: Policy = None,
    checklist: Checklists = None,
    as_of: AsOf = None,
    today: Today = False,
    country: Country = None,
    owner: Annotated[
        str | None, typer.Option(metavar="WHO", help="Only what one person or team answers for, before the committee.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the whole assessment as JSON, and nothing else.")] = False,
) -> None:
    """Say where a go-live stands: verdict, completeness, reasons, conditions.

    Ends with 0 for go, 1 for no-go, 2 for what cannot be read, 3 for a conditional go, 4 where it cannot be assessed.
    With --owner it ends with 1 where the record contradicts one of their claims, else with 0.
    """
    assessment = _assessed(review, policy, checklist, _judged_on(as_of, today=today), country)
    if owner is not None:
        _check_own(assessment, owner)
    if json:
        say_data(api.to_json(assessment))
    else:
        words = api.wording()
        say(summary(assessment, words), title=verdict(assessment, words))
    raise typer.Exit(_EXIT_CODES[assessment.decision.verdict])


def _check_own(assessment: Assessment, name: str) -> None:
    words = api.wording().naming(named(assessment.case.review))
    try:
        owner = owner_named(name, words.names)
    except LookupError as unknown:
        raise typer.BadParameter(str(unknown)) from None
    say(of_owner(assessment, owner, words), title=words.names[owner])
    raise typer.Exit(int(any(one.fell for one in checked_claims(assessment, owner=owner))))


@app.command()
def render(
    review: Review,
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The pack: a .html, .pdf or .json file.")],
    *,
    edition: Annotated[Edition, typer.Option(help="For whom the pack is.")] = Edition.FULL,
    policy: Policy = None,
    checklist: Checklists = None,
    as_of: AsOf = None,
    today: Today = False,
    country: Country = None,
) -> None:
    """Write the review pack, and say the verdict.

    Ends with 0 when it is written, whatever the verdict; 2 for what cannot be read, 5 for what cannot be written.
    """
    assessment = _assessed(review, policy, checklist, _judged_on(as_of, today=today), country)
    written = api.write_pack(assessment, out, edition=edition)
    say([f"{written}: {verdict(assessment, api.wording())}"])


app.command()(init)
app.command()(lint)
app.command()(migrate)
app.command()(take)
app.command()(people)
app.command("import")(import_list)
app.add_typer(answers, name="answers")


@app.command()
def rules(code: Annotated[str | None, typer.Argument(metavar="CODE", help="The code of one rule.")] = None) -> None:
    """List the rules, or say all about one."""
    words, known = api.wording(), {rule.code: rule for rule in BUNDLED}
    if code is None:
        say(all_rules(words))
    elif rule := known.get(code.upper()):
        say(one_rule(rule, words), title=f"{rule.code}: {rule.title}")
    else:
        near = nearest_words(code.upper(), known)
        raise typer.BadParameter(f"{code} is not the code of a rule.{f' Did you mean {near[0]}?' if near else ''}")


@app.command()
def checklists(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="A bundled checklist, or a file.")] = None,
) -> None:
    """List the bundled checklists, or the items of one."""
    if name is None:
        say(all_checklists(tuple(map(api.load_checklist, api.bundled_checklists()))))
    else:
        checklist = api.load_checklist(name)
        say(one_checklist(checklist), title=f"{checklist.id}: {checklist.title}, version {checklist.version}")


@app.command()
def items(
    review: Review,
    *,
    checklist: Checklists = None,
    left_out: Annotated[bool, typer.Option("--left-out", help="Only those that are not asked.")] = False,
) -> None:
    """List the items a review is asked, and those it is not, each with the reason why."""
    assessment = _assessed(review, None, checklist, None, None)
    say(all_choices(assessment.case.choices, api.wording(), only_left_out=left_out))


def _assessed(
    review: Path, policy: Path | None, checklists: list[str] | None, as_of: date | None, country: str | None
) -> Assessment:
    return api.assess(
        api.read_review(review),
        checklists=checklists or None,
        policy=api.read_policy(policy) if policy else None,
        calendar=country.upper() if country else None,
        as_of=as_of,
    )


def _judged_on(as_of: date | None, *, today: bool) -> date | None:
    if as_of and today:
        raise typer.BadParameter("--as-of and --today both say on which day it is judged; give one of them")
    return _today() if today else as_of


def _today() -> date:
    return date.today()  # noqa: DTZ011, TID251 - the only clock; the day is the one where the command is used
