"""The arithmetic of time: working days, checkpoints, and rehearsals against the cutover window."""
