"""Who may open which address, in which state, written by people: the programme is held against it.

A row: name | states | GET | POST. A door alone means 200 for whoever it lets in; `door:302` that
what was asked is done (a POST carries no answers, so most forms ask again with 200). `*` stands
for every state that no other row of that name speaks of; `-` for an address without states.
"""

from collections.abc import Iterator
from typing import NamedTuple

from tests.access.world import ROLES

MEMBERS = ("representative", "chair", "secretary")
RUNNING = ("secretary", "officer")
BODY = (*MEMBERS, "officer")

LOGIN = 302


def door(
    let_in: tuple[str, ...],
    others: int = 403,
    public: int | None = LOGIN,
    see_only: tuple[str, ...] = (),
) -> dict[str, int | None]:
    """Role → status; None for whoever is let in, 403 for `see_only`, `others` for everybody
    else.
    """
    answers: dict[str, int | None] = dict.fromkeys(ROLES, others) | {"public": public}
    return answers | dict.fromkeys(see_only, 403) | dict.fromkeys(let_in)


DOORS = {
    "anyone": door(ROLES),
    "signed-in": door(ROLES[1:]),
    "office": door(("officer",)),
    # What the office keeps to itself is not there for anybody else.
    "office-knows": door(("officer",), others=404, public=404),
    "asker": door(("officer",), others=404),
    "runs": door(RUNNING),
    "runs-knows": door(RUNNING, others=404, public=404),
    "runs-of-unknown": door(RUNNING, others=404),
    "runs-of-closed": door(RUNNING, others=404, see_only=("representative", "chair")),
    "body-knows": door(BODY, others=404, public=404),
    "body": door(BODY),
    "members": door(MEMBERS),
    "people": door(MEMBERS, others=404),
    "chair": door(("chair",)),
    "chair-of-closed": door(
        ("chair",), others=404, see_only=("representative", "secretary", "officer")
    ),
    # Whoever has work in one area is led there at once.
    "front": door(("public", "stranger", "admin"), others=302, public=None),
}

TABLE = """
home                 | -        | front          | anyone:405
help                 | -        | anyone         | anyone:405
accessibility        | -        | anyone         | anyone:405
privacy              | -        | anyone         | anyone:405
cookies              | -        | anyone         | anyone:405
security-txt         | -        | anyone         | anyone:405
robots-txt           | -        | anyone         | anyone:405
health               | -        | anyone:503     | anyone:405
verify               | -        | anyone         | anyone
area-home            | -        | anyone         | anyone:405
todo                 | -        | signed-in      | signed-in:405
compliance           | -        | anyone         | anyone:405
area-theme           | -        | anyone         | anyone:405
area-settings        | -        | office         | office:405
area-words           | -        | office         | office
area-body-kinds      | -        | office         | office
area-report-sections | -        | office         | office
area-colours         | -        | office         | office
area-nation          | -        | office         | office
area-holidays        | -        | office         | office
area-holiday-remove  | -        | office         | office:302
area-contact         | -        | office         | office
area-roles           | -        | office         | office
area-role-end        | -        | office         | office
job                  | *        | asker          | signed-in:405

agreement-list       | -        | anyone         | anyone:405
agreement-add        | -        | office         | office
agreement-plan       | -        | office         | office
glossary             | -        | anyone         | anyone:405
agreement            | *        | anyone         | anyone:405
agreement            | drafted  | office-knows   | anyone:405
agreement-change     | *        | office         | office
version-compare      | published | anyone        | anyone:405
version-compare      | announced | anyone:404    | anyone:405
version-compare      | drafted  | office-knows   | anyone:405
agreement-review     | *        | office         | office
version-add          | *        | office         | office
version              | *        | anyone         | anyone:405
version              | draft; withdrawn as draft | office-knows | anyone:405
version-pdf          | *        | anyone         | anyone:405
version-pdf          | draft; withdrawn as draft | office-knows | anyone:405
version-draft        | *        | office         | office
suggestions          | *        | office         | office:405
suggestion-confirm   | *        | office:405     | office:302
suggestion-change    | *        | office         | office
suggestion-decline   | *        | office:405     | office:302
provision-withdraw   | *        | office         | office
provision-withdraw   | withdrawn | office:404    | office:404
clause-add-first     | *        | office         | office
clause               | *        | office         | office:405
provision-add        | *        | office         | office
clause-correct       | *        | office         | office
clause-split         | *        | office         | office
clause-merge         | *        | office         | office
clause-merge         | draft    | office         | office:302
clause-delete        | *        | office         | office
clause-delete        | draft    | office         | office:302
clause-add           | *        | office         | office
note-add             | *        | office         | office
note-remove          | -        | office         | office:302
version-circulate    | *        | office         | office
version-consultation | *        | office         | office
version-agree        | *        | office         | office
version-into-force   | *        | office         | office
version-withdraw     | *        | office         | office
version-endorse      | *        | office         | office
endorsement-withdraw | -        | office         | office
version-review-decision | *     | office         | office
version-describe     | *        | office         | office
version-history      | *        | office         | office
document             | public   | anyone         | anyone:405
document             | closed   | anyone:404     | anyone:405

record               | -        | office         | office:405
notice-list          | -        | office         | office:405
notice-unreached     | -        | office         | office:405
post-run             | -        | office         | office
post-letters         | -        | office         | office:405
post-labels          | -        | office         | office:405
notice               | *        | office         | office:405
notice-send-again    | *        | office         | office
notice-send-again    | failed   | office         | office:302
notice-skip          | *        | office         | office
notice-reached       | *        | office         | office
notice-letter        | *        | office         | office
rules                | -        | anyone         | anyone:405
standing             | -        | anyone         | anyone:405
deadline-list        | -        | anyone         | anyone:405
deadline             | *        | anyone         | anyone:405
deadline-extend      | *        | office         | office
deadline-waive       | *        | office         | office
deadline-excuse      | *        | office         | office

organisation-list    | -        | anyone         | anyone:405
organisation-add     | -        | office         | office
organisation         | *        | anyone         | anyone:405
organisation-edit    | *        | office         | office
organisation-succeed | *        | office         | office
person-list          | -        | office         | office:405
person-add           | -        | office         | office
person               | *        | office         | office:405
person-edit          | *        | office         | office
person-sign-in       | signs in | office         | office:302
person-sign-in       | without sign-in | office  | office
own-preferences      | -        | people         | people
body-list            | -        | anyone         | anyone:405
body-add             | -        | office         | office
body                 | *        | anyone         | anyone:405
body-history         | *        | anyone         | anyone:405
body-edit            | *        | office         | office
body-rename          | *        | office         | office
body-rest            | *        | office         | office
body-rest            | dormant  | office         | office:302
body-dissolve        | *        | office         | office
body-reviews         | *        | anyone         | anyone:405
body-review          | *        | office         | office
body-link            | *        | office         | office
body-unlink          | -        | office         | office:302
seat-add             | *        | office         | office
seat-edit            | *        | office         | office
seat-abolish         | *        | office         | office
appoint              | *        | office         | office
term-renew           | *        | office         | office
term-renew           | running  | office         | office:302
term-end             | *        | office         | office

calendar             | -        | anyone         | anyone:405
calendar-new-address | -        | people         | people:302
area-calendar        | -        | anyone         | anyone:405
my-calendar          | -        | anyone         | anyone:405
undertaking          | *        | office         | office:302
undertaking          | active   | body           | body:302
body-calendar        | *        | anyone         | anyone:405
meeting-list         | -        | anyone         | anyone:405
meeting-call         | -        | runs           | runs
meeting              | *        | anyone         | anyone:405
meeting-move         | called; papers-sent | runs | runs
meeting-move         | *        | runs:410       | runs:410
meeting-cancel       | called; papers-sent | runs | runs
meeting-cancel       | *        | runs:410       | runs:410
meeting-calendar     | *        | anyone         | anyone:405
agenda               | *        | runs           | runs:404
item-add             | called; papers-sent | runs | runs
item-add             | *        | runs:410       | runs:410
item-change          | open, called; closed, called | runs | runs
item-change          | open, papers-sent; closed, papers-sent | runs | runs
item-change          | removed, called; removed, papers-sent | runs:404 | runs:404
item-change          | *        | runs:410       | runs:410
item-remove          | open, called; closed, called | runs | runs:302
item-remove          | open, papers-sent; closed, papers-sent | runs | runs
item-remove          | removed, called; removed, papers-sent | runs:404 | runs:404
item-remove          | *        | runs:410       | runs:410
item-close           | open, called; open, papers-sent | runs | runs
item-close           | closed, called; closed, papers-sent | runs | runs:302
item-close           | removed, called; removed, papers-sent | runs:404 | runs:404
item-close           | *        | runs:410       | runs:410
paper-add            | called; papers-sent | runs | runs
paper-add            | *        | runs:410       | runs:410
papers-send          | papers-sent | runs        | runs
papers-send          | *        | runs:410       | runs:410
papers-send          | called   | runs           | runs:302
circulation          | -        | anyone         | anyone:405
print-copy           | -        | runs           | signed-in:405
paper                | draft; final; withdrawn unsent | runs-knows | anyone:405
paper                | circulated; withdrawn once sent | anyone | anyone:405
paper                | circulated, closed | body-knows | anyone:405
paper-change         | draft; final; withdrawn unsent | runs-of-unknown | runs-of-unknown
paper-change         | circulated; withdrawn once sent | runs | runs
paper-change         | circulated once over | runs:410  | runs:410
paper-change         | circulated, closed | runs-of-closed | runs-of-closed
paper-final          | draft    | runs-of-unknown | runs-of-unknown:302
paper-final          | final; withdrawn unsent | runs-of-unknown | runs-of-unknown
paper-final          | circulated; withdrawn once sent | runs | runs
paper-final          | circulated once over | runs:410  | runs:410
paper-final          | circulated, closed | runs-of-closed | runs-of-closed
paper-draft          | final    | runs-of-unknown | runs-of-unknown:302
paper-draft          | draft; withdrawn unsent | runs-of-unknown | runs-of-unknown
paper-draft          | circulated; withdrawn once sent | runs | runs
paper-draft          | circulated once over | runs:410  | runs:410
paper-draft          | circulated, closed | runs-of-closed | runs-of-closed
paper-withdraw       | draft; final; withdrawn unsent | runs-of-unknown | runs-of-unknown
paper-withdraw       | circulated; withdrawn once sent | runs | runs
paper-withdraw       | circulated, closed | runs-of-closed | runs-of-closed
paper-cover          | draft; final; withdrawn | runs-knows | anyone:405
paper-cover          | circulated | anyone       | anyone:405
paper-cover          | circulated, closed | body-knows | anyone:405
paper-file           | final; withdrawn | runs-knows | anyone:405
paper-file           | circulated | anyone       | anyone:405
paper-file           | circulated, closed | body-knows | anyone:405
pack                 | *        | anyone         | anyone:405
pack-pdf             | *        | anyone         | anyone:405
pack-full            | *        | body           | signed-in:405
pack-full-pdf        | *        | body           | signed-in:405
attendance           | *        | runs           | runs
attendance           | cancelled | runs:410      | runs:410
apologies            | *        | members:410    | members:410
apologies            | called; papers-sent | members | members:302
apologies-for        | called; papers-sent | runs | runs
apologies-for        | *        | runs:410       | runs:410
minutes              | none     | anyone:404     | anyone:405
minutes              | draft; submitted | body-knows | anyone:405
minutes              | published | anyone        | anyone:405
minutes-start        | *        | runs           | runs
minutes-start        | none, cancelled | runs:410 | runs:410
minutes-start        | none, held; draft; submitted; published | runs | runs:302
minutes-edit         | none     | runs:404       | signed-in:405
minutes-edit         | *        | runs           | signed-in:405
minutes-edit-item    | draft; submitted | runs   | runs:302
minutes-edit-item    | published | runs          | runs
minutes-strike       | decision; action | runs   | runs:302
minutes-strike       | decision, published; action, published | runs | runs
minutes-submit       | none     | runs:404       | runs:404
minutes-submit       | draft    | runs           | runs:302
minutes-submit       | *        | runs           | runs
minutes-review       | none     | signed-in:404  | signed-in:405
minutes-review       | draft; submitted | chair-of-closed | signed-in:405
minutes-review       | published | chair         | signed-in:405
minutes-amend        | draft; submitted | chair-of-closed | chair-of-closed:302
minutes-amend        | published | chair         | chair
minutes-approve      | none     | signed-in:404  | signed-in:404
minutes-approve      | draft     | chair-of-closed:409 | chair-of-closed:409
minutes-approve      | submitted | chair-of-closed | chair-of-closed
minutes-approve      | published | chair:409     | chair:409
minutes-send-back    | none     | signed-in:404  | signed-in:404
minutes-send-back    | draft     | chair-of-closed:409 | chair-of-closed
minutes-send-back    | submitted | chair-of-closed | chair-of-closed
minutes-send-back    | published | chair:409     | chair
decision-list        | -        | anyone         | anyone:405
minutes-pdf          | none     | anyone:404     | anyone:405
minutes-pdf          | draft; submitted | body-knows | anyone:405
minutes-pdf          | published | anyone        | anyone:405
"""


class Row(NamedTuple):
    """What an address answers in one state, role by role."""

    get: dict[str, int]
    post: dict[str, int]


def rows() -> Iterator[tuple[str, str, Row]]:
    """(name, state, row), in the order they are written."""
    for line in filter(None, TABLE.splitlines()):
        name, states, get, post = (cell.strip() for cell in line.split("|"))
        for state in states.split("; "):
            yield name, state, Row(answers(get), answers(post))


def answers(cell: str) -> dict[str, int]:
    name, _, code = cell.partition(":")
    return {
        role: int(code or 200) if status is None else status for role, status in DOORS[name].items()
    }


def row_for(name: str, state: str) -> Row | None:
    """The row that speaks of this state most closely: itself, its first half, `*`, or `-` for
    none.
    """
    written = {said: row for called, said, row in rows() if called == name}
    wanted = (
        [state, state.partition(", ")[0], state.partition(" ")[0], "*"] if state else ["-", "*"]
    )
    return next((written[said] for said in wanted if said in written), None)
