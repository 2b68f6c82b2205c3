"""What was approved is sealed once, kept byte for byte, and recognised by anybody."""

import io
import multiprocessing
import stat

import pypdf
import pytest
from django.core.management import call_command
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from compact.audit.models import Entry
from compact.dates import clock
from compact.documents import seal_key, storage, upkeep, verifying
from compact.documents.models import Seal
from compact.documents.pdf import pdf_of
from compact.documents.sealing import seal, sealed_bytes
from compact.documents.verifying import Answer, verify_file, verify_hash
from tests.documents.files import pdf_file, upload

pytestmark = pytest.mark.django_db


def minutes(words: str = "The board met.") -> bytes:
    html = f'<html lang="en-GB"><title>Minutes</title><h1>Minutes</h1><p>{words}</p></html>'
    return pdf_of(html, archive=True).data


@pytest.fixture
def sealed(area, officer):
    """The area itself stands for the thing that was approved."""

    def put(words: str = "The board met.", **fields) -> Seal:
        return seal(minutes(words), area=area, subject=area, by=officer, at=clock.now(), **fields)

    return put


def signature(data: bytes):
    return PdfFileReader(io.BytesIO(data)).embedded_signatures[0]


def test_a_seal_is_a_signature_that_others_can_verify(sealed):
    data = sealed_bytes(sealed())
    own = signature(data).signer_cert
    status = validate_pdf_signature(
        signature(data), ValidationContext(trust_roots=[own], allow_fetching=False)
    )
    assert status.bottom_line
    assert signature(data).sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert own.sha256.hex(":").upper() == seal_key.the_key().fingerprint


def test_the_seal_is_added_behind_and_changes_nothing_before(sealed):
    before = minutes()
    data = sealed_bytes(sealed())
    assert data.startswith(before)
    root = pypdf.PdfReader(io.BytesIO(data)).root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"


def test_the_same_words_are_sealed_once(sealed):
    assert sealed() == sealed()
    assert Seal.objects.count() == 1
    assert Entry.objects.filter(verb="sealed").count() == 1


def test_large_print_has_a_seal_of_its_own(sealed, area):
    sealed()
    sealed(variant="large", words="The board met. ")
    assert Seal.objects.of(area).in_force().count() == 2


def test_a_later_version_takes_the_place_of_the_earlier(sealed):
    first, second = sealed(), sealed("The board met again.")
    first.refresh_from_db()
    assert first.superseded_at is not None
    assert second.superseded_at is None
    assert verify_hash(first.sha256).answer is Answer.SUPERSEDED
    assert verify_hash(second.sha256).answer is Answer.APPROVED


def test_the_approved_file_is_recognised_with_what_it_is(sealed, area):
    made = sealed()
    verdict = verify_file(sealed_bytes(made))
    assert (verdict.answer, verdict.seal) == (Answer.APPROVED, made)
    assert verdict.seal.subject_words == str(area)


def test_the_words_without_the_seal_are_recognised_as_that(sealed):
    sealed()
    assert verify_file(minutes()).answer is Answer.UNSEALED


def test_one_changed_letter_breaks_the_seal(sealed):
    assert verify_file(changed(sealed_bytes(sealed()))).answer is Answer.CHANGED


def changed(data: bytes) -> bytes:
    """The same PDF with one bit of its text turned over."""
    turned = bytearray(data)
    turned[len(data) // 2] ^= 1
    return bytes(turned)


def test_anything_added_behind_the_seal_breaks_it(sealed):
    writer = pypdf.PdfWriter(io.BytesIO(sealed_bytes(sealed())), incremental=True)
    writer.add_metadata({"/Title": "Other minutes"})
    out = io.BytesIO()
    writer.write(out)
    assert out.getvalue().startswith(sealed_bytes(Seal.objects.get()))
    assert verify_file(out.getvalue()).answer is Answer.CHANGED


def test_a_whole_seal_we_have_no_record_of_is_not_called_approved(sealed):
    data = sealed_bytes(sealed())
    Seal.objects.all().delete()
    assert verify_file(data).answer is Answer.FORGOTTEN


def test_the_seal_of_another_site_is_not_ours(sealed, settings, tmp_path):
    data = sealed_bytes(sealed())
    Seal.objects.all().delete()
    settings.SEAL_DIR = tmp_path / "another site"
    seal_key.make_key()
    assert verify_file(data).answer is Answer.UNKNOWN


def test_what_an_old_key_sealed_is_still_ours(sealed, capsys):
    data, old = sealed_bytes(sealed()), seal_key.the_key().fingerprint
    call_command("make_seal_key", replace=True)
    assert seal_key.the_key().fingerprint in capsys.readouterr().out
    assert old in verifying.fingerprints()
    assert seal_key.the_key().fingerprint != old
    assert verify_file(changed(data)).answer is Answer.CHANGED


def test_the_key_is_read_by_its_owner_alone_and_opens_with_the_passphrase_only(settings):
    seal_key.the_key()
    path = settings.SEAL_DIR / "seal.pem"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert b"ENCRYPTED PRIVATE KEY" in path.read_bytes()
    settings.SEAL_PASSPHRASE = "wrong"
    with pytest.raises(seal_key.SealUnavailable, match="does not open the key"):
        seal_key.the_key()


def test_the_certificate_is_valid_for_ten_years():
    certificate = seal_key.the_key().certificate
    lasts = certificate.not_valid_after_utc - clock.now()
    assert 3650 <= lasts.days <= 3660


def test_of_two_processes_that_make_the_key_one_wins(settings):
    together = multiprocessing.get_context("fork").Pool(4)
    with together:
        made = together.starmap(seal_key.make_key, [()] * 4)
    assert sorted(made) == [False, False, False, True]
    assert len(list(settings.SEAL_DIR.iterdir())) == 1
    seal_key.the_key()


def test_a_sealed_file_that_was_changed_in_the_store_is_found(sealed):
    made = sealed()
    assert upkeep.faults_of_seals() == []
    storage.place_of(made.sha256).write_bytes(b"other")
    assert upkeep.faults_of_seals() == [
        f"{made.subject_words}: The bytes kept under {made.sha256} were changed"
    ]


HOSTILE = {
    "nothing": b"",
    "no PDF": b"MZ\0\0",
    "a PDF of nonsense": b"%PDF-1.7\n" + b"\xff" * 5_000,
    "a PDF without a seal": pdf_file(),
    "a PDF that points in circles": pdf_file().replace(b"/Pages", b"/Kidss"),
    "half a PDF": pdf_file()[: len(pdf_file()) // 2],
    "a signature of nonsense": pdf_file() + b"1 0 obj<</Type/Sig/ByteRange[0 9 9 9]>>endobj",
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_files_are_simply_not_known(what, client, sealed):
    sealed()
    assert verify_file(HOSTILE[what]).answer is Answer.UNKNOWN
    response = client.post("/verify/", {"file": upload("x.pdf", HOSTILE[what])})
    assert response.status_code == 200


def test_the_page_says_what_the_file_is(client, sealed):
    made = sealed()
    page = client.post("/verify/", {"file": upload("m.pdf", sealed_bytes(made))})
    words = page.content.decode()
    assert 'data-state="approved"' in words
    assert "This is the approved document" in words
    assert made.subject_words in words
    assert made.fingerprint in words


def test_the_page_takes_a_fingerprint_too_and_can_be_linked_to(client, sealed):
    made = sealed()
    for page in (
        client.post("/verify/", {"sha256": f" {made.sha256.upper()} "}),
        client.get(f"/verify/?sha256={made.sha256}"),
    ):
        assert 'data-state="approved"' in page.content.decode()


@pytest.mark.parametrize("given", [{}, {"sha256": "abc"}, {"sha256": "x" * 5_000}])
def test_what_cannot_be_checked_is_said_beside_its_field(client, given):
    page = client.post("/verify/", given)
    assert page.status_code == 200
    assert "There is a problem" in page.content.decode()


def test_nothing_that_is_shown_to_the_page_is_kept(client, sealed, store):
    made = sealed()
    kept = set(storage.all_kept())
    client.post("/verify/", {"file": upload("m.pdf", sealed_bytes(made) + b"%")})
    assert set(storage.all_kept()) == kept
