from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="version",
            name="unconsulted_reason",
            field=models.TextField(blank=True, verbose_name="why it was not consulted on"),
        ),
    ]
