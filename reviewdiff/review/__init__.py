"""The use cases: what reviewdiff does, a module for each matter, one short function for each use.

In: what the user named, as values.  Out: documents, a Diff.
Never: printing, exiting, or an option of the command line.
"""
