"""Exit codes (contract section 5)."""

DONE, WITH_FINDINGS, WRONG_USE = 0, 1, 2
