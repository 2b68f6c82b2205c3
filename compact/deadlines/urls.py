"""Included below `<slug:area>/`."""

from django.urls import path

from compact.deadlines import views, views_rules
from compact.deadlines.deeds import DEEDS
from compact.deadlines.standing import standing_list

urlpatterns = [
    path("rules/", views_rules.rules, name="rules"),
    path("rules/today/", standing_list, name="standing"),
    path("deadlines/", views.deadline_list, name="deadline-list"),
    path("deadlines/<int:pk>/", views.deadline, name="deadline"),
    *(
        path(f"deadlines/<int:pk>/{verb}/", views.deed, {"verb": verb}, name=f"deadline-{verb}")
        for verb in DEEDS
    ),
]
