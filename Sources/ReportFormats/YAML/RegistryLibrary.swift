public import ReportExtraction

/// The files of the registry of places and agencies, which are one registry together.
///
/// `Mappings/README.md` gives the keys.
public struct RegistryLibrary {
  private var files: [RegistryFileDecoder] = []
  private var texts = ""

  /// Makes a library without files.
  public init() {}

  /// Adds a file; `name` names it in diagnostics.
  public mutating func add(_ text: String, file name: String) {
    files.append(RegistryFileDecoder(text, file: name))
    texts += text
  }

  /// The registry that all files make.
  ///
  /// - Throws: ``MappingFileError`` with all faults found: ids that stand twice, names that two places
  ///   or bodies bear at one time, ids that nothing has, days in the wrong order.
  public func registry() throws(MappingFileError) -> AgencyRegistry {
    var logs = files.map(\.log)
    var levelEnds: [AgencyLevel: CalendarDate] = [:]
    for file in files { levelEnds.merge(file.levelEnds) { first, _ in first } }
    let places = check(\.places, &logs) { left, right in
      // A province and a town in it may bear one name, and so may a district and a town.
      left.kind.isProvincial == right.kind.isProvincial
        && (left.kind.isProvincial || left.kind == right.kind)
    }
    checkProvinces(of: places, &logs)
    let bodies = check(\.bodies, &logs) { _, _ in true }
    guard !logs.contains(where: \.hasErrors) else { throw MappingFileError(logs) }
    return AgencyRegistry(
      places: places.map(\.entry.content), bodies: bodies.map(\.entry.content),
      levelEnds: levelEnds,
      fingerprint: texts.isEmpty ? "" : String(ContentHash(texts.utf8).value, radix: 16))
  }

  private typealias Entries<Content> = [(file: Int, entry: RegistryFileDecoder.Entry<Content>)]

  /// Checks the entries of one kind over all files.
  private func check<Content: RegistryEntry>(
    _ entries: KeyPath<RegistryFileDecoder, [RegistryFileDecoder.Entry<Content>]>,
    _ logs: inout [MappingLog], canClash: (Content, Content) -> Bool
  ) -> Entries<Content> {
    let all: Entries<Content> = files.enumerated().flatMap { file, decoder in
      decoder[keyPath: entries].map { (file: file, entry: $0) }
    }
    var indexOfID: [String: Int] = [:]
    var ofName: [String: [Int]] = [:]
    for (index, (file, entry)) in all.enumerated() {
      if let first = indexOfID[entry.content.id] {
        let place = "\(files[all[first].file].log.file):\(all[first].entry.position.line)"
        logs[file].error(
          "read the id '\(entry.content.id)' again, expected each id once; it first stands in \(place)",
          at: entry.position)
        continue
      }
      indexOfID[entry.content.id] = index
      for (key, position) in entry.names.sorted(by: { $0.value < $1.value }) {
        if let other = ofName[key]?.first(where: {
          all[$0].entry.content.overlaps(entry.content)
            && canClash(all[$0].entry.content, entry.content)
        }) {
          logs[file].error(
            "read a name that '\(all[other].entry.content.id)' bears at the same time, expected one "
              + "that tells them apart", at: position)
        }
        ofName[key, default: []].append(index)
      }
    }
    checkReferences(of: all, indexOfID, &logs)
    return all
  }

  /// Checks that the ids to which entries refer are there, and that what went before ended before.
  private func checkReferences<Content: RegistryEntry>(
    of all: Entries<Content>, _ indexOfID: [String: Int], _ logs: inout [MappingLog]
  ) {
    for (file, entry) in all {
      for (id, position) in entry.references.sorted(by: { $0.value < $1.value }) {
        guard let index = indexOfID[id] else {
          let near = NearNames.nearest(to: id, among: indexOfID.keys.sorted())
          logs[file].error(
            "read the id '\(id)', which nothing has; expected "
              + (near.isEmpty ? "the id of an entry" : near.inWords), at: position)
          continue
        }
        guard entry.content.predecessors.contains(id) else { continue }
        let before = all[index].entry.content
        let start = entry.content.validFrom ?? entry.content.validTo
        if before.validTo.map({ end in start.map { end >= $0 } ?? false }) ?? true {
          logs[file].error(
            "read the predecessor '\(id)', which does not end before; expected one that has a "
              + "valid_to before this one's days", at: position)
        }
      }
    }
  }

  /// What a place lies in is a province.
  private func checkProvinces(of places: Entries<RegisteredPlace>, _ logs: inout [MappingLog]) {
    let kinds = Dictionary(places.map { ($0.entry.content.id, $0.entry.content.kind) }) {
      first, _ in
      first
    }
    for (file, entry) in places {
      guard let within = entry.content.within, let kind = kinds[within], !kind.isProvincial else {
        continue
      }
      logs[file].error(
        "read 'within: \(within)', expected a province or a city under the centre",
        at: entry.references[within] ?? entry.position)
    }
  }
}

/// What places and bodies of the registry share.
private protocol RegistryEntry {
  var id: String { get }
  var validFrom: CalendarDate? { get }
  var validTo: CalendarDate? { get }
  var predecessors: [String] { get }
}

extension RegistryEntry {
  /// Whether there is a day of both.
  func overlaps(_ other: Self) -> Bool {
    if let end = validTo, let start = other.validFrom, end < start { return false }
    if let end = other.validTo, let start = validFrom, end < start { return false }
    return true
  }
}

extension RegisteredPlace: RegistryEntry {}
extension RegisteredBody: RegistryEntry {}
