"""The status of an event, from what its accounts say of it."""

import pytest

from dragoman.assess.status import decide_status
from dragoman.records import Account, AccountAttribution, Dates, Origins, Span, Status


def account(number: int, said: str) -> Account:
    """An account by 'alleged', or 'happened by' for what somebody tells the report."""
    words = Span(f"d{number}", 0, 4)
    status, _, by = said.partition(" ")
    kind: Status = "alleged" if status == "alleged" else "denied" if status == "denied" else "happened"
    return Account(
        document=f"d{number}", spans=(words,), trigger=words, type="AID", status=kind,
        attributed_to=AccountAttribution(span=words) if by else None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (["happened by"], "happened"),
        (["alleged by", "happened by"], "alleged"),  # nobody tells it but those who claim it
        (["alleged by", "happened by", "happened"], "happened"),
        (["alleged by", "happened"], "happened"),
        (["happened by", "denied by"], "alleged"),
    ],
)
def test_a_claim_is_no_witness_of_a_claim(told: list[str], status: str) -> None:
    accounts = [account(number, said) for number, said in enumerate(told)]
    assert decide_status(accounts, None, Dates(), Origins()) == status
    assert decide_status(accounts[::-1], None, Dates(), Origins()) == status
