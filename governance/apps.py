from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "governance"
    label = "governance"
    verbose_name = "How they behave"

    def ready(self) -> None:
        """Tell the floors below what they ask of whoever stands above them."""
        from compact.documents import access
        from compact.notices import actions as notices
        from compact.notices import letters
        from compact.notices.post import enclosures
        from governance import invariants  # noqa: F401 - registers itself
        from governance.attendance import telling as substitutes
        from governance.circulation import (  # noqa: F401 - they declare their jobs
            pack_files,
            print_copies,
        )
        from governance.circulation import telling as papers
        from governance.circulation.actions import note_posted
        from governance.circulation.envelopes import of_letters
        from governance.meetings import telling as meetings
        from governance.meetings.panels import meetings_of
        from governance.minutes import sealing  # noqa: F401 - declares the job
        from governance.minutes import telling as minutes
        from governance.papers.gates import may_read_file
        from partnerships.bodies.panels import panels

        access.register(may_read_file)
        enclosures.register("papers", of_letters)
        letters.register("meetings", meetings.as_letter)
        letters.register("substitutes", substitutes.as_letter)
        letters.register("papers", papers.as_letter)
        letters.register("minutes", minutes.as_letter)
        if meetings_of not in panels:
            panels.append(meetings_of)
        if note_posted not in notices.on_posted:
            notices.on_posted.append(note_posted)
