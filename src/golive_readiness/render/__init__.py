"""Writing: packs and documents become HTML, PDF, JSON and YAML, and texts become files."""
