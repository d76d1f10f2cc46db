"""A Diff or a Document to text: a family, one module a format."""
