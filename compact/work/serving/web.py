"""How gunicorn serves the site. Read by gunicorn itself: `-c python:compact.work.serving.web`."""

import os
from typing import Any

from compact.environment import Environment
from compact.work.serving.lineage import end_with_parent

env = Environment()
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = env.whole("WEB_WORKERS", default=2, most=64)
# Browsers open connections ahead of need; a sync worker would wait on each until it times out.
worker_class = "gthread"
threads = 4
# The site is loaded once, before the workers part: quicker, and they share its memory.
preload_app = True
timeout = 60
graceful_timeout = 15
loglevel = "warning"
control_socket_disable = True
forwarded_allow_ips = os.environ.get("TRUSTED_PROXIES", "") or "127.0.0.1"


def post_fork(server: Any, worker: Any) -> None:
    """A web worker must not outlive its master: it would hold the port against the next one."""
    end_with_parent(server.pid)
