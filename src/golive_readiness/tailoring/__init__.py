"""Checklists made one's own, and answers carried to new versions: overlays, versions, migration."""
