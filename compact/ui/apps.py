from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "compact.ui"
    label = "ui"
