"""Sign-in codes and password links go straight out: they are worth nothing ten minutes later.

Everything else goes through `compact.notices`, whose rows are the evidence that it went.
"""

from collections.abc import Sequence
from urllib.parse import unquote

import environ
from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend


def connection_options(url: str) -> dict[str, object]:
    """Django's mail options for an EMAIL_URL such as smtp://user:word@host:25, keys in lower
    case."""
    config = environ.Env.email_url_config(url)
    options = {key.removeprefix("EMAIL_").lower(): value for key, value in config.items()}
    if url.startswith("filemail://"):  # environ would cut off the first slash of the folder
        options["file_path"] = unquote(url.removeprefix("filemail://"))
    if url.startswith("smtps://") and options.get("port") != 587:  # environ takes it for STARTTLS
        options["use_ssl"], options["use_tls"] = True, False
    if not options.get("port"):
        options["port"] = 465 if options.get("use_ssl") else 587 if options.get("use_tls") else 25
    return {key: value for key, value in options.items() if value is not None}


class SignInMail(BaseEmailBackend):
    """Sends by the EMAIL_URL of the installation, with a time-out."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        options = connection_options(settings.EMAIL_URL)
        backend = options.pop("backend")
        if backend.endswith("filebased.EmailBackend"):
            options = {"file_path": options["file_path"]}
        elif backend.endswith("smtp.EmailBackend"):
            options = {
                "host": options.get("host"),
                "port": options.get("port"),
                "username": options.get("host_user"),
                "password": options.get("host_password"),
                "use_tls": options.get("use_tls", False),
                "use_ssl": options.get("use_ssl", False),
                "timeout": settings.EMAIL_TIMEOUT,
            }
        else:
            options = {}
        return get_connection(backend, fail_silently=self.fail_silently, **options).send_messages(
            list(email_messages)
        )
