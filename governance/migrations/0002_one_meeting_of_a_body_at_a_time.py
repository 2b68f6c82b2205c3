"""A body meets once at a time. Meetings called twice before this was so are named, not touched."""

from django.db import migrations, models
from django.db.models import Count, Q


def refuse_twins(apps, schema_editor):
    meetings = apps.get_model("governance", "Meeting").objects.exclude(status="cancelled")
    twins = meetings.values("body__name", "begins_at").annotate(n=Count("pk")).filter(n__gt=1)
    named = [f"{row['body__name']} on {row['begins_at']:%-d %B %Y, %H:%M} UTC" for row in twins]
    if named:
        raise RuntimeError(
            "These meetings were called twice: cancel one of each with the release before this "
            f"one, then upgrade again. {'; '.join(named)}"
        )


class Migration(migrations.Migration):
    dependencies = [("governance", "0001_initial")]

    operations = [
        migrations.RunPython(refuse_twins, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.UniqueConstraint(
                condition=~Q(status="cancelled"),
                fields=("body", "begins_at"),
                name="one_meeting_of_a_body_at_a_time",
            ),
        ),
    ]
