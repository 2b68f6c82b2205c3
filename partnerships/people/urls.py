from django.urls import path

from partnerships.people import views

urlpatterns = [
    path("people/", views.person_list, name="person-list"),
    path("people/add/", views.person_add, name="person-add"),
    path("people/<int:pk>/", views.person, name="person"),
    path("people/<int:pk>/edit/", views.person_edit, name="person-edit"),
    path("people/<int:pk>/sign-in/", views.person_sign_in, name="person-sign-in"),
    path("how-we-write-to-you/", views.own_preferences, name="own-preferences"),
]
