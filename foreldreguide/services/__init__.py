"""Use cases: what the shells ask for, joined from the core and the edges."""
