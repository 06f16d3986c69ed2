"""The verdict in words: one composed model for every format and edition."""

from __future__ import annotations

from golive_readiness.pack.document import Pack, compose
from golive_readiness.pack.edition import Edition
from golive_readiness.pack.wording import Wording

__all__ = ["Edition", "Pack", "Wording", "compose"]
