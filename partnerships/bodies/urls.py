from django.urls import path

from partnerships.bodies import changes, views

urlpatterns = [
    path("bodies/", views.body_list, name="body-list"),
    path("bodies/add/", changes.body_add, name="body-add"),
    path("bodies/<slug:slug>/", views.body, name="body"),
    path("bodies/<slug:slug>/past-members/", views.body_history, name="body-history"),
    path("bodies/<slug:slug>/edit/", changes.body_edit, name="body-edit"),
    path("bodies/<slug:slug>/rename/", changes.body_rename, name="body-rename"),
    path("bodies/<slug:slug>/rest/", changes.body_rest, name="body-rest"),
    path("bodies/<slug:slug>/dissolve/", changes.body_dissolve, name="body-dissolve"),
    path("bodies/<slug:slug>/links/add/", changes.body_link, name="body-link"),
    path("bodies/<slug:slug>/links/<int:pk>/remove/", changes.body_unlink, name="body-unlink"),
]
