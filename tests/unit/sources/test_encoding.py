from __future__ import annotations

import pytest

from golive_readiness.errors import InvalidDocumentError, Place, Problem
from golive_readiness.sources.encoding import MOST_BYTES, decoded


def problem(text: str | bytes) -> Problem:
    with pytest.raises(InvalidDocumentError) as caught:
        decoded(text, source="plan.yaml")
    (found,) = caught.value.problems
    assert found.source == "plan.yaml"
    return found


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decoded(b"\xef\xbb\xbfa: \xc3\xa9") == decoded("\ufeffa: é") == "a: é"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding: str) -> None:
    assert "UTF-16" in problem("a: é".encode(encoding)).message


def test_utf_32_is_named() -> None:
    assert "UTF-32" in problem("a: é".encode("utf-32")).message


def test_the_place_of_a_byte_that_is_not_utf_8_is_told() -> None:
    found = problem("a: ü\nbé: ".encode() + "Grüße".encode("cp1252"))
    assert (found.place, found.hint) == (Place(2, 7), "Save it as UTF-8.")
    assert found.message == "byte 0xfc is not UTF-8; the text may be encoded as Windows-1252."


def test_half_a_pair_of_surrogates_is_refused() -> None:
    assert problem("a: 1\nb: x\ud83d").place == Place(2, 5)


def test_a_text_has_a_largest_size_in_bytes() -> None:
    assert len(decoded(b"x" * MOST_BYTES)) == MOST_BYTES
    for text in (b"x" * (MOST_BYTES + 1), "x" * (MOST_BYTES + 1), "é" * (MOST_BYTES // 2 + 1)):
        assert problem(text).message == "the document is larger than 5 MB, which is more than is read."
