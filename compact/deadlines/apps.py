from django.apps import AppConfig


class DeadlinesConfig(AppConfig):
    name = "compact.deadlines"
    label = "deadlines"
    verbose_name = "Deadlines"

    def ready(self) -> None:
        from compact.agreements import actions
        from compact.deadlines import (  # noqa: F401 - these register themselves
            binding,
            invariants,
            listening,
            tasks,
        )

        actions.on_change.append(binding.bind_anew)
        actions.on_review.append(binding.settle_review)
        actions.what_follows.append(binding.what_follows)
