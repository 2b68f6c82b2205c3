from django.apps import AppConfig


class DatesConfig(AppConfig):
    name = "compact.dates"
    label = "dates"
