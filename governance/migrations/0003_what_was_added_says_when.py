"""Being added after the papers went out and being late are two things: the day of the first."""

from django.db import migrations, models

ADDED = "day it was added to papers that had gone out"
LATE = "went out later than a clause in force allows"


class Migration(migrations.Migration):
    dependencies = [("governance", "0002_one_meeting_of_a_body_at_a_time")]

    operations = [
        operation
        for name in ("agendaitem", "paper")
        for operation in (
            migrations.AddField(
                model_name=name,
                name="added_on",
                field=models.DateField(null=True, verbose_name=ADDED),
            ),
            migrations.AlterField(
                model_name=name,
                name="is_late",
                field=models.BooleanField(default=False, verbose_name=LATE),
            ),
        )
    ]
