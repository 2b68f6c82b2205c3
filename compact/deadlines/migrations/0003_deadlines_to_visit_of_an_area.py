"""The sweep takes a batch of one area: it must not read all that the area has for it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0004_version_keeps_a_decision_to_review_it"),
        ("areas", "0002_area_gains_report_sections"),
        ("deadlines", "0002_condition"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="deadline",
            index=models.Index(
                condition=models.Q(("next_at__isnull", False)),
                fields=["area", "next_at"],
                name="deadline_to_visit_of_area",
            ),
        ),
    ]
