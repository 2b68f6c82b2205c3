from django.urls import path

from compact.work import views

urlpatterns = [path("health/", views.health, name="health")]
