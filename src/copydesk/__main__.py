"""`python -m copydesk` is the `copydesk` command."""

from copydesk.cli import main

if __name__ == "__main__":
    main()
