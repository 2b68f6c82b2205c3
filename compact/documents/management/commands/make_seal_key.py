import json

from django.core.management.base import BaseCommand, CommandError

from compact.documents import seal_key


class Command(BaseCommand):
    help = "Makes, once, the key that seals approved documents; prints its fingerprint."

    def add_arguments(self, parser):
        parser.add_argument(
            "--replace",
            action="store_true",
            help="retire the present key; what it sealed is still recognised",
        )
        parser.add_argument("--json", action="store_true")

    def handle(self, *, replace, **options):
        try:
            if replace and seal_key.certificates():
                seal_key.retire_key()
            made = seal_key.make_key()
            key = seal_key.the_key()
        except seal_key.SealUnavailable as sentence:
            raise CommandError(str(sentence)) from sentence
        until = key.certificate.not_valid_after_utc.date().isoformat()
        if options["json"]:
            facts = {"made": made, "fingerprint": key.fingerprint, "valid_until": until}
            self.stdout.write(json.dumps(facts))
        else:
            self.stdout.write("A key was made." if made else "There is a key already.")
            self.stdout.write(f"Fingerprint of its certificate: {key.fingerprint}")
            self.stdout.write(f"It seals until {until}.")
