from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "compact.audit"
    label = "audit"
    verbose_name = "The record"

    def ready(self) -> None:
        from compact.audit import invariants, listening  # noqa: F401 - they register themselves
