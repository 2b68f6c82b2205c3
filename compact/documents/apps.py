from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "compact.documents"
    label = "documents"
    verbose_name = "Documents"

    def ready(self) -> None:
        # They register themselves.
        from compact.documents import access, invariants, tasks  # noqa: F401
