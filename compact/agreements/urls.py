"""Included below `<slug:area>/`. An address says what a person does."""

from django.urls import path

from compact.agreements.catalogue import views as catalogue
from compact.agreements.clauses import views as clauses
from compact.agreements.comparing import views as comparing
from compact.agreements.endorsing import views as endorsing
from compact.agreements.importing import views as importing
from compact.agreements.provisions import views as provisions
from compact.agreements.reviews import views as reviews
from compact.agreements.versions import glossary, printing
from compact.agreements.versions import views as versions
from compact.agreements.versions.stages import STAGES

ONE = "agreements/<slug:slug>"
VERSION = f"{ONE}/versions/<int:number>"
CLAUSE = f"{VERSION}/clauses/<int:place>"

urlpatterns = [
    path("agreements/", catalogue.agreement_list, name="agreement-list"),
    path("agreements/add/", importing.add, name="agreement-add"),
    path("agreements/plan/", catalogue.plan, name="agreement-plan"),
    path("agreements/glossary/", glossary.glossary, name="glossary"),
    path(f"{ONE}/", catalogue.agreement, name="agreement"),
    path(f"{ONE}/change/", catalogue.change, name="agreement-change"),
    path(f"{ONE}/compare/", comparing.comparison, name="version-compare"),
    path(f"{ONE}/review/", reviews.record, name="agreement-review"),
    path(f"{ONE}/versions/add/", importing.add, name="version-add"),
    path(f"{VERSION}/", versions.version, name="version"),
    path(f"{VERSION}/agreement.pdf", printing.agreement_pdf, name="version-pdf"),
    path(f"{VERSION}/draft/", importing.draft, name="version-draft"),
    path(f"{VERSION}/suggestions/", provisions.suggestions, name="suggestions"),
    path(f"{VERSION}/suggestions/<int:pk>/confirm/", provisions.confirm, name="suggestion-confirm"),
    path(f"{VERSION}/suggestions/<int:pk>/change/", provisions.change, name="suggestion-change"),
    path(f"{VERSION}/suggestions/<int:pk>/decline/", provisions.decline, name="suggestion-decline"),
    path(f"{VERSION}/rules/<int:pk>/withdraw/", provisions.withdraw, name="provision-withdraw"),
    path(f"{VERSION}/clauses/add/", clauses.add, name="clause-add-first"),
    path(f"{CLAUSE}/", clauses.clause, name="clause"),
    path(f"{CLAUSE}/rule/", provisions.add, name="provision-add"),
    path(f"{CLAUSE}/correct/", clauses.correct, name="clause-correct"),
    path(f"{CLAUSE}/split/", clauses.split, name="clause-split"),
    path(f"{CLAUSE}/merge/", clauses.merge, name="clause-merge"),
    path(f"{CLAUSE}/delete/", clauses.delete, name="clause-delete"),
    path(f"{CLAUSE}/add/", clauses.add, name="clause-add"),
    path(f"{CLAUSE}/note/", clauses.add_note, name="note-add"),
    path(f"{CLAUSE}/notes/<int:pk>/remove/", clauses.remove_note, name="note-remove"),
    path(
        f"{VERSION}/endorsements/<int:pk>/withdraw/",
        endorsing.withdraw,
        name="endorsement-withdraw",
    ),
    *(
        path(f"{VERSION}/{deed}/", versions.stage, {"deed": deed}, name=f"version-{deed}")
        for deed in STAGES
    ),
]
