from django.apps import AppConfig


class DeadlinesConfig(AppConfig):
    name = "compact.deadlines"
    label = "deadlines"
    verbose_name = "Deadlines"
