from django.urls import path

from compact.documents import views

urlpatterns = [path("verify/", views.verify, name="verify")]
