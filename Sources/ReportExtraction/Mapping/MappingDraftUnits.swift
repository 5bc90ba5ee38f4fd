/// The units of a form that is being drafted: printed names and canonical ids.
struct MappingDraftUnits {
  /// The names by which the form's units are told, as a mapping has them.
  private(set) var names: [String: String] = [:]
  /// A printed name of each id that was met.
  private var nameOfID: [String: String] = [:]

  /// The id of a printed unit: the known one, else one made of its letters.
  mutating func id(of printed: String, known: String?) -> String {
    if let known {
      if nameOfID[known] == nil { nameOfID[known] = Self.name(of: known, printed: printed) }
      return known
    }
    let key = Folding.key(printed)
    var bytes: [UInt8] = []
    for byte in key.utf8 {
      switch byte {
      case UInt8(ascii: " "): bytes.append(UInt8(ascii: "_"))
      case UInt8(ascii: "%"): bytes += Array("percent".utf8)
      default: bytes.append(byte)
      }
    }
    let id = bytes.isEmpty ? "unit" : String(decoding: bytes, as: UTF8.self)
    nameOfID[id] = printed
    return id
  }

  /// States the name of an id that the form uses.
  mutating func use(_ id: String) {
    names[nameOfID[id] ?? id] = id
  }

  /// A name that says the unit and no multiple of it: `đồng` of `triệu đồng`.
  ///
  /// A mapping's name stands for the bare unit, and is compared without diacritics: where the name
  /// says more, or other words are written like it, the id itself is stated.
  private static func name(of id: String, printed: String) -> String {
    var rest = printed[...]
    while true {
      let name = String(rest)
      if let unit = Unit(printed: name), unit.id == id, unit.multiplier == .one,
        Unit(printed: Folding.key(name))?.id == id
      {
        return name
      }
      guard let space = rest.utf8.firstIndex(of: UInt8(ascii: " ")) else { return id }
      rest = rest[rest.utf8.index(after: space)...]
    }
  }
}
