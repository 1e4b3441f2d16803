"""`python -m generator` is `tightspec`."""

from .cli import main

if __name__ == "__main__":
    main()
