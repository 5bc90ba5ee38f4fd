/// A word for a kind of place as a name prints it before the place: `tỉnh`, `TP.`, `huyện`.
struct PlaceWord: Hashable {
  /// The kinds that it may stand for; a city is one under the centre or one within a province.
  let kinds: [PlaceKind]

  /// Its match key, joined by hyphens: `thanh-pho`.
  var slug: String { AgencyText(kinds[0].word).slug(0) }

  /// The word that stands at a place of a text, and how many words it is.
  ///
  /// Null for words that only begin alike: `xã hội`, `quản lý`, `Tỉnh ủy`.
  static func read(_ text: AgencyText, at start: Int) -> (word: Self, length: Int)? {
    for (words, kinds) in all where text.keys[start...].starts(with: words) {
      let next = start + words.count
      if next < text.keys.count,
        others.contains([words[0], text.keys[next]])
          || offices.contains(text.keys[next])
      {
        return nil
      }
      return (Self(kinds: kinds), words.count)
    }
    return nil
  }

  private static let all: [(words: [String], kinds: [PlaceKind])] = [
    (["thanh", "pho"], [.centralCity, .city]), (["tp"], [.centralCity, .city]),
    (["tinh"], [.province]), (["huyen"], [.district]), (["quan"], [.urbanDistrict]),
    (["thi", "xa"], [.town]), (["tx"], [.town]), (["thi", "tran"], [.township]),
    (["xa"], [.commune]), (["phuong"], [.ward]), (["dac", "khu"], [.specialZone]),
  ]
  private static let others: Set<[String]> = [["xa", "hoi"], ["quan", "li"], ["quan", "trac"]]
  /// `Tỉnh ủy`, `Huyện đoàn`, `Xã đội` are offices.
  private static let offices: Set<String> = ["uy", "doan", "doi"]
}
