"""The settings of an area and its colours. Included below `<slug:area>/`."""

from django.urls import path

from compact.areas import views

urlpatterns = [
    path("theme-<slug:digest>.css", views.area_theme, name="area-theme"),
    path("settings/", views.settings, name="area-settings"),
    path("settings/words/", views.words, name="area-words"),
    path("settings/kinds-of-body/", views.body_kinds, name="area-body-kinds"),
    path("settings/report-sections/", views.report_sections, name="area-report-sections"),
    path("settings/colours/", views.colours, name="area-colours"),
    path("settings/calendar/", views.calendar, name="area-nation"),
    path("settings/holidays/", views.holidays, name="area-holidays"),
    path("settings/holidays/<int:pk>/remove/", views.holiday_remove, name="area-holiday-remove"),
    path("settings/contact/", views.contact, name="area-contact"),
    path("settings/officers/", views.roles, name="area-roles"),
    path("settings/officers/<int:pk>/end/", views.role_end, name="area-role-end"),
]
