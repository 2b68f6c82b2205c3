from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    name = "compact.agreements"
    label = "agreements"
    verbose_name = "Agreements"
