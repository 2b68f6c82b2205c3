"""How bodies hang together beside their tree: a network of who mirrors, advises or reports to
whom."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from compact.areas.models import Area
from partnerships.bodies.models import Body


class Link(models.Model):
    """One body stands to another as `kind` says; read from the other end it says `BACKWARDS`."""

    MIRRORS, REPORTS, ADVISES, SENDS = "mirrors", "reports-to", "advises", "sends"
    KINDS = [
        (MIRRORS, "Mirrors"),
        (REPORTS, "Reports to"),
        (ADVISES, "Advises"),
        (SENDS, "Sends representatives to"),
    ]
    BACKWARDS = {
        MIRRORS: "Is mirrored by",
        REPORTS: "Takes reports from",
        ADVISES: "Takes advice from",
        SENDS: "Takes representatives from",
    }

    body = models.ForeignKey(Body, models.CASCADE, related_name="links")
    kind = models.CharField(max_length=12, choices=KINDS)
    other = models.ForeignKey(Body, models.CASCADE, related_name="links_back")

    class Meta:
        ordering = ["kind", "other__name"]
        constraints = [
            models.UniqueConstraint(fields=["body", "kind", "other"], name="one_link_a_kind"),
            models.CheckConstraint(
                condition=~Q(body=F("other")), name="link_leads_to_another_body"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body} {self.get_kind_display().lower()} {self.other}"

    @property
    def area(self) -> Area:
        return self.body.area

    @property
    def backwards(self) -> str:
        return self.BACKWARDS[self.kind]
