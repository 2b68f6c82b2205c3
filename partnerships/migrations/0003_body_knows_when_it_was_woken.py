from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0002_body_review")]

    operations = [
        migrations.AddField(
            model_name="body",
            name="woken_on",
            field=models.DateField(blank=True, null=True),
        ),
    ]
