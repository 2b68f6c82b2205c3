#!/usr/bin/env python
"""The command line of the product: `manage.py help` lists what it can do."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "compact.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from django.db import DatabaseError

    try:
        try:
            execute_from_command_line(sys.argv)
        except DatabaseError:
            _refuse_unready()
            raise  # it is ready, and this a fault of ours
    except ImproperlyConfigured as refusal:  # a sentence for whoever runs the server
        sys.exit(str(refusal))


def _refuse_unready() -> None:
    """Whatever was asked for, a database that is not there or lacks its tables is why it failed."""
    from compact.work.serving.database import refuse_unready

    refuse_unready()


if __name__ == "__main__":
    main()
