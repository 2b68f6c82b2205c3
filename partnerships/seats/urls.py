from django.urls import path

from partnerships.seats import views

urlpatterns = [
    path("bodies/<slug:slug>/seats/add/", views.seat_add, name="seat-add"),
    path("bodies/<slug:slug>/seats/<int:pk>/edit/", views.seat_edit, name="seat-edit"),
    path("bodies/<slug:slug>/seats/<int:pk>/abolish/", views.seat_abolish, name="seat-abolish"),
    path("bodies/<slug:slug>/seats/<int:pk>/appoint/", views.appoint, name="appoint"),
    path("bodies/<slug:slug>/terms/<int:pk>/renew/", views.renew, name="term-renew"),
    path("bodies/<slug:slug>/terms/<int:pk>/end/", views.end, name="term-end"),
]
