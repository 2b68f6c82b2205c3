from django.apps import AppConfig


class WorkConfig(AppConfig):
    name = "compact.work"
    label = "work"
    verbose_name = "Work under way"

    def ready(self) -> None:
        # They register themselves: the checks, and which heartbeats they watch for.
        from compact.work import tasks, vital_signs  # noqa: F401
