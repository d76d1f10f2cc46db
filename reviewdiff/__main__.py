"""`python -m reviewdiff`, and the console script."""

import gc
import sys


def main() -> None:
    """Run the command line and exit with its status."""
    # A comparison makes many values and no circles of them; looking for circles costs a twentieth
    # on the way, and at the end 10 ms more unless all that is left is set aside.
    gc.set_threshold(1_000_000, 50, 50)
    try:
        from reviewdiff.cli import main as run

        status = run()
    except KeyboardInterrupt:  # before there was anybody to say it better
        status = 130
    gc.freeze()
    sys.exit(status)


if __name__ == "__main__":
    main()
