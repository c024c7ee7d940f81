"""The command line: thin, and quick to say its version or its help."""
