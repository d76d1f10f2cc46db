"""The HTML report as values: what its template needs to know, and nothing of how it looks."""
