#!/usr/bin/env python
"""The command line of the product: `manage.py help` lists what it can do."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "compact.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as refusal:  # a sentence for whoever runs the server
        sys.exit(str(refusal))


if __name__ == "__main__":
    main()
