"""What a clause says about how things are gets a row of its own, beside what is due by a day."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0001_initial"),
        ("areas", "0001_initial"),
        ("deadlines", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Condition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rule_key", models.CharField(max_length=60)),
                ("clause_words", models.CharField(max_length=300)),
                ("clause_url", models.CharField(blank=True, max_length=300)),
                ("subject_key", models.CharField(max_length=120)),
                ("subject_words", models.CharField(max_length=300)),
                ("subject_url", models.CharField(blank=True, max_length=300)),
                ("body_key", models.CharField(blank=True, max_length=120)),
                ("is_kept", models.BooleanField()),
                ("words", models.TextField(verbose_name="how it stands")),
                ("task", models.CharField(max_length=300, verbose_name="what is to be done")),
                ("since", models.DateTimeField()),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conditions",
                        to="areas.area",
                    ),
                ),
                (
                    "provision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conditions",
                        to="agreements.provision",
                    ),
                ),
            ],
            options={
                "ordering": ["is_kept", "subject_words", "rule_key", "pk"],
                "indexes": [
                    models.Index(fields=["area", "is_kept"], name="deadlines_c_area_id_4c695d_idx"),
                    models.Index(fields=["subject_key"], name="deadlines_c_subject_68bbfd_idx"),
                    models.Index(fields=["body_key"], name="deadlines_c_body_ke_0a33cc_idx"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("rule_key", "provision", "subject_key"),
                        name="one_condition_a_rule_clause_and_subject",
                    )
                ],
            },
        ),
    ]
