"""Bytes of one format to source text: a family, one module a format."""
