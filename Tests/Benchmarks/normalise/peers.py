"""The other readers, each in its best documented mode, behind one method.

`read(kind, text)` gives a Decimal (numbers; percents in percent points), an SDMX or ISO string (dates), a text
(encodings), or None where the tool refuses or reads only a part of the text. A kind that a tool does not offer is not in
its `kinds`.
"""

from datetime import UTC, datetime
from decimal import Decimal
from importlib.metadata import version


class ICU:
    """Number, percent and spell-out formats of vi_VN, date patterns of vi and ISO, none lenient; whole text or nothing."""

    kinds = ("number", "date")
    mode = "vi_VN number and percent formats and RBNF spell-out, strict; vi date patterns and ISO, not lenient"
    # The patterns that ICU's generator gives for vi, with and without its words, and the form of what they read.
    patterns = (
        ("d/M/yy", "%Y-%m-%d"),
        ("yyyy-MM-dd", "%Y-%m-%d"),
        ("d MMMM, y", "%Y-%m-%d"),
        ("d MMMM 'năm' y", "%Y-%m-%d"),
        ("'ngày' d MMMM 'năm' y", "%Y-%m-%d"),
        ("EEEE, d MMMM, y", "%Y-%m-%d"),
        ("EEEE, d MMMM 'năm' y", "%Y-%m-%d"),
        ("M/y", "%Y-%m"),
        ("MMMM 'năm' y", "%Y-%m"),
        ("QQQQ 'năm' y", "quarter"),
        ("QQQ y", "quarter"),
        ("'năm' y", "%Y"),
        ("y", "%Y"),
    )

    def __init__(self):
        import icu

        self.icu = icu
        locale = icu.Locale("vi_VN")
        spellout = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, locale)
        percent = icu.NumberFormat.createPercentInstance(locale)
        self.numbers = [(icu.NumberFormat.createInstance(locale), 1), (percent, 100), (spellout, 1)]
        for number, _ in self.numbers[:2]:
            number.setLenient(False)
        self.dates = []
        for pattern, form in self.patterns:
            date = icu.SimpleDateFormat(pattern, locale)
            date.setLenient(False)
            date.setTimeZone(icu.TimeZone.getGMT())
            self.dates.append((date, form))
        self.version = f"ICU {icu.ICU_VERSION} (PyICU {version('PyICU')})"

    def whole(self, reader, text):
        position = self.icu.ParsePosition(0)
        read = reader.parse(text, position)
        return read, position.getIndex() == len(text) > 0

    def read(self, kind, text):
        if kind == "number":
            for reader, scale in self.numbers:
                read, is_whole = self.whole(reader, text)
                if is_whole:
                    return Decimal(str(read)) * scale
            return None
        for reader, form in self.dates:
            if self.whole(reader, text)[1]:
                seconds = reader.parse(text)
                try:
                    date = datetime.fromtimestamp(seconds, UTC)
                except (ValueError, OverflowError):
                    return f"@{seconds}"  # a day of a year that Python does not have: read, and wrong
                quarter = f"%Y-Q{(date.month + 2) // 3}"
                return date.strftime(quarter if form == "quarter" else form)
        return None


class Babel:
    """parse_decimal with strict=True and parse_date, both with the locale vi."""

    kinds = ("number", "date")
    mode = "`parse_decimal(strict=True)` and `parse_date`, locale vi"

    def __init__(self):
        self.version = f"Babel {version('Babel')}"

    def read(self, kind, text):
        from babel.dates import parse_date
        from babel.numbers import parse_decimal

        try:
            if kind == "number":
                return parse_decimal(text, locale="vi_VN", strict=True)
            return parse_date(text, locale="vi_VN").isoformat()
        except (ValueError, IndexError):
            return None


class Dateparser:
    """Absolute dates only, day before month, no date without its year; the grain that it tells is kept."""

    kinds = ("date",)
    mode = "languages vi, absolute dates only, order DMY, the year required; its grain (day, month, year) kept"

    def __init__(self):
        from dateparser.date import DateDataParser

        settings = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["year"], "DATE_ORDER": "DMY"}
        self.parser = DateDataParser(languages=["vi"], settings=settings)
        self.version = f"dateparser {version('dateparser')}"

    def read(self, kind, text):
        found = self.parser.get_date_data(text)
        if found.date_obj is None:
            return None
        return found.date_obj.strftime({"month": "%Y-%m", "year": "%Y"}.get(found.period, "%Y-%m-%d"))


class VietnamNumber:
    """w2n: words to a number."""

    kinds = ("number",)
    mode = "`w2n`"

    def __init__(self):
        self.version = f"vietnam-number {version('vietnam-number')}"

    def read(self, kind, text):
        from vietnam_number import w2n

        try:
            return Decimal(w2n(text))
        except (ValueError, IndexError, KeyError, TypeError):
            return None


class Underthesea:
    """text_normalize; the package reads no numbers or dates."""

    kinds = ("encoding",)
    mode = "`text_normalize`"

    def __init__(self):
        import underthesea

        self.normalise = underthesea.text_normalize
        self.version = f"underthesea {version('underthesea')}"

    def read(self, kind, text):
        return self.normalise(text) if text else text

    def spelling(self, text):
        """Its own spelling of a right text: it moves tone marks and spaces words from marks."""
        return self.read("encoding", text)


class Ftfy:
    """fix_text."""

    kinds = ("encoding",)
    mode = "`fix_text`"

    def __init__(self):
        self.version = f"ftfy {version('ftfy')}"

    def read(self, kind, text):
        import ftfy

        return ftfy.fix_text(text)


class Viparse:
    """fix."""

    kinds = ("encoding",)
    mode = "`fix`"

    def __init__(self):
        self.version = f"viparse {version('viparse')}"

    def read(self, kind, text):
        import viparse

        return viparse.fix(text)


ALL = (ICU, Babel, Dateparser, VietnamNumber, Underthesea, Ftfy, Viparse)
