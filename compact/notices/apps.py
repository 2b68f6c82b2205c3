from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "compact.notices"
    label = "notices"
    verbose_name = "Notices"

    def ready(self) -> None:
        from compact.notices import health  # noqa: F401 - it registers itself
