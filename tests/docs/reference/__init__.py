"""Writes docs/reference from the code and the bundled data: ``python -m tests.docs.reference``."""
