"""A row carries what it went out with, and nobody can read it from that."""

from __future__ import annotations

import pytest

from golive_readiness.model.sheet.stamp import NOTHING, Stamp, as_shown, fingerprint, stamp


def test_a_stamp_is_read_as_it_was_written() -> None:
    read = Stamp.read(stamp("uat.one", [("status", "done"), ("comment", "Secret plan"), ("owner", "")]))

    assert read is not None
    assert read.is_of("uat.one")
    assert not read.is_of("uat.two")
    assert read.of("status") == fingerprint("uat.one", "status", "done")
    assert read.of("owner") == NOTHING


def test_of_a_column_that_the_sheet_did_not_have_nothing_is_known() -> None:
    without = Stamp.read(stamp("uat.one", [("status", "done")]))
    empty = Stamp.read(stamp("uat.one", [("internal", "")]))

    assert without is not None
    assert without.of("internal") is None
    assert empty is not None
    assert empty.of("internal") == NOTHING


def test_a_stamp_knows_the_name_that_was_shown_as_well_as_the_value() -> None:
    read = Stamp.read(stamp("uat.one", [("owner", "rob"), (as_shown("owner"), "Rob Maes"), ("reason", "None.")]))

    assert read is not None
    assert read.shows("uat.one", "owner", "Rob Maes")
    assert read.shows("uat.one", "reason", "None.")
    assert not read.shows("uat.one", "owner", "Anna Peeters")
    assert not read.shows("uat.one", "comment", "")


def test_nothing_of_a_text_can_be_read_from_its_fingerprint() -> None:
    written = stamp("uat.one", [("comment", "Secret plan")])

    assert "Secret" not in written
    assert len(written) < 40


def test_the_same_words_elsewhere_have_another_fingerprint() -> None:
    places = (("a", "b"), ("ab", ""), ("b", "a"), ("a", "c"), ("d", "b"))

    assert len({fingerprint(*place, "done") for place in places}) == len(places)


@pytest.mark.parametrize(
    "text", ["", "done", "12345678", "row:12345678 status", "row:12345678 status:xyz", "row:1234567 status:12345678"]
)
def test_anything_else_is_no_stamp(text: str) -> None:
    assert Stamp.read(text) is None
