"""The verdict in words: one composed model for every format and edition (`golive_readiness.pack.document.compose`)."""
