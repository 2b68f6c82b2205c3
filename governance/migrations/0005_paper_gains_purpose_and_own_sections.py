"""A report says its purpose, and has the sections its area adds."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("governance", "0004_late_only_by_a_clause")]

    operations = [
        migrations.AddField(
            model_name="paper",
            name="purpose",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="paper",
            name="own_sections",
            field=models.JSONField(default=dict, verbose_name="words by the area's own headings"),
        ),
    ]
