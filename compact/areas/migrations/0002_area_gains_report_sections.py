"""An area says which sections its reports have."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("areas", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="area",
            name="report_sections",
            field=models.JSONField(blank=True, default=list),
        ),
    ]
