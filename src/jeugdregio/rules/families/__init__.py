"""The rules by family of sources, and what several of them ask of a snapshot."""
