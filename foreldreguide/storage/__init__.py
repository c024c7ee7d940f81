"""Cases on disk: one SQLite file, one row for every saved revision."""
