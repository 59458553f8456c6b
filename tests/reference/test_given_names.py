"""Given names that sound alike and are not one."""

import pytest

from dragoman.reference.given_names import bear_other_names

OTHER = [
    ("Hassan Noro", "Hussein Noro"), ("حسن نورو", "حسين نورو"), ("حسن نوری", "حسین نوری"), ("Hassan Noro", "حسين نورو"),
    ("Виктор Орлин", "Виктория Орлина"), ("Хасана Норо", "Хусейну Норо"), ("Karim Daouk", "Karima Daouk"),
    ("Mohammed Noro", "Mahmoud Noro"), ("John Brelin", "Joan Brelin"), ("عمر نورو", "عمار نورو"),
]  # fmt: skip
SAME = [
    ("Hassan Noro", "Hasan Noro"), ("Hussein Noro", "Hossein Noro"), ("Hussein Noro", "حسين نورو"),
    ("Хусейна Норо", "Hussein Noro"), ("Александра Орлина", "Александр Орлин"), ("Tomas Brelin", "Hassan Brelin"),
    ("Mohammed Ali Noro", "Mohammed Noro"), ("Omar Hassan Noro", "Omar Noro"), ("Hamid Noro", "حامد نورو"),
    ("Maria Corvi", "Marie Corvi"), ("Noro", "Hassan"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), OTHER)
def test_names_that_are_not_one(left: str, right: str) -> None:
    assert bear_other_names(left, right)
    assert bear_other_names(right, left)


@pytest.mark.parametrize(("left", "right"), SAME)
def test_spellings_of_one_name_and_names_that_the_table_lacks(left: str, right: str) -> None:
    assert not bear_other_names(left, right)
