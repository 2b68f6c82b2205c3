from django.db import migrations


def forget_decided(apps, schema_editor):
    """A release before 0004 holds no deadline without a clause: the decisions themselves stay."""
    apps.get_model("deadlines", "Deadline").objects.filter(provision=None).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("deadlines", "0005_condition_may_be_explained"),
    ]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, forget_decided),
    ]
