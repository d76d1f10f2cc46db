"""Whether an amendment only follows from others: a family, one module a rule."""
