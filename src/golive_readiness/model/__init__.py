"""What people write down: frozen documents, no judgement."""
