"""`python -m reviewdiff`, and the console script."""

import gc
import sys


def main() -> None:
    """Run the command line and exit with its status."""
    # A comparison makes many values and no circles of them; looking for circles costs a twentieth.
    gc.set_threshold(100_000, 50, 50)
    from reviewdiff.cli import main as run

    sys.exit(run())


if __name__ == "__main__":
    main()
