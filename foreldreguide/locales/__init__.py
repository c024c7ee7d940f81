"""Languages: words of the interface, catalogs with their fallback, and dates for screens."""
