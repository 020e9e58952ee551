"""`python -m infographic` is the command `infographic`."""

import sys


def _run() -> None:
    """Run the command; say so in plain words when a library is not installed (exit code 3)."""
    try:
        from infographic.cli import main
    except ModuleNotFoundError as error:
        print(f"The Python package {error.name} is missing.", file=sys.stderr)
        print("      → in the program's folder, type: make", file=sys.stderr)
        sys.exit(3)
    main()


if __name__ == "__main__":
    _run()
