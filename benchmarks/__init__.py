"""Measurements: of quality against known truth, and of processor time as ratios."""
