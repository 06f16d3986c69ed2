"""Licences, as an admin centre exports them."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from golive_readiness.model.record.licences import LicenceCount
from golive_readiness.model.review import ReadinessReview
from tests.unit.sources.trackers.made import a_review, fates, problem, problems, taken

CENTRE = """\
Product Title,Total Licenses,Expired Licenses,Assigned Licenses,Status Message
Dynamics 365 Finance,25,0,18,
Dynamics 365 Supply Chain Management,"1,200",5,"1,100",5 expired licenses
Microsoft Power Automate Free,10000,0,7,
Office 365 E3,300,0,280,
Visio Plan 2,5,0,5,
"""
COUNTS = [
    {"type": "Finance", "required": 30, "purchased": 20, "assigned": 18},
    {"type": "Visio Plan 2", "required": 4},
    {"type": "Device", "required": 3},
]


def counts(review: ReadinessReview) -> dict[str, LicenceCount]:
    return {count.subject: count for count in review.licences.counts or ()}


def of(*given: dict[str, Any]) -> ReadinessReview:
    return a_review(licences={"counts": list(given), "last_purchase_on": "2026-10-01"})


def test_an_admin_centre_tells_what_is_bought_and_assigned_and_not_what_is_needed() -> None:
    done = taken(CENTRE, "licences", of(*COUNTS))

    assert done.review.licences.last_purchase_on == date(2026, 10, 1)
    assert done.review.licences.counts == (
        LicenceCount(type="Finance", required=30, purchased=25, assigned=18),
        LicenceCount(type="Visio Plan 2", required=4, purchased=5, assigned=5),
        LicenceCount(type="Device", required=3),
        LicenceCount(type="Dynamics 365 Supply Chain Management", purchased=1200, assigned=1100),
    )


def test_every_product_is_accounted_for() -> None:
    done = taken(CENTRE, "licences", of(*COUNTS))

    assert fates(done) == [
        (1, "heading", None),
        (2, "updated", "Finance"),
        (3, "added", "Dynamics 365 Supply Chain Management"),
        (4, "skipped", None),
        (5, "skipped", None),
        (6, "updated", "Visio Plan 2"),
    ]
    assert done.rows[3].why == "a trial or free licence, which is not bought"
    assert done.rows[4].why == "no licence of the record, of Dynamics 365 or of the Power Platform"
    assert done.absent == ("Device",)


def test_what_is_expired_is_told_and_left_to_people() -> None:
    (remark,) = taken(CENTRE, "licences").remarks

    assert str(remark) == (
        "line 3, column 3: of Dynamics 365 Supply Chain Management, 5 are expired or suspended; "
        "look whether they are counted as bought."
    )


def test_taking_licences_twice_is_taking_them_once() -> None:
    once = taken(CENTRE, "licences", of(*COUNTS))
    twice = taken(CENTRE, "licences", once.review)

    assert twice.review is once.review
    assert {row.fate for row in twice.rows} == {"heading", "unchanged", "skipped"}


def test_the_order_of_products_changes_nothing() -> None:
    heading, *rows = CENTRE.splitlines()
    reviews = {taken("\n".join([heading, *order]), "licences", of(*COUNTS)).review for order in permutations(rows)}

    assert len(reviews) == 1


@pytest.mark.parametrize(
    "name",
    ["Finance", "Dynamics 365 Finance", "Microsoft Dynamics 365 Finance", "Dynamics 365 for Finance", "D365 FINANCE"],
)
def test_a_type_is_the_same_with_and_without_its_maker(name: str) -> None:
    done = taken(f"Product,Total\n{name},40\n", "licences", of(*COUNTS))

    assert counts(done.review)["Finance"].purchased == 40


def test_a_maker_alone_is_a_type_too() -> None:
    assert list(counts(taken("Product,Total\nDynamics 365,40\n", "licences").review)) == ["Dynamics 365"]


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("Dynamics 365 Sales Enterprise", True),
        ("Power Apps Premium", True),
        ("Power Automate per user", True),
        ("Dataverse capacity", True),
        ("Dynamics 365 Sales Trial", False),
        ("Power Pages vTrial (viral)", False),
        ("Windows 11 Enterprise", False),
    ],
)
def test_a_new_type_is_read_where_it_belongs_to_the_solution(name: str, *, read: bool) -> None:
    assert bool(counts(taken(f"Product,Total\n{name},40\n", "licences").review)) is read


def test_a_trial_that_the_record_names_is_read() -> None:
    review = of({"type": "Dynamics 365 Sales Trial", "required": 1})

    assert (
        counts(taken("Product,Total\nSales Trial,2\n", "licences", review).review)["Dynamics 365 Sales Trial"].purchased
        == 2
    )


def test_what_is_bought_follows_from_what_is_assigned_and_available() -> None:
    text = "Product name,Available,Assigned\nDynamics 365 Sales,3,4\n"
    count = counts(taken(text, "licences").review)["Dynamics 365 Sales"]
    assert (count.purchased, count.assigned) == (7, 4)

    told = counts(taken("Product,Total,Available,Assigned\nDynamics 365 Sales,9,3,4\n", "licences").review)
    assert told["Dynamics 365 Sales"].purchased == 9
    alone = counts(taken("Product,Available\nDynamics 365 Sales,3\n", "licences").review)
    assert alone["Dynamics 365 Sales"].purchased is None
    assigned = counts(taken("Product,Assigned\nDynamics 365 Sales,3\n", "licences").review)
    assert (assigned["Dynamics 365 Sales"].purchased, assigned["Dynamics 365 Sales"].assigned) == (None, 3)
    for figures in ("clear,3", "3,clear"):
        emptied = counts(taken(f"Product,Available,Assigned\nDynamics 365 Sales,{figures}\n", "licences").review)
        assert emptied["Dynamics 365 Sales"].purchased is None
    none = counts(taken("Product,Available,Assigned\nDynamics 365 Sales,0,0\n", "licences").review)
    assert none["Dynamics 365 Sales"].purchased == 0


def test_more_assigned_than_bought_is_taken_as_it_is() -> None:
    """Licences were given back too early: that is a finding, not a mistake of whoever exported it."""
    found = counts(taken("Product,Total,Assigned\nDynamics 365 Sales,3,4\n", "licences").review)

    assert (found["Dynamics 365 Sales"].purchased, found["Dynamics 365 Sales"].assigned) == (3, 4)


def test_each_tenant_has_figures_of_its_own() -> None:
    review = of({"type": "Sales", "tenant": "Main"}, {"type": "Sales", "tenant": "Other"})
    text = "Product,Tenant,Total\nDynamics 365 Sales,MAIN,3\nDynamics 365 Sales,Third,4\n"
    found = counts(taken(text, "licences", review).review)

    assert {key: count.purchased for key, count in found.items()} == {
        "Sales/Main": 3,
        "Sales/Other": None,
        "Dynamics 365 Sales/Third": 4,
    }
    once = taken(text, "licences", review)
    assert taken(text, "licences", once.review).review is once.review


def test_a_row_without_a_tenant_is_that_of_the_only_one() -> None:
    review = of({"type": "Sales", "tenant": "Main"})

    assert counts(taken("Product,Total\nSales,3\n", "licences", review).review)["Sales/Main"].purchased == 3


def test_a_tenant_goes_before_an_entry_without_one() -> None:
    review = of({"type": "Sales"}, {"type": "Sales", "tenant": "Main"})

    found = counts(taken("Product,Tenant,Total\nSales,Main,3\n", "licences", review).review)
    assert (found["Sales"].purchased, found["Sales/Main"].purchased) == (None, 3)


def test_which_tenant_is_meant_has_to_be_said_where_there_are_several() -> None:
    review = of({"type": "Sales", "tenant": "Main"}, {"type": "Sales", "tenant": "Other"})
    found = problem(lambda: taken("Product,Total\nSales,3\n", "licences", review))

    assert found.message == "the review counts Sales several times, and this row does not say which is meant."
    assert found.hint == "Name the tenant, in a column Tenant."


def test_what_is_counted_by_security_role_is_left_to_people() -> None:
    review = of({"type": "Sales", "security_role": "Salesperson", "required": 4})
    found = counts(taken("Product,Total\nDynamics 365 Sales,3\n", "licences", review).review)

    assert found["Sales/Salesperson"].purchased is None
    assert found["Dynamics 365 Sales"].purchased == 3


def test_a_product_that_stands_twice_is_read_once_or_asked_about() -> None:
    same = taken("Product,Total\nDynamics 365 Sales,3\nDynamics 365 Sales,3\n", "licences")
    assert fates(same)[1:] == [(2, "added", "Dynamics 365 Sales"), (3, "skipped", "Dynamics 365 Sales")]
    assert same.rows[2].why == "the same as line 2, column 1"

    found = problem(lambda: taken("Product,Total\nDynamics 365 Sales,3\nDynamics 365 Sales,4\n", "licences"))
    assert found.message == "Dynamics 365 Sales stands in several rows, which do not agree: purchased."
    assert found.hint == "Make one row of them; see line 2, column 1 too."


def test_a_row_without_a_product_is_skipped() -> None:
    assert fates(taken("Product,Total\n,3\n", "licences"))[1] == (2, "skipped", None)


def test_a_day_is_read_and_clear_empties() -> None:
    done = taken("Product,Total,Assigned,As of\nFinance,40,clear,2026-11-01\n", "licences", of(*COUNTS))
    count = counts(done.review)["Finance"]

    assert (count.purchased, count.assigned, count.counted_on, count.required) == (40, None, date(2026, 11, 1), 30)


def test_a_day_after_the_review_is_a_problem_of_its_cell() -> None:
    found = problem(lambda: taken("Product,Total,As of\nOffice,1,\nFinance,40,2026-11-03\n", "licences", of(*COUNTS)))

    assert (str(found.place), found.path) == ("line 3, column 3", "licences.counts.Finance.counted_on")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,200", 1200),
        ("1.200", 1200),
        ("1 200", 1200),
        ("1\u00a0200", 1200),
        ("1'200'300", 1200300),
        ("12.0", 12),
        ("7", 7),
    ],
)
def test_a_whole_number_is_read_as_people_write_it(text: str, number: int) -> None:
    found = counts(taken(f'Product,Total\nFinance,"{text}"\n', "licences", of(*COUNTS[1:])).review)

    assert not found.get("Finance")
    known = counts(taken(f'Product,Total\nFinance,"{text}"\n', "licences", of({"type": "Finance"})).review)
    assert known["Finance"].purchased == number


@pytest.mark.parametrize("text", ["many", "-1", "1.5", "1,20", "1.200,300"])
def test_what_is_no_whole_number_is_a_problem(text: str) -> None:
    found = problem(lambda: taken(f'Product,Total\nDynamics 365 Sales,"{text}"\n', "licences"))

    assert (found.message, found.hint) == (f'"{text}" is no whole number.', "Write one, or leave the cell empty.")


def test_entries_of_the_record_that_are_alike_stay_apart() -> None:
    review = of({"type": "Device", "required": 1}, {"type": "Device", "required": 2}, {"type": "Finance"})
    done = taken("Product,Total\nFinance,3\n", "licences", review)

    assert [count.required for count in done.review.licences.counts or ()] == [1, 2, None]
    assert done.absent == ("Device", "Device (2)")


def test_a_name_that_is_too_long_is_a_problem_of_its_cell() -> None:
    text = f"Product,Tenant,Total\nDynamics 365 {'x' * 300},Main,1\nDynamics 365 Sales,{'y' * 301},1\n"
    found = problems(lambda: taken(text, "licences"))

    assert [str(one.place) for one in found] == ["line 2, column 1", "line 3, column 2"]
