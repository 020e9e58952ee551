"""`texts.xlsx`: a sheet for each target language, in which only the translation can be written.

openpyxl writes it. In it nothing runs: its only formulas count characters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from infographic.content.guide.approvals import fingerprint_of
from infographic.content.guide.placeholder import placeholders_in
from infographic.content.language.language_name import name_in
from infographic.message import Catalogue, joined, say, say_about, translated
from infographic.translation.exchanged import Exchange, ExchangedText, TextState
from infographic.translation.handover import Handover
from infographic.translation.note import ON_PLACEHOLDERS
from infographic.translation.place_picture import SHOWN_SIZE
from infographic.translation.sheet import look
from infographic.translation.sheet.column import Column, heading
from infographic.translation.sheet.fixed_package import FIRST_DAY, packed

_AUTHOR = "infographic"
_PICTURE_MARGIN = 5  # pixels
_POINTS_A_PIXEL = 0.75
_CHARACTERS_A_LINE = 40  # of a text, nearly
_LONGEST_NAME = 31  # of a sheet, in Excel
_LONGEST_FOOT = 80
_COMMENT_SIZE = 320, 130  # pixels
_CHARACTERS_A_COMMENT_LINE, _COMMENT_LINE = 42, 18  # nearly, and pixels

_STATES = {
    TextState.MISSING: say_about("a translation", "to be translated"),
    TextState.AWAITING: say_about("a translation", "awaits approval"),
    TextState.APPROVED: say_about("a translation", "approved"),
}
_UNLIMITED = "–"
_LIKE_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def workbook_of(handover: Handover) -> bytes:
    """The file; of the same handover always the same bytes."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    told = []
    for exchange in handover.exchanges:
        sheet = workbook.create_sheet(_name(exchange, handover.catalogue))
        told.append(_SheetWriter(sheet, exchange, handover).write())
    properties = workbook.properties
    first = handover.exchanges[0]
    properties.title = first.title
    properties.creator = _AUTHOR
    properties.language = handover.catalogue.code
    properties.subject = translated(say("Texts to translate"), handover.catalogue)
    properties.created = FIRST_DAY
    return packed(workbook, [each for each in told if each])


def _name(exchange: Exchange, catalogue: Catalogue) -> str:
    """That of the language, “ruotsi (sv)”, as far as a sheet may be called so."""
    language = exchange.target_language
    code = f" ({language})"
    name = name_in(language, catalogue.code)
    plain = "".join(sign for sign in name if sign not in r"[]:*?/\'")
    return plain[: _LONGEST_NAME - len(code)] + code


class _SheetWriter:
    """Writes an exchange into a sheet."""

    def __init__(self, sheet: Worksheet, exchange: Exchange, handover: Handover) -> None:
        self._sheet, self._exchange, self._handover = sheet, exchange, handover
        self._letters = {
            column: get_column_letter(number) for number, column in enumerate(Column, 1)
        }

    def write(self) -> Sequence[str]:
        """What each of the pictures shows, in words, in their order."""
        self._head()
        told = [
            self._say(text.where)
            for row, text in enumerate(self._exchange.texts, 2)
            if self._row(row, text)
        ]
        self._rules()
        self._protect()
        self._print_setup()
        return told

    def _say(self, message: str) -> str:
        return translated(message, self._handover.catalogue)

    def _at(self, column: Column, row: int) -> Cell:
        cell = self._sheet[f"{self._letters[column]}{row}"]
        assert isinstance(cell, Cell)
        return cell

    def _head(self) -> None:
        languages = {
            Column.SOURCE: self._exchange.source_language,
            Column.TARGET: self._exchange.target_language,
        }
        for column in Column:
            cell = self._at(column, 1)
            cell.value = heading(column, languages.get(column, ""), self._handover.catalogue)
            cell.font = look.HEADING
            cell.fill = look.TARGET_HEADING_FILL if column is Column.TARGET else look.HEADING_FILL
            cell.alignment = look.alignment(column)
            self._sheet.column_dimensions[self._letters[column]].width = look.WIDTHS[column]
        self._sheet.row_dimensions[1].height = look.HEADING_HEIGHT
        for column, words in _EXPLAINED.items():
            self._comment(self._at(column, 1), self._say(words))

    def _row(self, row: int, text: ExchangedText) -> bool:
        """Writes a text, and says whether there is a picture of it."""
        target, length = (
            f"{self._letters[column]}{row}" for column in (Column.TARGET, Column.LENGTH)
        )
        fits, most = (f"{self._letters[column]}{row}" for column in (Column.FITS, Column.MOST))
        values: dict[Column, str | int] = {
            Column.NUMBER: row - 1,
            Column.WHERE: self._say(text.where),
            Column.SOURCE: text.source,
            Column.TARGET: text.target,
            Column.FITS: _limit(text.fit.until_smaller),
            Column.STATE: self._say(_STATES[text.state]),
            Column.COMMENT: self._say(text.note),
            Column.MOST: _limit(text.fit.until_refused),
            Column.ID: text.id,
            Column.MARK: f"#{fingerprint_of(text.target)}",
        }
        for column in Column:
            cell = self._at(column, row)
            if column in look.FONTS:
                cell.font = look.FONTS[column]
            cell.alignment, cell.border = look.alignment(column), look.BORDER
            cell.fill = look.LOCKED_FILL
            if column in values:
                _put(cell, values[column])
        self._at(Column.LENGTH, row).value = f"=LEN({target})"
        self._at(Column.CHECK, row).value = self._check(target, length, fits, most)
        self._comment(self._at(Column.SOURCE, row), self._context(text))
        self._open(self._at(Column.TARGET, row))
        lines = -(-max(len(text.source), len(text.target), 1) // _CHARACTERS_A_LINE)
        least = max(look.LEAST_HEIGHT, (lines + 1) * look.LINE_HEIGHT)
        picture = self._handover.pictures.get(text.id)
        if picture is None:
            self._sheet.row_dimensions[row].height = least
            return False
        high = (SHOWN_SIZE.height + 2 * _PICTURE_MARGIN) * _POINTS_A_PIXEL
        self._sheet.row_dimensions[row].height = max(least, high)
        self._picture(picture, row)
        return True

    def _check(self, target: str, length: str, fits: str, most: str) -> str:
        """A formula that says in words how a translation stands."""
        empty, refused, smaller = (
            _in_formula(self._say(words)) for words in (_IS_EMPTY, _IS_REFUSED, _IS_SMALLER)
        )
        return (
            f"=IF(LEN(TRIM({target}))=0,{empty},"
            f"IF(AND(ISNUMBER({most}),{length}>{most}),{refused},"
            f'IF(AND(ISNUMBER({fits}),{length}>{fits}),{smaller},"")))'
        )

    def _open(self, cell: Cell) -> None:
        """It can be written into, and all that is written there stays text."""
        cell.protection = Protection(locked=False)
        cell.number_format = "@"
        cell.fill, cell.border = look.TARGET_FILL, look.TARGET_BORDER

    def _context(self, text: ExchangedText) -> str:
        lines = [text.where, text.note]
        if placeholders_in(text.source):
            lines.append(ON_PLACEHOLDERS)
        if text.fit.until_smaller is not None:
            lines.append(
                say(
                    "Up to {count} characters, the type stays as large as it is.",
                    count=max(text.fit.until_smaller, 0),
                )
            )
        if text.fit.until_refused is not None:
            lines.append(
                say(
                    "With more than {count} characters, a picture cannot be drawn.",
                    count=max(text.fit.until_refused, 0),
                )
            )
        return self._say(joined("\n", filter(None, lines)))

    def _comment(self, cell: Cell, words: str) -> None:
        width, least = _COMMENT_SIZE
        lines = sum(len(line) // _CHARACTERS_A_COMMENT_LINE + 1 for line in words.splitlines())
        height = max(least, (lines + 2) * _COMMENT_LINE)
        cell.comment = Comment(words, _AUTHOR, height=height, width=width)

    def _picture(self, png: bytes, row: int) -> None:
        image = Image(BytesIO(png))
        margin = _emu(_PICTURE_MARGIN)
        column = list(Column).index(Column.PICTURE)
        begin = AnchorMarker(col=column, colOff=margin, row=row - 1, rowOff=margin)
        size = XDRPositiveSize2D(
            *(_emu(round(side)) for side in (SHOWN_SIZE.width, SHOWN_SIZE.height))
        )
        image.anchor = OneCellAnchor(_from=begin, ext=size)
        self._sheet.add_image(image)

    def _rules(self) -> None:
        """What colours the translation, and warns while it is written."""
        last = len(self._exchange.texts) + 1
        first, fits, most = (
            f"${self._letters[column]}2" for column in (Column.TARGET, Column.FITS, Column.MOST)
        )
        cells = ":".join(f"{self._letters[Column.TARGET]}{row}" for row in (2, last))
        for condition, style in (
            (f"LEN(TRIM({first}))=0", look.EMPTY),
            (f"AND(ISNUMBER({most}),LEN({first})>{most})", look.REFUSED),
            (f"AND(ISNUMBER({fits}),LEN({first})>{fits})", look.SMALLER),
        ):
            rule = Rule(type="expression", dxf=style, stopIfTrue=True, formula=[condition])
            self._sheet.conditional_formatting.add(cells, rule)
        warning = DataValidation(
            type="custom",
            formula1=f"OR(NOT(ISNUMBER({fits})),LEN({first})<={fits})",
            allow_blank=True,
            showErrorMessage=True,
            errorStyle="warning",
            errorTitle=self._say(_IS_LONG),
            error=self._say(_WHY_LONG),
        )
        warning.add(cells)
        self._sheet.add_data_validation(warning)

    def _protect(self) -> None:
        """Against slips, so without a password; columns may be made wider, and rows filtered."""
        protection = self._sheet.protection
        protection.sheet = True
        protection.formatColumns = protection.formatRows = protection.autoFilter = False
        last = self._letters[Column.MARK]
        self._sheet.auto_filter.ref = f"A1:{last}{len(self._exchange.texts) + 1}"
        self._sheet.freeze_panes = "A2"

    def _print_setup(self) -> None:
        sheet, last = self._sheet, self._letters[Column.COMMENT]
        sheet.print_area = f"A1:{last}{len(self._exchange.texts) + 1}"
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        for margin in ("left", "right", "top", "bottom"):
            setattr(sheet.page_margins, margin, 0.4)  # inches
        sheet.page_margins.bottom, sheet.page_margins.footer = 0.7, 0.3
        sheet.oddFooter = HeaderFooterItem()
        sheet.oddFooter.left.text = _shortened(self._exchange.title).replace("&", "&&")
        sheet.oddFooter.right.text = "&P / &N"
        sheet.sheet_view.showGridLines = False
        sheet.sheet_view.zoomScale = 90
        sheet.sheet_properties.tabColor = look.TARGET_HEADING_FILL.fgColor.rgb


_OFFICE = say_about("an example of a placeholder", "office")
_HOW = say(
    "Write the translation into this column, and send the file back. All else is as it is in the"
    " guide, and locked. Names in braces, {office}, stay as they are.",
    office=joined("", ("{", _OFFICE, "}")),
)
_FITS = say(
    "So many characters fit until the type of a picture gets smaller. “At most”, further to the"
    " right, is where a picture can no longer be drawn."
)
_NO_LIMIT = say("“–”: no limit was found, up to twice as long a text as there is now.")
_EXPLAINED = {
    Column.TARGET: _HOW,
    Column.FITS: joined("\n", (_FITS, _NO_LIMIT)),
    Column.MOST: joined(
        "\n", (say("With more characters, a picture can no longer be drawn."), _NO_LIMIT)
    ),
    Column.ID: say("By this the guide knows the text again. Leave it as it is."),
    Column.MARK: say(
        "By this it is known whether the translation was changed since. Leave it as it is."
    ),
}
_IS_EMPTY = say_about("a translation", "to be written")
_IS_REFUSED = say_about("a translation", "does not fit")
_IS_SMALLER = say_about("a translation", "smaller type")
_IS_LONG = say("The translation is long")
_WHY_LONG = say("The type of a picture gets smaller with it. Keep it as it is?")


def _limit(length: int | None) -> str | int:
    return _UNLIMITED if length is None else max(length, 0)


def _emu(pixels: int) -> int:
    """English Metric Units, of which drawings have 914,400 an inch of 96 pixels."""
    return pixels * 914_400 // 96


def _put(cell: Cell, value: str | int) -> None:
    """A text stays one, be it that it begins as a formula does or has “_x000D_” in it, by which
    Excel writes other characters (ECMA-376, 22.4.2.4)."""
    cell.value = _LIKE_ESCAPED.sub("_x005F_", value) if isinstance(value, str) else value
    if isinstance(value, str) and value:
        cell.data_type = "s"
        cell.quotePrefix = value[0] in "=+-@"


def _shortened(title: str) -> str:
    """A title for the foot of printed pages, where Excel takes no long text."""
    return title if len(title) <= _LONGEST_FOOT else f"{title[: _LONGEST_FOOT - 1]}…"


def _in_formula(words: str) -> str:
    doubled = words.replace('"', '""')
    return f'"{doubled}"'
