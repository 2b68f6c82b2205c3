"""Included below `<slug:area>/`."""

from django.urls import path

from compact.deadlines import views, views_rules
from compact.deadlines.deeds import DEEDS

urlpatterns = [
    path("rules/", views_rules.rules, name="rules"),
    path("deadlines/", views.deadline_list, name="deadline-list"),
    path("deadlines/<int:pk>/", views.deadline, name="deadline"),
    *(
        path(f"deadlines/<int:pk>/{verb}/", views.deed, {"verb": verb}, name=f"deadline-{verb}")
        for verb in DEEDS
    ),
]
