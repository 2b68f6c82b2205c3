from django.apps import AppConfig


class AreasConfig(AppConfig):
    name = "compact.areas"
    label = "areas"
    verbose_name = "Areas"

    def ready(self) -> None:
        from compact.areas import checks  # noqa: F401  registers itself
