"""What was marked late because it was added stands as late only where its sending was late."""

from django.db import migrations

from compact.dates.civil import civil_date


def part_added_from_late(apps, schema_editor):
    sent = apps.get_model("governance", "Circulation").objects.order_by("number")
    for item in apps.get_model("governance", "AgendaItem").objects.filter(is_late=True):
        told = [row for row in sent.filter(meeting=item.meeting_id) if _names(row, item.number)]
        _put(item, told[0] if told else None, item.meeting.changed_at)
    for paper in apps.get_model("governance", "Paper").objects.filter(is_late=True):
        told = sent.filter(meeting=paper.item.meeting_id, at=paper.circulated_at).first()
        _put(paper, told, paper.circulated_at or paper.item.meeting.changed_at)


def _names(circulation, number):
    return any(line["number"] == number for line in circulation.items)


def _put(row, circulation, otherwise):
    row.added_on = civil_date(circulation.at if circulation else otherwise)
    row.is_late = bool(circulation and circulation.is_late)
    row.save(update_fields=["added_on", "is_late"])


def late_when_added(apps, schema_editor):
    for name in ("AgendaItem", "Paper"):
        rows = apps.get_model("governance", name).objects
        rows.update(is_late=False)
        rows.filter(added_on__isnull=False).update(is_late=True)


class Migration(migrations.Migration):
    dependencies = [("governance", "0003_what_was_added_says_when")]

    operations = [migrations.RunPython(part_added_from_late, late_when_added)]
