"""Documents got from the Official Document System by symbol and language."""
