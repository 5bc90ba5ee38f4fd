extension ReportStatus {
  /// Tells the status from the lines of a report and what was read from them.
  ///
  /// Source: Nghị định 30/2020/NĐ-CP, Appendix I: number, date and signature are given on the day of
  /// issue; a draft bears `DỰ THẢO` and leaves them open.
  init(_ zones: ReportZones, _ letterhead: Letterhead) {
    let lines = zones.letterhead.map(\.text)
    let heading = lines.firstIndex { DocumentKind(heading: $0) != nil } ?? lines.endIndex
    let isDraft =
      lines[..<heading].contains(where: Self.bearsStamp)
      || lines[heading...].contains(where: Self.saysDraft)
      || letterhead.reportNumber == nil && lines.contains(where: Self.hasOpenNumber)
      || letterhead.reportDate == nil && lines.contains(where: Self.hasOpenDate)
    if isDraft {
      self = .draft
    } else if letterhead.signer != nil || zones.signature.contains(where: { Self.isSeal($0.text) })
    {
      self = .signed
    } else {
      self = .unsigned
    }
  }

  /// Whether a line above the heading is or holds the stamp `DỰ THẢO`: two columns may be one line.
  private static func bearsStamp(_ text: String) -> Bool {
    let key = Folding.key(text)
    return key == draftStamp || key.hasPrefix(draftStamp + " ") || key.hasSuffix(" " + draftStamp)
  }

  /// Whether a line from the heading on says so: `(Dự thảo lần 2)`, `BÁO CÁO (DỰ THẢO)`; a title about
  /// the draft of another document does not.
  private static func saysDraft(_ text: String) -> Bool {
    let key = Folding.key(text)
    if key == draftStamp || key.hasPrefix(draftStamp + " lan ") && key.utf8.count <= 16 {
      return true
    }
    return CaseInsensitive.range(ofLowercased: "(dự thảo)", in: text) != nil
      || CaseInsensitive.range(ofLowercased: "(dự thảo lần", in: text) != nil
  }

  private static let draftStamp = "du thao"

  /// Whether a line leaves the number open: `Số:      /BC-SNV`, `Số: ……/BC-SNV`, `Số: xx/BC-SNV`.
  private static func hasOpenNumber(_ text: String) -> Bool {
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
    let before = Folding.key(String(text[..<slash]))
    guard before == "so" || before == "so x" || before == "so xx" || before == "so xxx" else {
      return false
    }
    let symbol = text[slash...].unicodeScalars.dropFirst().drop { $0 == " " }
    return symbol.first.map { $0.properties.isUppercase || $0.properties.numericType != nil }
      ?? false
  }

  /// Whether a line leaves the day or the month open: `Huế, ngày … tháng 6 năm 2023`, `ngày   /6/2023`.
  private static func hasOpenDate(_ text: String) -> Bool {
    let key = " \(Folding.key(text)) "
    if key.contains(" ngay thang ") { return true }
    if key.contains(" ngay "), key.contains(" thang nam ") { return true }
    guard let day = CaseInsensitive.range(ofLowercased: "ngày", in: text) else { return false }
    let gap: Set<Unicode.Scalar> = [" ", ".", "…", "_"]
    return text[day.upperBound...].unicodeScalars.first { !gap.contains($0) } == "/"
  }

  /// Whether a line below the report says that it was signed: `(Đã ký)`, `Ký bởi: …`.
  private static func isSeal(_ text: String) -> Bool {
    let key = Folding.key(text)
    return key == "da ki" || key.hasPrefix("ki boi ") || key.hasPrefix("nguoi ki ")
  }
}
