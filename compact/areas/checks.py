"""`manage.py check --deploy` says what the product would refuse to serve with."""

from django.conf import settings
from django.core.checks import Error, Tags, register

from compact.refusals import reasons


@register(Tags.security, deploy=True)
def unsafe_settings(app_configs, **options) -> list[Error]:
    found = reasons(
        secret_key=settings.SECRET_KEY,
        debug=settings.DEBUG,
        hosts=settings.ALLOWED_HOSTS,
        database=settings.DATABASES["default"],
    )
    return [Error(sentence, id=f"compact.E{number:03}") for number, sentence in enumerate(found, 1)]
