"""Readers under random change: one module a reader, run as `python -m fuzz.NAME SECONDS [SEED]`."""
