"""Reads, checks and compiles what experts write into one frozen guide."""
