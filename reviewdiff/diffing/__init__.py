"""Document and Document to a Diff, and back."""
