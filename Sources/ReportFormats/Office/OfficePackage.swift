internal import ReportExtraction

/// An Office Open XML package: parts in a zip archive, tied together by relationships
/// (ISO/IEC 29500-2).
struct OfficePackage: ~Copyable {
  private var archive: ZipArchive

  /// Opens a package.
  init(_ bytes: Span<UInt8>) throws(ReadingError) {
    archive = try ZipArchive(bytes)
  }

  private mutating func bytes(of name: String) throws(ReadingError) -> [UInt8]? {
    guard let bytes = try archive.read(name) else { return nil }
    try XMLMarkup.check(bytes.span, part: name)
    return bytes
  }

  /// A reader of a part by its name in the archive; null where there is none.
  mutating func part(_ name: String) throws(ReadingError) -> XMLPullReader? {
    guard let bytes = try bytes(of: name) else { return nil }
    return try XMLPullReader(bytes, part: name)
  }

  /// A reader of a part that must be there.
  mutating func requiredPart(_ name: String) throws(ReadingError) -> XMLPullReader {
    try XMLPullReader(requiredBytes(of: name), part: name)
  }

  /// The bytes of a part that must be there.
  mutating func requiredBytes(of name: String) throws(ReadingError) -> [UInt8] {
    guard let bytes = try bytes(of: name) else {
      throw ReadingError(
        kind: .parserFailure, message: "the zip archive has no member '\(name)'")
    }
    return bytes
  }

  /// The targets of a part's relationships by their ids, as names in the archive; those that lead
  /// outside the package are left out.
  mutating func relationships(of part: String) throws(ReadingError) -> [String: Relationship] {
    let (folder, file) = Self.split(part)
    let name = folder + "_rels/" + file + ".rels"
    guard let bytes = try bytes(of: name) else { return [:] }
    var reader = try XMLPullReader(bytes, part: name)
    var targets: [String: Relationship] = [:]
    while let event = try reader.next() {
      guard event == .start,
        reader.name == XMLName(namespace: .packageRelationships, local: "Relationship"),
        reader.attribute("TargetMode", .none) != "External",
        let id = reader.attribute("Id", .none), let target = reader.attribute("Target", .none),
        let type = reader.attribute("Type", .none),
        let member = Self.resolve(target, in: folder)
      else { continue }
      let kind = type.utf8.lastIndex(of: UInt8(ascii: "/")).map {
        String(type[type.utf8.index(after: $0)...])
      }
      targets[id] = Relationship(kind: kind ?? type, target: member)
    }
    return targets
  }

  /// A relationship of a part.
  struct Relationship: Hashable {
    /// The last component of its type: `worksheet`, `footnotes`, `officeDocument`.
    var kind: String
    /// The name of the part in the archive.
    var target: String
  }

  /// The main part: the one that the package itself points to.
  mutating func mainPart() throws(ReadingError) -> String? {
    try relationships(of: "").values.filter { $0.kind == "officeDocument" }.map(\.target).min()
  }

  private static func split(_ part: String) -> (folder: String, file: String) {
    guard let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", part) }
    let next = part.utf8.index(after: slash)
    return (String(part[..<next]), String(part[next...]))
  }

  /// The member that a target names from a folder; null where it leads out of the package.
  private static func resolve(_ target: String, in folder: String) -> String? {
    let isAbsolute = target.utf8.first == UInt8(ascii: "/")
    let path = isAbsolute ? target : folder + target
    var components: [Substring] = []
    for component in path.split(separator: "/") where component != "." {
      if component == ".." {
        guard components.popLast() != nil else { return nil }
      } else {
        components.append(component)
      }
    }
    return components.joined(separator: "/")
  }
}
