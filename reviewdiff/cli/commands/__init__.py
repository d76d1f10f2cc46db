"""The commands as Typer reads them, a module for each matter: the only door of Typer beside app."""
