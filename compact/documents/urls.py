"""Included below `<slug:area>/`; `/verify/` stands outside every area, in `site_urls`."""

from django.urls import path

from compact.documents import views

urlpatterns = [path("documents/<int:pk>/", views.document, name="document")]
