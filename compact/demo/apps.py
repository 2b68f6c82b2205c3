from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "compact.demo"
    label = "demo"
    verbose_name = "Demonstration"
