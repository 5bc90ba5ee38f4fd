/// The number formats that a workbook names by their number alone (ISO/IEC 29500-1, 18.8.30), those
/// that depend on the language in their Vietnamese form.
enum BuiltInNumberFormats {
  /// The code of a format; null for a number that has none.
  static func code(_ id: Int) -> String? {
    switch id {
    case 0: "General"
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 5, 6: "#,##0\\ \"₫\";-#,##0\\ \"₫\""
    case 7, 8: "#,##0.00\\ \"₫\";-#,##0.00\\ \"₫\""
    case 9: "0%"
    case 10: "0.00%"
    case 11: "0.00E+00"
    case 12: "# ?/?"
    case 13: "# ??/??"
    case 14, 27...31, 36, 50...54, 57, 58: "dd/mm/yyyy"
    case 15: "d-mmm-yy"
    case 16: "d-mmm"
    case 17: "mmm-yy"
    case 18: "h:mm AM/PM"
    case 19: "h:mm:ss AM/PM"
    case 20: "h:mm"
    case 21, 32...35: "h:mm:ss"
    case 22: "dd/mm/yyyy h:mm"
    case 37, 38: "#,##0_);(#,##0)"
    case 39, 40: "#,##0.00_);(#,##0.00)"
    case 41: "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)"
    case 42: "_-* #,##0\\ \"₫\"_-;-* #,##0\\ \"₫\"_-;_-* \"-\"\\ \"₫\"_-;_-@_-"
    case 43: "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)"
    case 44: "_-* #,##0.00\\ \"₫\"_-;-* #,##0.00\\ \"₫\"_-;_-* \"-\"??\\ \"₫\"_-;_-@_-"
    case 45: "mm:ss"
    case 46: "[h]:mm:ss"
    case 47: "mm:ss.0"
    case 48: "##0.0E+0"
    case 49: "@"
    case 55, 56: "yyyy/mm/dd"
    default: nil
    }
  }
}
