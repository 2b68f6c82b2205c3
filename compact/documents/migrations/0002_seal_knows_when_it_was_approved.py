from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="seal",
            name="approved_at",
            field=models.DateTimeField(null=True),
        ),
    ]
