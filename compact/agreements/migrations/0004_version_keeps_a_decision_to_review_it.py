from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0003_endorsement"),
    ]

    operations = [
        migrations.AddField(
            model_name="version",
            name="review_decided_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="version",
            name="review_months",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
    ]
