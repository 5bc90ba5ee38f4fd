/// What a spreadsheet draws where a formula has no result (ISO/IEC 29500-1, 18.17.3; LibreOffice's
/// `Err:` numbers).
enum FormulaError {
  /// Whether a text is such an error: no value and no word of the report.
  static func isError(_ text: String) -> Bool {
    let utf8 = text.utf8
    if utf8.first == UInt8(ascii: "#") {
      return names.contains(text) || (utf8.count > 3 && utf8.allSatisfy { $0 == UInt8(ascii: "#") })
    }
    return utf8.count > 4 && utf8.prefix(4).elementsEqual("Err:".utf8)
      && utf8.dropFirst(4).allSatisfy(\.isDigit)
  }

  private static let names: Set<String> = [
    "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!",
    "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!",
  ]
}
