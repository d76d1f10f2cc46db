"""The rules that a stored version must keep: a family, one small function a rule.

In: a version and its neighbours.  Out: findings.
Never: a repair; `mending` writes what is safe to write anew.
"""
