"""Code, packages and updates: what is released, how it is built, and on which version it runs."""

from __future__ import annotations

from golive_readiness.model.base import Day, Document, DoneOn, Listed, Text, Title, Word
from golive_readiness.model.people import Organisation
from golive_readiness.model.record.measured import Count

__all__ = ["Build", "CheckerReport", "Code", "SecurityApproval", "SecurityRecord", "Updates"]


class Build(Word):
    """How packages are made."""

    PIPELINE = "pipeline"
    VISUAL_STUDIO_EXPORT = "visual-studio-export"
    NOT_GENERATED = "not-generated"


class CheckerReport(Document):
    """What a tool that checks code or configuration found."""

    run_on: DoneOn | None = None
    """When it was last run."""
    version: Title | None = None
    """The build it was run on."""
    critical_open: Count | None = None
    """Critical findings that are not mended."""
    fixed_by_on: Day | None = None
    """When they will be."""


class Code(Document):
    """The project's own code, and that of others in it."""

    customised: bool | None = None
    """Whether there is custom code."""
    isv_solutions: Listed[Title] | None = None
    """Other vendors' solutions in it."""
    repository: Title | None = None
    """Where the code is kept."""
    owned_by: Organisation | None = None
    """Who owns that place: the ``customer`` or the ``partner``."""
    build: Build | None = None
    """``pipeline``, ``visual-studio-export`` or ``not-generated``."""
    promotion_documented: bool | None = None
    """Whether it is written down how a package gets from one environment to the next."""
    release_candidate: Title | None = None
    """The build that goes live."""
    release_candidate_on: DoneOn | None = None
    """When it was built."""
    last_change_on: DoneOn | None = None
    """When code or configuration last changed."""
    customisation_report: CheckerReport | None = None
    """Microsoft's customisation analysis report."""
    solution_checker: CheckerReport | None = None
    """Solution checker, or the application checker."""


class Updates(Document):
    """Versions of Microsoft's application, and how updates are taken."""

    production_version: Title | None = None
    """The version planned for production."""
    signed_version: Title | None = None
    """The version that was signed off in the sandbox."""
    signed_solution_version: Title | None = None
    """The version of the project's own solution that was signed off."""
    end_of_service_on: Day | None = None
    """The last day on which Microsoft services the version planned for production."""
    settings_reviewed: bool | None = None
    """Whether the update settings of each environment were looked at."""
    prepared: bool | None = None
    """Whether the team knows how it takes updates after the go-live."""
    regression_plan: Text | None = None
    """How an update is tested."""
    regression_tool: Title | None = None
    """With what."""
    paused_until: Day | None = None
    """Until when updates are paused."""


class SecurityApproval(Document):
    """An approval of somebody in charge of security, compliance or the law."""

    title: Title
    """Of what: penetration test, data protection, compliance, an auditor's view."""
    required: bool | None = None
    """Whether the go-live needs it."""
    approved_by: Title | None = None
    """Who approved."""
    approved_on: DoneOn | None = None
    """When."""
    expires_on: Day | None = None
    """Until when it holds."""


class SecurityRecord(Document):
    """Who may do what, and who approved it."""

    users: Count | None = None
    """People set up in production."""
    users_without_role: Count | None = None
    """Those among them who have no security role."""
    system_administrators: Count | None = None
    """People who are System Administrator in production."""
    approvals: Listed[SecurityApproval] | None = None
    """The approvals that are needed or there."""
    segregation_of_duties_reviewed_on: DoneOn | None = None
    """When it was last looked at who holds roles that exclude each other."""
