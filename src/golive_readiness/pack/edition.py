"""For whom a pack is made."""

from __future__ import annotations

from golive_readiness.model.base import Word

__all__ = ["Edition"]


class Edition(Word):
    """For whom a pack is made, and so what stands in it."""

    FULL = "full"
    """Everything; circulates, so no phone numbers and no internal comments."""
    EXECUTIVE = "executive"
    """Page one and the conditions in full."""
    TEAM = "team"
    """Everything, internal comments and phone numbers too; does not circulate."""
