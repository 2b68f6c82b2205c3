from django.apps import AppConfig


class PartnershipsConfig(AppConfig):
    name = "partnerships"
    label = "partnerships"
    verbose_name = "Who"

    def ready(self) -> None:
        from compact.areas.second_factor import trusted_offices
        from partnerships.access import presides_anywhere

        trusted_offices.append(presides_anywhere)
