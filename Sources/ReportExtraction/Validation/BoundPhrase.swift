/// What a label or a head says of how much of something there is, and of what.
struct BoundPhrase: Hashable {
  /// What is said of it.
  enum Role: Hashable {
    /// Granted: `được giao`.
    case granted
    /// There: `có mặt`.
    case there
    /// Done: `đã giải quyết`.
    case done
    /// Done in time, or before: `giải quyết đúng hạn`.
    case inTime
    /// Done late.
    case late
    /// Received, or newly so: `tiếp nhận trong kỳ`.
    case received
    /// Not done before: `kỳ trước chuyển sang`.
    case carriedOver
    /// Found: `phát hiện qua kiểm tra`.
    case found
  }

  /// What some figures are no more than.
  struct Bound: Hashable {
    /// The row or column of what bounds them.
    var whole: Int
    /// Those whose sum is bounded.
    var parts: [Int]
    /// Those that are added to what bounds them.
    var added: [Int] = []
    /// What says so.
    var source: ConstraintSource
  }

  /// What is said.
  var role: Role
  /// Of what: the words that are left, each once, in order.
  var words: [String]

  /// Reads a match key; null where it says none of these.
  init?(_ key: String) {
    let phrases = KeyPhrases(key)
    func has(_ phrase: String) -> Bool { phrases.contains(phrase) }
    // Most labels name none of these.
    guard
      has("han") || has("da") || has("bien che") || has("tiep nhan") || has("chuyen sang")
        || has("ton") || has("phat hien")
    else { return nil }
    if has("so voi") || has("cung ki") { return nil }
    let isOfPosts = has("bien che")
    let isCarriedOver = Self.carriedOver.contains(where: has)
    if isCarriedOver, !has("da"), !has("ti le"), !has("han"), !has("sau") {
      role = .carriedOver
      words = Self.words(of: key, without: Self.dropped.union(Self.ofReceipt))
      return
    }
    if has("chua") || has("con lai") || has("ti le") || has("den han") || has("toi han") {
      return nil
    }
    if isOfPosts, has("co mat") || has("hien co") {
      if has("giao") { return nil }
      role = .there
    } else if isOfPosts, has("duoc giao") || has("giao") {
      role = .granted
    } else if has("dung han") || has("truoc han") || has("som han") || has("trong han") {
      if has("qua han") || has("tre han") || has("dang") { return nil }
      role = .inTime
    } else if has("qua han") || has("tre han") {
      if has("dang") { return nil }
      role = .late
    } else if has("da giai quyet") || has("da xu li") || has("da hoan thanh") {
      if has("han") { return nil }
      role = .done
    } else if has("tiep nhan"), !isCarriedOver, !has("han"), !has("giai quyet") {
      role = .received
      words = Self.words(of: key, without: Self.dropped.union(Self.ofReceipt))
      return
    } else if has("phat hien"), !has("han") {
      role = .found
    } else {
      return nil
    }
    let dropped: Set<String> =
      isOfPosts ? Self.dropped.union(["giao", "duoc", "co", "mat", "hien"]) : Self.dropped
    words = Self.words(of: key, without: dropped)
  }

  private static func words(of key: String, without dropped: Set<String>) -> [String] {
    let words = key.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    return Set(words.filter { !dropped.contains($0) && Int($0) == nil }).sorted()
  }

  /// What is done, or found, without the words that say so.
  private func subject(without dropped: Set<String>) -> [String] {
    words.filter { !dropped.contains($0) }
  }

  private static let carriedOver = [
    "ki truoc chuyen sang", "ki truoc chuyen qua", "nam truoc chuyen sang", "quy truoc chuyen sang",
    "thang truoc chuyen sang", "ton ki truoc", "ton dau ki", "tu ki truoc", "ton dong ki truoc",
  ]

  /// Words of what is received, beside those of what.
  private static let ofReceipt: Set<String> = [
    "tiep", "nhan", "moi", "ki", "truoc", "nam", "quy", "thang", "chuyen", "sang", "tu", "ton",
    "dong", "dau", "gom", "bao", "chia", "ra", "do",
  ]

  /// Words of what is done.
  private static let ofDoing: Set<String> = [
    "giai", "quyet", "xu", "li", "hoan", "thanh", "xong", "quy", "thang",
  ]

  /// Words of what is found.
  private static let ofFinding: Set<String> = ["qua", "kiem", "tra", "thanh"]

  private static let dropped: Set<String> = [
    "so", "tong", "tai", "thoi", "diem", "bao", "cao", "trong", "nam", "ki", "nay", "den", "ngay",
    "da", "duoc", "dung", "truoc", "som", "han", "qua", "tre", "la", "hoac", "va", "cac",
  ]

  /// The bounds among phrases that stand beside each other, each with its place.
  ///
  /// Where two phrases say the same, none is told.
  static func bounds(
    among phrases: [(Int, BoundPhrase)]
  ) -> [Bound] {
    guard phrases.count > 1 else { return [] }
    var bounds: [Bound] = []
    for (whole, phrase) in phrases {
      func only(_ role: Role) -> Int? {
        let found = phrases.filter { $0.1.role == role && $0.1.words == phrase.words }
        return found.count == 1 ? found[0].0 : nil
      }
      switch phrase.role {
      case .granted:
        if let there = only(.there), only(.granted) != nil {
          bounds.append(Bound(whole: whole, parts: [there], source: .quota))
        }
      case .done:
        guard only(.done) != nil else { continue }
        let parts = [only(.inTime), only(.late)].compactMap { $0 }
        if !parts.isEmpty { bounds.append(Bound(whole: whole, parts: parts, source: .done)) }
      case .found:
        let found = phrase.subject(without: ofFinding)
        let done = phrases.filter {
          $0.1.role == .done && $0.1.subject(without: ofDoing.union(ofFinding)) == found
        }
        guard only(.found) != nil, done.count == 1 else { continue }
        bounds.append(Bound(whole: whole, parts: [done[0].0], source: .found))
      case .there, .inTime, .late, .received, .carriedOver: break
      }
    }
    return bounds
  }

  /// No more is done than was received and carried over; null where one of the three is not told, or
  /// stands twice.
  ///
  /// Where what was received is all of it, the bound is wider than it need be.
  static func received(_ phrases: [(Int, BoundPhrase)], done: [(Int, BoundPhrase)]) -> Bound? {
    let carried = phrases.filter { $0.1.role == .carriedOver }
    guard carried.count == 1 else { return nil }
    let subject = carried[0].1.words
    let received = phrases.filter { $0.1.role == .received && $0.1.words == subject }
    let done = done.filter {
      $0.1.role == .done && $0.1.subject(without: ofDoing) == subject
    }
    // The total goes before what is new.
    guard let new = received.last, received.count < 3, done.count == 1 else { return nil }
    return Bound(whole: new.0, parts: [done[0].0], added: [carried[0].0], source: .received)
  }
}
