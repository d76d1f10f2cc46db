"""`python -m reviewdiff`, and the console script."""

import sys


def main() -> None:
    """Run the command line and exit with its status."""
    from reviewdiff.cli import main as run

    sys.exit(run())


if __name__ == "__main__":
    main()
