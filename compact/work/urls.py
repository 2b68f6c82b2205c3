"""Included below `<slug:area>/`; the one address outside every area stands in `site_urls`."""

from django.urls import path

from compact.work import views

urlpatterns = [path("jobs/<int:pk>/", views.job, name="job")]
