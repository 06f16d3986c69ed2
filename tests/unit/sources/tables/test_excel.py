from __future__ import annotations

import datetime as dt
import sys
import zipfile
from io import BytesIO
from typing import Any

import pytest

from golive_readiness.errors import MissingExtraError, Place
from golive_readiness.sources.tables import workbook as outside
from golive_readiness.sources.tables.grids import Grid, parse_xlsx
from tests.unit.sources.tables.made import part, problem, with_part, workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
AS_XLSX = "In Excel, save it as an Excel workbook (.xlsx)."


def sheet(fill: Any) -> Grid:
    (grid,) = parse_xlsx(workbook(lambda book: fill(book.active)), source="list.xlsx")
    return grid


def cells(*values: object, **formats: str) -> tuple[str, ...]:
    def fill(page: Any) -> None:
        page.append(values)
        for cell, number_format in formats.items():
            page[cell].number_format = number_format

    return sheet(fill).rows[0].cells


def test_values_are_what_a_person_reads() -> None:
    assert cells("Plan _x000D_", None, 3.0, 0.1 + 0.2, 1e21, -7, dt.date(2026, 11, 3), *(True, False)) == (
        "Plan",
        "",
        "3",
        "0.3",
        "1000000000000000000000",
        "-7",
        "2026-11-03",
        "yes",
        "no",
    )


def test_days_moments_times_and_durations_are_written_one_way() -> None:
    day = dt.datetime(2026, 11, 30)  # noqa: DTZ001 - a workbook knows no zones
    found = cells(day, day.replace(hour=18), dt.time(18, 5), dt.timedelta(hours=2, minutes=30), D1="[h]:mm:ss")

    assert found == ("2026-11-30", "2026-11-30 18:00", "18:05", "2h 30m")


def test_percentages_are_written_as_they_are_shown() -> None:
    assert cells(0.6, 1, 0.125, 0.333, A1="0%", B1="0%", C1="0.0%", D1="0%") == ("60%", "100%", "12.5%", "33.3%")


def test_a_carriage_return_as_a_workbook_keeps_it_is_no_text() -> None:
    assert cells("Plan_x000D_\nsigned") == ("Plan\nsigned",)


def test_a_formula_is_read_by_its_last_value_and_never_calculated() -> None:
    data = workbook(lambda book: book.active.append(["Task", "=1+1", '=HYPERLINK("http://x","y")']))
    written = part(data, "xl/worksheets/sheet1.xml")
    calculated = with_part(
        data,
        "xl/worksheets/sheet1.xml",
        written.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>7</v>").replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>7</v>"),
    )
    (grid,) = parse_xlsx(calculated)

    assert grid.rows[0].cells == ("Task", "7")
    (remark,) = grid.remarks
    assert remark.message == "formulas that were never calculated are read as empty cells: 1."
    assert remark.place == Place(1, 3, "Sheet")


def test_merged_cells_hold_their_text_in_each_of_them() -> None:
    def fill(page: Any) -> None:
        page.append(["Go-live list", None, None])
        page.append(["Area", "Task", "Done?"])
        page.append(["Cutover", "Plan signed", "yes"])
        page.append([None, "Plan tried", "no"])
        page.merge_cells("A1:C1")
        page.merge_cells("A3:A4")

    grid = sheet(fill)

    assert [line.cells for line in grid.rows] == [
        ("Go-live list",) * 3,
        ("Area", "Task", "Done?"),
        ("Cutover", "Plan signed", "yes"),
        ("Cutover", "Plan tried", "no"),
    ]
    assert [line.spans for line in grid.rows] == [True, False, False, False]
    assert [str(remark) for remark in grid.remarks] == [
        "sheet Sheet, cell A1: merged cells are read as if each of them held the text: 2 times."
    ]


def test_hidden_rows_columns_and_sheets_are_read_and_said() -> None:
    def fill(book: Any) -> None:
        book.active.title = "List"
        for row in (["Task", "Done?"], ["Plan", "yes"], ["Load", "no"]):
            book.active.append(row)
        book.active.row_dimensions[2].hidden = True
        book.active.column_dimensions["B"].hidden = True
        book.create_sheet("Old").append(["Task"])
        book["Old"].sheet_state = "veryHidden"

    first, second = parse_xlsx(workbook(fill))

    assert [line.cells for line in first.rows] == [("Task", "Done?"), ("Plan", "yes"), ("Load", "no")]
    assert [str(remark) for remark in first.remarks] == [
        "sheet List, cell A2: hidden rows are read all the same: 2.",
        "sheet List, cell B1: hidden columns are read all the same, from the left: 2.",
    ]
    assert second.rows[0].cells == ("Task",)
    assert second.remarks[0].message == "the sheet Old is hidden; it is read all the same."


def test_rows_keep_the_numbers_that_excel_shows() -> None:
    def fill(page: Any) -> None:
        page["B3"], page["C5"] = "Task", "Plan"

    assert [(line.row, line.cells) for line in sheet(fill).rows if not line.empty] == [
        (3, ("", "Task", "")),
        (5, ("", "", "Plan")),
    ]


def test_a_workbook_in_which_nothing_stands_is_told_so() -> None:
    found = problem(lambda: parse_xlsx(workbook(lambda book: book.create_sheet("Second"))))

    assert found.message == "the workbook is empty: nothing stands in any of its sheets."
    assert problem(lambda: parse_xlsx(b"")).message == "the file is empty."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted, by a password or by its sensitivity label"),
        (OLE + "DRMEncryptedTransform".encode("utf-16-le"), "encrypted by its sensitivity label"),
        (OLE + "Workbook".encode("utf-16-le"), "a workbook of the old kind (.xls)"),
        (b"Task,Done?\n", "no Excel workbook, whatever its name says"),
    ],
)
def test_what_cannot_be_opened_is_told_why_and_what_to_do(data: bytes, words: str) -> None:
    found = problem(lambda: parse_xlsx(data, source="list.xlsx"))

    assert words in found.message
    assert found.hint
    assert found.hint.startswith("In Excel")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("xl/vbaProject.bin", b"x", "there are macros in the workbook"),
        ("xl/workbook.bin", b"x", "a binary workbook (.xlsb)"),
        ("xl/extra.xml", b'<!DOCTYPE a [<!ENTITY b "c">]>', "defines words of its own"),
        ("xl/worksheets/sheet1.xml", b"<worksheet", "the workbook is damaged"),
        ("xl/workbook.xml", b"<workbook", "the workbook is damaged"),
    ],
)
def test_workbooks_that_are_no_plain_ones_are_refused(name: str, content: bytes, words: str) -> None:
    data = workbook(lambda book: book.active.append(["Task"]))

    assert words in problem(lambda: parse_xlsx(with_part(data, name, content))).message


def test_an_archive_that_is_no_workbook_is_refused() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("letter.txt", "x")

    assert problem(lambda: parse_xlsx(file.getvalue())).hint == AS_XLSX


def test_what_unpacks_into_too_much_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    data = with_part(workbook(lambda book: book.active.append(["x"])), "xl/big.xml", bytes(200_000))
    monkeypatch.setattr(outside, "_MOST_UNPACKED", 100_000)
    assert "unpacks into more than" in problem(lambda: parse_xlsx(data)).message

    monkeypatch.setattr(outside, "MOST_WORKBOOK_BYTES", 100)
    assert "is larger than" in problem(lambda: parse_xlsx(data)).message


@pytest.mark.parametrize("cell", ["A50001", "GS1", "A999999999", "ZZZZZZ1"])
def test_a_cell_beyond_what_is_read_is_told_and_not_lost(cell: str) -> None:
    data = workbook(lambda book: book.active.append(["Task"]))
    row = "".join(filter(str.isdigit, cell))
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        f'<row r="{row}"><c r="{cell}" t="inlineStr"><is><t>far</t></is></c></row></sheetData></worksheet>'
    )
    far = with_part(data, "xl/worksheets/sheet1.xml", sheet.encode())

    found = problem(lambda: parse_xlsx(far))
    assert found.message == "the sheet has more than 200 columns or 50,000 rows, which is more than are read."
    assert str(found.place) == f"sheet Sheet, cell {cell}"


def test_a_workbook_has_a_largest_number_of_sheets() -> None:
    data = workbook(lambda book: [book.create_sheet(f"S{number}") for number in range(100)])

    assert problem(lambda: parse_xlsx(data)).message == "there are more than 100 sheets, which is more than are read."


def test_an_archive_with_a_password_is_refused() -> None:
    data = bytearray(workbook(lambda book: book.active.append(["Task"])))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(mark, at + 1)

    assert problem(lambda: parse_xlsx(bytes(data))).message == "the workbook is encrypted, and cannot be opened."


def test_merged_cells_beside_everything_that_is_filled_are_no_matter() -> None:
    def fill(page: Any) -> None:
        page.append(["Task"])
        page.merge_cells("C9:D10")

    grid = sheet(fill)

    assert (len(grid.rows), grid.remarks) == (1, ())


def test_blocks_that_lie_over_one_another_cost_no_time() -> None:
    data = workbook(lambda book: [book.active.append(["Task"] * 3) for _ in range(100)])
    written = part(data, "xl/worksheets/sheet1.xml")
    blocks = b"<mergeCells>" + b'<mergeCell ref="A1:XFD1048576"/>' * 20_000 + b"</mergeCells></worksheet>"
    (grid,) = parse_xlsx(with_part(data, "xl/worksheets/sheet1.xml", written.replace(b"</worksheet>", blocks)))

    assert len(grid.rows) == 100
    assert int(grid.remarks[0].message.removesuffix(" times.").rpartition(" ")[2]) < 2_000


def test_without_the_extra_its_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    data = workbook(lambda book: book.active.append(["Task"]))
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(MissingExtraError, match=r'needs the extra "excel"'):
        parse_xlsx(data)
