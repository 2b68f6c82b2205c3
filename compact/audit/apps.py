from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "compact.audit"
    label = "audit"
    verbose_name = "The record"

    def ready(self) -> None:
        from compact.areas import access
        from compact.audit import invariants, listening  # noqa: F401 - they register themselves

        access.read_along.append("record_head")
