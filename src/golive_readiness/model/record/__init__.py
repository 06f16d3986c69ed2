"""The facts behind the claims, one file a subject."""
