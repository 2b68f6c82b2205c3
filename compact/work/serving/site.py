"""The web server as a child: it is forked with the site already loaded, and so answers sooner."""

from __future__ import annotations

from typing import Any

from django.utils.module_loading import import_string


def serve_site() -> None:
    """Run gunicorn with the configuration that stands beside this, until it is told to end."""
    from gunicorn.app.base import Application

    class Site(Application):
        def load_config(self) -> None:
            self.load_config_from_file("python:compact.work.serving.web")

        def load(self) -> Any:
            return import_string("compact.wsgi.application")

    Site().run()
