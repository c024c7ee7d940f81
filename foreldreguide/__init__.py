"""A guide for families moving to Norway with a child who needs support."""

__version__ = "0.1.0"
