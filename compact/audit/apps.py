from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "compact.audit"
    label = "audit"
    verbose_name = "The record"
