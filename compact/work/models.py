"""Long jobs that a person waits for, and the heartbeats of the jobs nobody waits for."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse

from compact.areas.models import Area


class Heartbeat(models.Model):
    """One turn of a periodic job, unique by job and slot: of many beats one has an effect."""

    job = models.CharField(max_length=60)
    slot = models.PositiveBigIntegerField()
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    words = models.CharField(max_length=300, blank=True)
    failed = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "slot"], name="one_turn_a_slot")]
        indexes = [models.Index(fields=["job", "-started_at"])]

    def __str__(self) -> str:
        return f"{self.job} at {self.started_at}"


class Watch(models.Model):
    """Since when a periodic job is expected: until its first turn is late it is new, not ill."""

    job = models.CharField(max_length=60, unique=True)
    since = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.job} since {self.since}"


class Job(models.Model):
    """Long work somebody asked for: what it is, how far it has come, where its result stands."""

    WAITING, RUNNING, DONE, FAILED = "waiting", "running", "done", "failed"
    STATUSES = [(s, s.capitalize()) for s in (WAITING, RUNNING, DONE, FAILED)]

    area = models.ForeignKey(Area, models.CASCADE, related_name="jobs")
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=60)
    subject_key = models.CharField(max_length=120, blank=True)
    arguments = models.JSONField(default=dict, blank=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True)
    asked_at = models.DateTimeField()
    status = models.CharField(max_length=10, choices=STATUSES, default=WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    words = models.CharField(max_length=200, blank=True)
    result_url = models.CharField(max_length=300, blank=True)
    error = models.TextField(blank=True)
    lease_until = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-asked_at"]
        indexes = [models.Index(fields=["status", "lease_until"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("job", args=[self.area.slug, self.pk])
