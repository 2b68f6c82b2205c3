"""manage.py import_agreement: a text's clauses and suggested provisions, shown or stored."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from compact.agreements.reading import Reading, Unreadable, read


class Command(BaseCommand):
    help = "Split an agreement's text (txt, md, docx) into clauses and suggest provisions."
    requires_system_checks = []

    def add_arguments(self, parser) -> None:
        parser.add_argument("file", metavar="FILE", help="a .txt, .md or .docx file")
        parser.add_argument(
            "--area", metavar="A", help="the area's name in addresses, as in /halton/"
        )
        parser.add_argument(
            "--kind",
            metavar="K",
            default="compact",
            help="compact, covenant, protocol, code, constitution, terms-of-reference, …",
        )
        parser.add_argument("--title", metavar="T", help="what the agreement is called")
        parser.add_argument("--dry-run", action="store_true", help="only show; needs no database")
        parser.add_argument("--json", action="store_true", help="print JSON instead of a listing")

    def handle(self, *args, **options) -> None:
        path = Path(options["file"])
        reading = _read(path)
        stored = None if options["dry_run"] else self._store(reading, options)
        for sentence in reading.unread:
            self.stderr.write(sentence)
        if options["json"]:
            facts = reading.as_json()
            if stored is not None:
                facts["address"] = stored
            self.stdout.write(json.dumps(facts, ensure_ascii=False, indent=1))
        else:
            self._list(reading, stored)

    def _store(self, reading: Reading, options: dict) -> str:
        title = " ".join((options["title"] or "").split())
        missing = [
            f"--{name}"
            for name, given in (("area", options["area"]), ("title", title))
            if not given
        ]
        if missing:
            raise CommandError(f"Say {' and '.join(missing)}, or use --dry-run to store nothing.")
        # Only here: a dry run touches no table.
        from compact.agreements.actions import import_reading
        from compact.agreements.models import Agreement
        from compact.areas.models import Area

        area = Area.objects.filter(slug=options["area"]).first()
        if area is None:
            raise CommandError(f"There is no area called {options['area']}.")
        longest = Agreement._meta.get_field("title").max_length
        if len(title) > longest:
            raise CommandError(f"The title is longer than {longest} characters.")
        kind, kinds = options["kind"].replace("-", " "), [key for key, _ in Agreement.KINDS]
        if kind not in kinds:
            raise CommandError(f"There is no kind called {kind}. The kinds are {', '.join(kinds)}.")
        made = import_reading(area, kind=kind, title=title, reading=reading, by=None)
        return made.get_absolute_url() if hasattr(made, "get_absolute_url") else str(made)

    def _list(self, reading: Reading, stored: str | None) -> None:
        for index, clause in enumerate(reading.clauses):
            self.stdout.write(f"{' › '.join(clause.path)}  [{clause.bound}, {clause.kind}]")
            for one in reading.suggestions_for(index):
                self.stdout.write(
                    f"    {one.force}: {one.rule} {json.dumps(one.params)}  “{one.quote}”"
                )
        self.stdout.write(
            f"{len(reading.clauses)} clauses, {len(reading.suggestions)} suggestions."
        )
        for note in reading.notes:
            self.stdout.write(note)
        if stored:
            self.stdout.write(f"Stored: {stored}")


def _read(path: Path) -> Reading:
    try:
        return read(path.read_bytes(), path.name)
    except OSError as fault:
        raise CommandError(f"The file {path.name} cannot be opened: {fault.strerror}.") from fault
    except Unreadable as reason:
        raise CommandError(str(reason)) from reason
