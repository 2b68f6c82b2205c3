"""Who: the organisations, people and bodies of an area. Included below `<slug:area>/`."""

from django.urls import include, path

urlpatterns = [
    path("", include("partnerships.organisations.urls")),
    path("", include("partnerships.people.urls")),
    path("", include("partnerships.bodies.urls")),
    path("", include("partnerships.seats.urls")),
    path("", include("partnerships.reviews.urls")),
]
