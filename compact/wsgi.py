"""What gunicorn serves. It refuses to start on unsafe settings, and waits as readers can."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "compact.settings")
application = get_wsgi_application()

from django.conf import settings  # noqa: E402  they must stand first
from django.db import connection  # noqa: E402

from compact.dates import clock  # noqa: E402
from compact.patience import READERS, bound  # noqa: E402
from compact.refusals import refuse_unsafe  # noqa: E402
from compact.work import watching  # noqa: E402

refuse_unsafe()
bound(settings.DATABASES["default"], READERS)
watching.begin(clock.now())
connection.close()  # each worker opens its own
