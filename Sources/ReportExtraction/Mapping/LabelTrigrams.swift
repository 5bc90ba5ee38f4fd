/// Which of many texts share three letters in a row with another: an inverted index.
struct LabelTrigrams: Sendable {
  private static let symbols = 38

  /// The texts with each trigram, and where those of one begin.
  private let postings: [Int32]
  private let starts: [Int32]
  /// How many different trigrams each text has.
  private let counts: [Int32]

  /// Indexes texts, given as letters.
  init(_ texts: [[UInt8]]) {
    let trigrams = texts.map(Self.trigrams)
    var starts = [Int32](repeating: 0, count: Self.symbols * Self.symbols * Self.symbols + 1)
    for codes in trigrams { for code in codes { starts[code + 1] += 1 } }
    for code in 1..<starts.count { starts[code] += starts[code - 1] }
    var next = starts
    var postings = [Int32](repeating: 0, count: Int(starts[starts.count - 1]))
    for (text, codes) in trigrams.enumerated() {
      for code in codes {
        postings[Int(next[code])] = Int32(text)
        next[code] += 1
      }
    }
    self.postings = postings
    self.starts = starts
    counts = trigrams.map { Int32($0.count) }
  }

  /// The texts that share most with some letters, best first, at most `limit`.
  ///
  /// Ranked by the cosine, which forgives a text that is a piece of the other.
  func nearest(to letters: [UInt8], limit: Int) -> [Int] {
    let codes = Self.trigrams(of: letters)
    guard !codes.isEmpty else { return [] }
    var shared = [Int32](repeating: 0, count: counts.count)
    for code in codes {
      for place in Int(starts[code])..<Int(starts[code + 1]) { shared[Int(postings[place])] += 1 }
    }
    var best: [(text: Int, score: Double)] = []
    for (text, count) in shared.enumerated() {
      // Of a label with every fifth letter wrong half of the trigrams are left.
      guard Int(count) * 5 >= min(codes.count, Int(counts[text])), count > 0 else { continue }
      let score =
        Double(count * count) / Double(Int32(codes.count) * counts[text])
      if best.count == limit, let last = best.last, last.score >= score { continue }
      let place = best.firstIndex { $0.score < score } ?? best.count
      best.insert((text, score), at: place)
      if best.count > limit { best.removeLast() }
    }
    return best.map(\.text)
  }

  /// The different trigrams of letters, in order.
  private static func trigrams(of letters: [UInt8]) -> [Int] {
    guard letters.count >= 3 else { return [] }
    var codes: [Int] = []
    codes.reserveCapacity(letters.count)
    for index in 2..<letters.count {
      codes.append(
        (Int(letters[index - 2]) * symbols + Int(letters[index - 1])) * symbols
          + Int(letters[index]))
    }
    codes.sort()
    var count = 0
    for index in codes.indices where index == 0 || codes[index] != codes[index - 1] {
      codes[count] = codes[index]
      count += 1
    }
    codes.removeLast(codes.count - count)
    return codes
  }
}
