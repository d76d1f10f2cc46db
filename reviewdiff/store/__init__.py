"""Versions on disk: layout, stored form, the folder and where it is."""
