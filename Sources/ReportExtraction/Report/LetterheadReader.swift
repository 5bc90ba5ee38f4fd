/// Reads the parts of the letterhead, the signature and the appendix's caption.
///
/// Source: Nghị định 30/2020/NĐ-CP, Appendix I. What two columns became when they were read row by
/// row is told apart by its form, not by its place.
struct LetterheadReader {
  private let zones: ReportZones
  private(set) var letterhead = Letterhead()
  /// What is wrong with the dates of the letterhead.
  private(set) var findings: [Finding] = []

  /// Reads the letterhead from the zones of a report.
  init(_ zones: ReportZones, narrative: Narrative) {
    self.zones = zones
    readNumber()
    readPlaceAndDate()
    readKindAndTitle()
    readRecipient()
    readIssuer(narrative)
    readSignature()
  }

  // MARK: - Number, place, date

  private mutating func readNumber() {
    for line in zones.letterhead {
      guard let found = Self.numberText(in: line.text) else { continue }
      if let number = DocumentNumber(parsing: found.printed) {
        letterhead.reportNumber = number.text
        letterhead.reportType = number.type
        return
      }
    }
  }

  /// The number and symbol behind `Số:`, up to the next word; gaps left for the pen or by
  /// recognition are no end (`Số: 7 /2021/TT-BNV`, `Số : 89 / BC - BDT`).
  static func numberText(in text: String) -> (printed: String, end: String.Index)? {
    let utf8 = text.utf8
    guard let slash = utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    guard let opening = utf8[..<slash].firstIndex(where: { $0.isDigit }) else {
      return nil
    }
    guard Folding.key(String(text[..<opening])) == "so" else { return nil }
    var printed = ""
    var end = opening
    for bytes in utf8[opening...].split(separator: UInt8(ascii: " ")) {
      let token = String(decoding: bytes, as: UTF8.self)
      let last = printed.utf8.last
      let isOpen =
        printed.isEmpty || !printed.utf8.contains(UInt8(ascii: "/")) || last == UInt8(ascii: "/")
        || last == UInt8(ascii: "-") || token.utf8.first == UInt8(ascii: "-")
      guard isOpen else { break }
      printed += token
      end = bytes.endIndex
    }
    return (printed, end)
  }

  private mutating func readPlaceAndDate() {
    for line in zones.letterhead where line.text.utf8.contains(UInt8(ascii: ",")) {
      guard let found = DateReading.first(in: line.text) else { continue }
      let head = line.text.utf8.prefix(found.range.lowerBound)
      guard let comma = head.lastIndex(of: UInt8(ascii: ",")) else { continue }
      var place = Trimming.spaces(String(line.text[..<comma]))
      // In two columns read as one line the number stands left of the place.
      if let number = Self.numberText(in: place) {
        place = Trimming.spaces(String(place[number.end...]))
      }
      guard !place.isEmpty, place.utf8.count <= 60 else { continue }
      letterhead.place = place
      letterhead.reportDate = found.reading.date
      if found.reading.isRepaired {
        findings.append(
          Finding(
            .ocrSuspect, "letters in the date '\(line.text)' were read as digits",
            lines: [line.line].compactMap { $0 }, printed: line.text,
            expected: letterhead.reportDate?.description))
      }
      if found.reading.kind == .invalid || found.reading.contradictsWeekday {
        let fault =
          found.reading.contradictsWeekday ? "does not fall on its weekday" : "does not exist"
        findings.append(
          Finding(
            .dateInvalid, "the date of the report \(fault): '\(line.text)'",
            lines: [line.line].compactMap { $0 }, printed: line.text))
      }
      return
    }
  }

  // MARK: - Kind, title, recipient

  private mutating func readKindAndTitle() {
    let lines = zones.letterhead
    guard let start = lines.firstIndex(where: { DocumentKind(heading: $0.text) != nil }),
      let match = DocumentKind.match(heading: lines[start].text)
    else { return }
    if letterhead.reportType == nil { letterhead.reportType = match.kind.abbreviation }
    var title: [String] = []
    let rest = lines[start].text.utf8.split(separator: UInt8(ascii: " "), maxSplits: match.words)
    if rest.count > match.words { title.append(String(decoding: rest[match.words], as: UTF8.self)) }
    for line in lines[(start + 1)...] {
      guard title.count < 4, !Self.endsTitle(line.text) else { break }
      // Capitals behind a title in small letters are a running title or a heading.
      if let last = title.last, !Folding.isCapitals(last), Folding.isCapitals(line.text) { break }
      title.append(line.text)
      // A title is no sentence.
      if line.text.utf8.last == UInt8(ascii: ".") { break }
    }
    letterhead.title = title.isEmpty ? nil : title.joined(separator: " ")
  }

  private static func endsTitle(_ text: String) -> Bool {
    let key = Folding.key(text)
    return key.isEmpty || key.hasPrefix("kinh gui") || text.utf8.count > 300
  }

  private mutating func readRecipient() {
    let lines = zones.letterhead
    guard let start = lines.firstIndex(where: { Folding.key($0.text).hasPrefix("kinh gui") }) else {
      return
    }
    var recipients: [String] = []
    let first = lines[start].text
    if let colon = first.utf8.firstIndex(of: UInt8(ascii: ":")) {
      recipients.append(String(first[first.utf8.index(after: colon)...]))
    }
    for line in lines[(start + 1)...] {
      guard let marker = OutlineMarker(of: line.text), marker.level == 4 else { break }
      recipients.append(
        String(decoding: line.text.utf8.dropFirst(marker.textOffset), as: UTF8.self))
    }
    let names = recipients.map(Trimming.closingPunctuation).filter { !$0.isEmpty }
    letterhead.recipient = names.isEmpty ? nil : names.joined(separator: "; ")
  }

  // MARK: - Issuer

  private mutating func readIssuer(_ narrative: Narrative) {
    letterhead.issuer =
      agencyBlock().map { inDocumentCase($0, narrative) }
      ?? zones.captions.lazy.flatMap { $0 }.compactMap { Self.issuer(inCaption: $0.text) }.first
  }

  /// `(Ban hành kèm theo Báo cáo số … ngày … của Ban Dân tộc)`: the last "của" names the issuer.
  private static func issuer(inCaption text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "/")) || text.utf8.contains(UInt8(ascii: "(")) else {
      return nil
    }
    let key = Folding.key(text)
    guard key.contains("kem theo") else { return nil }
    guard let of = text.utf8.lastRange(of: " của ".utf8) else { return nil }
    let name = Trimming.closingPunctuation(String(text[of.upperBound...]))
    return name.isEmpty ? nil : name
  }

  /// The agency above the number: the last one of the block; the superior body stands above it.
  private func agencyBlock() -> String? {
    var agencies: [String] = []
    for line in zones.letterhead {
      if DocumentKind(heading: line.text) != nil { break }
      if Self.numberText(in: line.text) != nil { break }
      let text = Self.withoutNationalTitle(line.text)
      let key = Folding.key(text)
      guard Folding.isCapitals(text), text.utf8.count <= 120, !Self.stamps.contains(key) else {
        continue
      }
      if let last = agencies.last, Self.unplacedBodies.contains(Folding.key(last)) {
        // "ỦY BAN NHÂN DÂN" and "HUYỆN A LƯỚI" on two lines are one body.
        agencies[agencies.count - 1] = last + " " + text
      } else if let last = agencies.last, last.lowercased().hasSuffix(" và") {
        // "THƯƠNG BINH VÀ" goes on: "XÃ HỘI" below it is no commune.
        agencies[agencies.count - 1] = last + " " + text
      } else if Self.agencyOpenings.contains(where: { key.hasPrefix($0) })
        || isAbbreviated(key, below: agencies.last)
      {
        agencies.append(text)
      } else if let last = agencies.popLast() {
        agencies.append(last + " " + text)
      }
    }
    return agencies.last
  }

  /// Whether a line is the abbreviation of an agency below its superior: `SCT` below `UBND TỈNH QUẢNG
  /// NAM`.
  ///
  /// It is the one in the symbol of the number (`45/BC-SCT`; Nghị định 30/2020/NĐ-CP, Appendix I), or
  /// stands below a people's committee and is no word for want of a vowel; `TPHCM` is a place.
  private func isAbbreviated(_ key: String, below superior: String?) -> Bool {
    guard let superior, !key.isEmpty, !key.utf8.contains(UInt8(ascii: " ")) else { return false }
    if let symbol = letterhead.reportNumber?.utf8.split(separator: UInt8(ascii: "-")).last,
      Folding.key(String(Substring(symbol))) == key
    {
      return true
    }
    let committee = Folding.key(superior)
    return ["uy ban nhan dan ", "ubnd "].contains(where: committee.hasPrefix)
      && key.utf8.count > 2 && !key.hasPrefix("tp") && !key.hasPrefix("tx")
      && key.utf8.allSatisfy { $0 >= UInt8(ascii: "a") && !"aeiouy".utf8.contains($0) }
  }

  /// Marks of urgency, secrecy and state that stand beside the agency.
  private static let stamps = [
    "du thao", "khan", "thuong khan", "hoa toc", "mat", "toi mat", "tuyet mat", "ban sao",
  ]

  private static let unplacedBodies = ["uy ban nhan dan", "ubnd", "hoi dong nhan dan", "hdnd"]

  /// The left column's part of a line that holds the national title or motto as well.
  private static func withoutNationalTitle(_ text: String) -> String {
    for title in ["cộng hòa xã hội", "cộng hoà xã hội", "độc lập - tự do", "độc lập – tự do"] {
      if let found = CaseInsensitive.range(ofLowercased: title, in: text) {
        return Trimming.spaces(String(text[..<found.lowerBound]))
      }
    }
    return text
  }

  private static let agencyOpenings = [
    "uy ban", "ubnd", "so ", "ban ", "bo ", "van phong", "cuc ", "chi cuc", "phong ", "thanh tra",
    "trung tam", "cong an", "hoi dong", "hdnd", "tong cuc", "vu ", "vien ", "truong ", "tinh ",
    "thanh pho", "huyen ", "thi xa", "xa ", "phuong ", "quan ", "kho bac", "bao hiem", "toa an",
  ]

  /// The name in the case that the document itself uses for it; as printed where it never does.
  private func inDocumentCase(_ capitals: String, _ narrative: Narrative) -> String {
    let wanted = capitals.lowercased()
    let captions = zones.captions.flatMap { $0 }.map(\.text)
    for text in captions + narrative.passages.map(\.text) {
      if let found = CaseInsensitive.range(ofLowercased: wanted, in: text) {
        let name = String(text[found])
        if !Folding.isCapitals(name) { return name }
      }
    }
    return capitals
  }

  // MARK: - Signature

  private mutating func readSignature() {
    var titles: [String] = []
    for line in zones.signature where isOutsideAppendix(line) {
      let key = Folding.key(line.text)
      if Folding.isCapitals(line.text), Self.titleOpenings.contains(where: { key.hasPrefix($0) }) {
        titles.append(line.text)
      } else if PersonName.isName(line.text) {
        letterhead.signer = line.text
      }
    }
    letterhead.signerTitle = titles.isEmpty ? nil : titles.joined(separator: " ")
  }

  private func isOutsideAppendix(_ line: ReportLine) -> Bool {
    line.text.utf8.count <= 80 && OutlineMarker(of: line.text) == nil
  }

  /// Signing authority and titles, as Nghị định 30/2020/NĐ-CP prints them above the name.
  private static let titleOpenings = [
    "tm ", "q ", "kt ", "tl ", "tuq ", "truong ", "pho ", "giam doc", "chu tich", "chanh ",
    "bo truong", "thu truong", "cuc truong", "chi cuc", "tong giam doc", "vien truong",
    "hieu truong", "bi thu", "thanh tra",
  ]
}
