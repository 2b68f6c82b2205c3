from django.urls import path

from partnerships.reviews import views

urlpatterns = [
    path("bodies/<slug:slug>/reviews/", views.body_reviews, name="body-reviews"),
    path("bodies/<slug:slug>/reviews/add/", views.body_review, name="body-review"),
]
