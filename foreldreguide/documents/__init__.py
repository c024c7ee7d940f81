"""Documents: templates to blocks, blocks to files."""
