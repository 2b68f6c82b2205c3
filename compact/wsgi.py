"""What gunicorn serves. It refuses to start on unsafe settings."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "compact.settings")
application = get_wsgi_application()

from compact.refusals import refuse_unsafe  # noqa: E402  the settings must stand first

refuse_unsafe()
