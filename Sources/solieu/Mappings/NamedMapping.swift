import ReportExtraction

/// A mapping that an argument names, by its id or its file.
enum NamedMapping {
  /// Whether the name is that of a file rather than an id.
  static func isFile(_ name: String) -> Bool {
    name.utf8.contains(UInt8(ascii: "/")) || MappingStore.isMappingName(name)
      || FileSystem.isFile(name)
  }

  /// Reads the mapping; the folder of mappings is looked into for an id only.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/missingInput`` where the file is not there,
  ///   ``ExitStatus/usage`` where no mapping has the id, as `--mapping` does, and
  ///   ``ExitStatus/badMapping`` with every fault of a bad one.
  static func read(_ name: String, folder: String?) throws(CommandFailure) -> Mapping {
    if isFile(name) { return try MappingStore.read(name, mappings: folder) }
    let store = try MappingStore(folder)
    let entries = try store.load()
    if let entry = entries.first(where: { $0.mapping.id == name }) { return entry.mapping }
    let ids = entries.map(\.mapping.id).joined(separator: ", ")
    throw CommandFailure(
      .usage, "\(name): no file, and no mapping of \(store.folder), which has: \(ids)")
  }
}
