from django.apps import AppConfig


class WorkConfig(AppConfig):
    name = "compact.work"
    label = "work"
    verbose_name = "Work under way"
