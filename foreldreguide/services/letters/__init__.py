"""Letters: a template and a case become the Norwegian letter and its reading copy."""
