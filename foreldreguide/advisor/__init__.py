"""A question in a parent's own words: the passages of the guide that answer it, or an honest no."""
