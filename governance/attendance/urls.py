from django.urls import path

from governance.attendance import views

urlpatterns = [
    path("meetings/<slug:slug>/attendance/", views.attendance, name="attendance"),
    path("meetings/<slug:slug>/apologies/", views.apologies, name="apologies"),
    path("meetings/<slug:slug>/apologies/for/", views.apologies_for, name="apologies-for"),
]
