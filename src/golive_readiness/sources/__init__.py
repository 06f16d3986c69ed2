"""Reading: YAML and JSON texts become valid documents, or every problem that keeps them from it."""
