"""Plain mode: numbered prompts, one after the other, for screen readers, pipes and old consoles."""
