"""What every document is made of."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from golive_readiness.model.base import (
    Amount,
    Day,
    Document,
    Duration,
    Guesses,
    Id,
    Keyed,
    Listed,
    Moment,
    Severity,
    Share,
    Text,
    Title,
    ZoneName,
    in_zone,
    is_zone,
    nearest_words,
    written_duration,
)
from golive_readiness.model.form.answers import Answer, Status
from golive_readiness.model.people import Person
from golive_readiness.model.record.cutover import Window
from golive_readiness.model.review import ReadinessReview

SMALLEST: dict[str, Any] = {
    "format": "golive-readiness/review/1",
    "project": {"name": "A project"},
    "reviewed_on": "2026-11-02",
}
BRUSSELS = ZoneInfo("Europe/Brussels")


def read(kind: Any, value: object) -> Any:
    return TypeAdapter(kind).validate_python(value)


def refused(kind: Any, value: object) -> str:
    """The sentence with which a value is refused; anything but a problem of the document is a fault."""
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    return caught.value.errors()[0]["msg"]


class Inner(Document):
    name: Title


class Outer(Document):
    inner: Keyed[Inner] = Keyed()
    some: Listed[Id] | None = None


# --- documents and words -------------------------------------------------------------------------------------------


def test_a_document_is_frozen_and_refuses_what_it_does_not_know() -> None:
    inner = Inner(name="one")
    with pytest.raises(ValidationError):
        inner.name = "two"  # type: ignore[misc]
    assert refused(Inner, {"name": "one", "nmae": "two"}) == "Extra inputs are not permitted"


@pytest.mark.parametrize("word", ["in_progress", "in-progress", "In progress", " IN  PROGRESS ", "in - progress"])
def test_a_word_is_the_same_in_every_spelling(word: str) -> None:
    assert read(Status, word) is Status.IN_PROGRESS


@pytest.mark.parametrize("word", ["inprogress", "progress", "", "in_progress_", None, 3, True, ["done"]])
def test_another_word_is_refused(word: object) -> None:
    assert "Input should be 'not_started', 'in_progress', 'done' or 'not_applicable'" in refused(Status, word)


@pytest.mark.parametrize(
    "written", ["1 - Critical", "1", 1, "critical", "Critical", "1-critical", "1 -  CRITICAL", "01"], ids=repr
)
def test_a_severity_is_read_as_the_devops_template_writes_it(written: object) -> None:
    assert read(Severity, written) is Severity.CRITICAL


def test_a_severity_has_its_own_number() -> None:
    written = ["1 - Critical", "2 - High", "3 - Medium", "4 - Low"]
    assert [read(Severity, text) for text in written] == list(Severity)
    assert [severity.rank for severity in Severity] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "written", ["1 - High", "0", "5", "-1", "²", "1.0", "critical - 1", "severe", True, None, ""], ids=repr
)
def test_a_severity_that_contradicts_itself_is_refused(written: object) -> None:
    assert refused(Severity, written) == "Input should be 'critical', 'high', 'medium' or 'low'"


def test_what_is_nearly_right_is_suggested() -> None:
    assert nearest_words("stauts", ("status", "share", "owner")) == ("status",)
    assert nearest_words("xyz", ("status", "share", "owner")) == ()


def test_at_most_three_words_are_suggested_whatever_their_order() -> None:
    alike = ["owner1", "owner2", "owner3", "owner4"]
    assert len(nearest_words("owner", alike)) == 3
    assert nearest_words("owner", alike) == nearest_words("owner", alike[::-1])


def test_nobody_guesses_what_a_very_long_word_was_meant_to_be() -> None:
    assert nearest_words("a" * 100, ["a" * 99]) == ("a" * 99,)
    assert nearest_words("a" * 101, ["a" * 99]) == ()


def test_only_the_first_mistakes_are_guessed_at() -> None:
    guesses = Guesses(2)
    hints = [guesses.hint(word, ["status"]) for word in ("stauts", "xyz", "stauts")]
    assert hints == ["Did you mean status?", None, None]
    by_default = Guesses()
    assert [by_default.hint("stauts", ["status"]) is not None for _ in range(51)] == [True] * 50 + [False]


# --- texts and ids -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "text"), [("012", "012"), ("no", "no"), (12, "12"), (1.5, "1.5"), ("22:00", "22:00")]
)
def test_a_text_stays_what_was_written(written: object, text: str) -> None:
    assert read(Title, written) == text
    assert read(Text, written) == text


@pytest.mark.parametrize("kind", [Title, Text, Id], ids=["title", "text", "id"])
@pytest.mark.parametrize("value", [True, False, None, [], {}, date(2026, 11, 2)], ids=repr)
def test_what_is_no_text_is_not_made_one(kind: Any, value: object) -> None:
    assert "string" in refused(kind, value)


@pytest.mark.parametrize(("kind", "most"), [(Title, 300), (Text, 4000), (Id, 80)], ids=["title", "text", "id"])
def test_a_text_has_a_limit(kind: Any, most: int) -> None:
    assert read(kind, "x" * most) == "x" * most
    assert f"at most {most} characters" in refused(kind, "x" * (most + 1))


@pytest.mark.parametrize("kind", [Title, Text], ids=["title", "text"])
def test_a_text_is_not_empty(kind: Any) -> None:
    assert "at least 1 character" in refused(kind, "")


def test_blanks_alone_are_no_name() -> None:
    assert "at least 1 character" in refused(Inner, {"name": "  \t"})
    assert Inner(name="  one ").name == "one"


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x0b", "\x1b", "\x7f", "\ufffe"])
def test_what_cannot_be_printed_is_refused(character: str) -> None:
    assert f"character {ord(character):#06x} cannot be printed" in refused(Title, f"a{character}b")


@pytest.mark.parametrize("text", ["مرحبا", "本稼働", "👩\u200d💻", "naïve", "a\tb", "<script>", "{{ 7*7 }}", "=1+1"])
def test_any_script_can_be_written(text: str) -> None:
    assert read(Title, text) == text


@pytest.mark.parametrize("key", ["012", "no", "a", "A.b-c_d/e#1", "migration.trial-cycles", 12], ids=repr)
def test_an_id_is_a_short_name(key: object) -> None:
    assert read(Id, key) == str(key)


@pytest.mark.parametrize("key", ["", " ", "a b", "-a", ".a", "a:b", "é", "a\n"], ids=repr)
def test_an_id_that_could_be_misread_is_refused(key: str) -> None:
    assert "pattern" in refused(Id, key)


# --- numbers -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "share"),
    [
        ("60%", Fraction(3, 5)),
        ("60 %", Fraction(3, 5)),
        ("0.6", Fraction(3, 5)),
        (0.6, Fraction(3, 5)),
        (" 0.6 ", Fraction(3, 5)),
        ("99.6%", Fraction(249, 250)),
        (1, Fraction(1)),
        ("0", Fraction(0)),
        ("100%", Fraction(1)),
        (Fraction(1, 3), Fraction(1, 3)),
        (1 / 3, Fraction(3333333333333333, 10**16)),
    ],
)
def test_a_share_is_exact(written: object, share: Fraction) -> None:
    assert read(Share, written) == share


@pytest.mark.parametrize("written", ["1.01", "101%", "-0.1", 60, Fraction(4, 3)], ids=repr)
def test_a_share_lies_between_nothing_and_all(written: object) -> None:
    assert "between 0 and 1" in refused(Share, written)


@pytest.mark.parametrize(
    "written", ["sixty", "", "%", "NaN", "Infinity", True, "0,6", "1e-99999999", "0e99999999", "60%%"], ids=repr
)
def test_what_is_no_share_is_refused_in_a_moment(written: object) -> None:
    assert "a share is a number from 0 to 1" in refused(Share, written)


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("14382", "14382"),
        (0.1, "0.1"),
        ("-3.50", "-3.5"),
        ("1e-30", "0.000000000000000000000000000001"),
        ("1e3", "1000"),
        (7, "7"),
        ("999999999999999999.99", None),
    ],
)
def test_an_amount_is_exact(written: object, amount: str | None) -> None:
    assert read(Amount, written) == Decimal(amount or str(written))


@pytest.mark.parametrize(
    "written", ["1e999999999", "1e-999999999", "1234567890123456789", "0e-99999999", "1e-31"], ids=repr
)
def test_an_amount_has_so_many_digits_as_anybody_needs(written: str) -> None:
    assert "at most 18 digits before its decimal point" in refused(Amount, written)


@pytest.mark.parametrize("written", ["NaN", "Infinity", True, "1,000", "many", ""], ids=repr)
def test_what_is_no_amount_is_refused(written: object) -> None:
    refused(Amount, written)


# --- days, moments and durations -----------------------------------------------------------------------------------


@pytest.mark.parametrize("written", ["2026-11-30", " 2026-11-30 ", date(2026, 11, 30)], ids=repr)
def test_a_day_is_year_month_day(written: object) -> None:
    assert read(Day, written) == date(2026, 11, 30)


@pytest.mark.parametrize(
    "written",
    [
        20261130,
        1764460800,
        1.5,
        True,
        "1764460800",
        "2026-11-30T00:00",
        datetime(2026, 11, 30, tzinfo=UTC),
        "30/11/2026",
    ],
    ids=repr,
)
def test_a_day_is_never_a_moment_nor_a_number(written: object) -> None:
    assert "a day is written year-month-day" in refused(Day, written)


def test_a_day_that_does_not_exist_is_refused() -> None:
    assert "day value is outside expected range" in refused(Day, "2026-02-30")


@pytest.mark.parametrize(
    "written", ["2026-11-27T18:00", "2026-11-27 18:00", " 2026-11-27T18:00:00 ", "2026-11-27T18:00:00.0"], ids=repr
)
def test_a_moment_without_a_zone_is_the_reviews(written: str) -> None:
    with in_zone("Europe/Brussels"):
        moment = read(Moment, written)
    assert moment == datetime(2026, 11, 27, 18, 0, tzinfo=BRUSSELS)
    assert moment.utcoffset() == timedelta(hours=1)


@pytest.mark.parametrize("written", ["2026-11-27T17:00Z", "2026-11-27T18:00+01:00", "2026-11-27T12:00-0500"], ids=repr)
def test_a_moment_with_another_zone_is_brought_into_the_reviews(written: str) -> None:
    with in_zone("Europe/Brussels"):
        assert str(read(Moment, written)) == "2026-11-27 18:00:00+01:00"


def test_without_any_zone_a_moment_has_no_meaning() -> None:
    assert "a moment needs a time zone" in refused(Moment, "2026-11-27T18:00")
    with in_zone(None):
        assert "a moment needs a time zone" in refused(Moment, "2026-11-27T18:00")
    assert read(Moment, "2026-11-27T18:00Z") == datetime(2026, 11, 27, 18, 0, tzinfo=UTC)
    assert read(Moment, "2026-11-27T18:00+05:00").utcoffset() == timedelta(hours=5)


def test_a_moment_that_is_one_already_is_read_as_one() -> None:
    with in_zone("Europe/Brussels"):
        assert read(Moment, datetime(2026, 11, 27, 17, 0, tzinfo=UTC)).hour == 18
        assert read(Moment, datetime(2026, 11, 27, 18, 0)).utcoffset() == timedelta(hours=1)  # noqa: DTZ001


@pytest.mark.parametrize(
    "written", ["2026-11-27", "18:00", "22:00", 1764266400, 1.5, True, date(2026, 11, 27), "tomorrow"], ids=repr
)
def test_a_moment_is_never_only_a_day_nor_a_number(written: object) -> None:
    with in_zone("UTC"):
        assert "a moment is written day and time" in refused(Moment, written)


def test_the_repeated_hour_means_its_first_time_unless_it_says_otherwise() -> None:
    with in_zone("Europe/Brussels"):
        first, second = read(Moment, "2026-10-25T02:30"), read(Moment, "2026-10-25T02:30+01:00")
    assert (first.utcoffset(), second.utcoffset()) == (timedelta(hours=2), timedelta(hours=1))
    assert second.timestamp() - first.timestamp() == 3600


def test_a_time_the_clocks_leap_over_is_none() -> None:
    with in_zone("Europe/Brussels"):
        assert "no such time: the clocks are put forward to 03:30" in refused(Moment, "2026-03-29T02:30")
        assert read(Moment, "2026-03-29T03:00").hour == 3
    with in_zone("UTC"):
        assert read(Moment, "2026-03-29T02:30").hour == 2


def test_a_window_is_as_long_as_the_time_that_passes() -> None:
    def window(starts_at: str, ends_at: str) -> Window:
        with in_zone("Europe/Brussels"):
            return Window.model_validate({"starts_at": starts_at, "ends_at": ends_at})

    assert window("2026-10-24T18:00", "2026-10-25T18:00").length == timedelta(hours=25)
    assert window("2026-03-28T18:00", "2026-03-29T18:00").length == timedelta(hours=23)
    assert window("2026-10-25T02:50", "2026-10-25T02:10+01:00").length == timedelta(minutes=20)
    for ends_at in ("2026-10-24T18:00", "2026-10-24T17:59"):
        with pytest.raises(ValidationError, match="ends before it starts"):
            window("2026-10-24T18:00", ends_at)


def test_a_zone_lasts_as_long_as_its_block_even_when_that_fails() -> None:
    with in_zone("Europe/Brussels"):
        with pytest.raises(ValidationError), in_zone("Asia/Tokyo"):
            read(Moment, "no moment at all")
        assert read(Moment, "2026-11-27T18:00").utcoffset() == timedelta(hours=1)
    refused(Moment, "2026-11-27T18:00")


NO_ZONES = ["Nowhere", "", "../../etc/passwd", "/etc/passwd", "Europe", "CEST+1", "x" * 100, 12, None, ["UTC"], {}]


@pytest.mark.parametrize("name", NO_ZONES, ids=repr)
def test_what_is_no_zone_is_a_problem_of_its_own_field(name: object) -> None:
    assert not is_zone(name)
    refused(ZoneName, name)
    with pytest.raises(ValidationError) as caught:
        ReadinessReview.model_validate(
            {**SMALLEST, "time_zone": name, "cutover": {"freeze_starts_at": "2026-11-20T18:00"}}
        )
    assert [error["loc"] for error in caught.value.errors()] == [("time_zone",)]


def test_a_review_reads_its_moments_in_its_own_zone() -> None:
    cutover = {"freeze_starts_at": "2026-11-20T18:00"}
    for name, hour in (("Europe/Brussels", 17), (" Europe/Brussels ", 17), ("Asia/Tokyo", 9)):
        review = ReadinessReview.model_validate({**SMALLEST, "time_zone": name, "cutover": cutover})
        assert review.cutover.freeze_starts_at is not None
        assert review.cutover.freeze_starts_at.astimezone(UTC).hour == hour


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("45m", 45),
        ("45min", 45),
        ("1.5h", 90),
        ("2h 30m", 150),
        ("2h30m", 150),
        ("2d", 2880),
        (" 90 S ", 1.5),
        ("0m", 0),
    ],
    ids=repr,
)
def test_a_duration_is_written_with_its_units(written: str, minutes: float) -> None:
    assert read(Duration, written) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "written", ["45", 45, 2.5, "", "h", "1,5h", "-1h", "2hm", "1e5h", "two hours", True, None, "1h x"], ids=repr
)
def test_a_number_alone_is_no_duration(written: object) -> None:
    assert "a duration is written with its units" in refused(Duration, written)


def test_a_duration_is_neither_negative_nor_for_ever() -> None:
    assert "not negative" in refused(Duration, timedelta(minutes=-1))
    assert "at most 10000 days" in refused(Duration, "9" * 30 + "d")
    assert read(Duration, "10000d") == timedelta(days=10_000)


@given(st.timedeltas(timedelta(), timedelta(days=9999)))
def test_a_duration_is_written_as_it_is_read(duration: timedelta) -> None:
    assert read(Duration, written_duration(duration)) == duration


@pytest.mark.parametrize(
    ("minutes", "written"),
    [(0, "0m"), (45, "45m"), (150, "2h 30m"), (2880, "2d"), (1441, "1d 1m"), (0.025, "1.5s"), (60.5, "1h 30s")],
)
def test_a_duration_is_written_in_its_greatest_units(minutes: float, written: str) -> None:
    assert written_duration(timedelta(minutes=minutes)) == written


# --- lists and keyed mappings --------------------------------------------------------------------------------------


@pytest.mark.parametrize("nothing", [[], (), "none", "None"], ids=repr)
def test_nothing_can_be_stated(nothing: object) -> None:
    assert Outer.model_validate({"some": nothing}).some == ()
    assert Outer.model_validate({"inner": nothing}).inner == Keyed()
    assert Outer().some is None


@pytest.mark.parametrize("other", ["no", "nothing", "", {"a": 1}, "a"], ids=repr)
def test_a_list_is_not_guessed_from_something_else(other: object) -> None:
    refused(Outer, {"some": other})


def test_a_keyed_mapping_is_read_by_key_and_in_its_order() -> None:
    outer = Outer.model_validate({"inner": {"b": {"name": "second"}, "a": {"name": "first"}, 12: {"name": "third"}}})
    assert list(outer.inner) == ["b", "a", "12"]
    assert outer.inner["a"].name == "first"
    assert (len(outer.inner), "a" in outer.inner, "c" in outer.inner) == (3, True, False)
    assert outer.inner.get("c") is None


@pytest.mark.parametrize("other", ["", 0, False, None, "no", [{"name": "x"}]], ids=repr)
def test_a_keyed_mapping_is_not_guessed_from_something_else(other: object) -> None:
    assert "dictionary" in refused(Outer, {"inner": other})


def test_a_keyed_mapping_refuses_what_is_no_id() -> None:
    assert "pattern" in refused(Outer, {"inner": {"a b": {"name": "x"}}})
    assert "dictionary" in refused(Outer, {"inner": [{"name": "x"}]})


def test_a_keyed_mapping_cannot_be_changed() -> None:
    source = {"a": 1}
    keyed = Keyed(source)
    source["b"] = 2
    assert dict(keyed) == {"a": 1}
    with pytest.raises(TypeError):
        keyed["b"] = 2  # type: ignore[index]
    with pytest.raises(AttributeError):
        keyed.b = 2  # type: ignore[attr-defined]


def test_the_order_of_a_keyed_mapping_does_not_matter() -> None:
    one, other = Keyed({"a": 1, "b": 2}), Keyed({"b": 2, "a": 1})
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other}) == 1
    assert one != Keyed({"a": 1, "b": 3})
    assert one != Keyed({"a": 1})


def test_a_keyed_mapping_can_be_pickled_copied_and_shown() -> None:
    keyed = Keyed({"a": Answer(status=Status.DONE)})
    assert pickle.loads(pickle.dumps(keyed)) == keyed  # noqa: S301 - our own
    assert copy.deepcopy(keyed) == keyed
    assert repr(Keyed({"a": 1})) == "Keyed({'a': 1})"


def test_a_whole_review_can_be_hashed_pickled_and_read_back() -> None:
    review = ReadinessReview.model_validate(
        {
            **SMALLEST,
            "time_zone": "Europe/Brussels",
            "people": {"rob": {"name": "Rob Maes"}},
            "answers": {"a.b": {"status": "in progress", "share": "60%", "owner": "rob"}},
            "criteria": {"C1": {"title": "Defects", "operator": "<=", "target": "3.5"}},
            "cutover": {
                "window": {"starts_at": "2026-10-24T18:00", "ends_at": "2026-10-25T02:30+01:00"},
                "rehearsals": [{"rehearsal": 1, "duration": "2h 30m"}],
            },
        }
    )
    assert pickle.loads(pickle.dumps(review)) == review  # noqa: S301 - our own
    assert hash(review) == hash(copy.deepcopy(review))
    again = ReadinessReview.model_validate(review.model_dump(mode="json"))
    assert again == review
    assert again.cutover.window is not None
    assert review.cutover.window is not None
    assert again.cutover.window.length == review.cutover.window.length == timedelta(hours=9, minutes=30)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("one \u202etwo", "one two"),
        ("one \u202etwo\u202c three", "one \u202etwo\u202c three"),
        ("\u2067one \u202atwo\u2069 three\u202c", "one \u202atwo three\u202c"),
        ("\u200fשלום\u200f", "\u200fשלום\u200f"),
    ],
)
def test_no_text_turns_around_what_is_printed_after_it(written: str, kept: str) -> None:
    assert Person(name=written).name == kept


def test_what_stood_before_a_turn_that_is_gone_ends_without_a_space() -> None:
    """So that what is written reads back as it was."""
    once = Person(name="a \u202e").name
    assert once == Person(name=once).name == "a"


def test_a_text_of_nothing_but_a_turn_is_none() -> None:
    with pytest.raises(ValidationError, match="nothing that can be seen"):
        Person(name="\u202e")


def test_the_share_of_a_review_is_written_as_a_decimal() -> None:
    answer = Answer(status=Status.IN_PROGRESS, share=Fraction(249, 250))
    assert answer.model_dump(mode="json", exclude_none=True)["share"] == "0.996"
