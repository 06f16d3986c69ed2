"""The command ``golive``: the only clock, the only print.

Exit codes: 0 go, 1 no-go, 2 what was given cannot be read, 3 conditional go, 4 cannot be assessed, 5 a file cannot be
rendered or written.
"""

from __future__ import annotations

from collections.abc import Sequence

from golive_readiness.cli.output import complain, ready
from golive_readiness.errors import GoLiveReadinessError, MissingExtraError, RenderError

__all__ = ["main"]

_UNREADABLE = 2
_NOT_WRITTEN = 5


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, else those of the process, and return its exit code."""
    ready()
    try:
        return _run(argv)
    except RenderError as error:
        complain(str(error))
        return _NOT_WRITTEN
    except GoLiveReadinessError as error:
        complain(str(error))
        return _UNREADABLE
    except OSError as error:
        complain(f"{error.filename or 'the output'}: {error.strerror}.")
        return _NOT_WRITTEN


def _run(argv: Sequence[str] | None) -> int:
    try:
        from typer.main import get_command
    except ModuleNotFoundError as missing:
        raise MissingExtraError("cli", "The command golive") from missing
    from golive_readiness.cli.commands import app

    code: object = 0
    try:
        get_command(app)(args=argv, prog_name="golive")
    except SystemExit as done:
        code = done.code
    return code if isinstance(code, int) else 0
