"""Run the command line with ``python -m workbench``."""

from workbench.run.cli import main

if __name__ == "__main__":
    main()
