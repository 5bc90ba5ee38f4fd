public import ReportExtraction

/// Mapping files that may extend and name each other, whatever order they come in.
///
/// Add the files that are wanted, then those among which their bases may be (where
/// ``missingIDs`` asks for any), then ``decode(_:)`` or ``lint(_:)`` one by one.
public struct MappingLibrary {
  /// The most mappings that extend each other in a row.
  public static let maximumDepth = 8

  private struct File {
    var name: String
    var decoder: MappingDecoder
    /// The other file that has the same id.
    var idOwner: String?
    var mapping: Mapping?
    var isDecoded = false
    var isRelated = false
  }

  private var files: [File] = []
  private var indexOfID: [String: Int] = [:]

  /// Makes a library without files.
  public init() {}

  /// Adds a file; `name` names it in diagnostics.
  ///
  /// - Parameter isReference: Whether the file is only there for others to extend or name; its id
  ///   gives way to that of a file that is there already.
  /// - Returns: The number by which to ask for it.
  @discardableResult
  public mutating func add(_ text: String, file name: String, isReference: Bool = false) -> Int {
    var file = File(name: name, decoder: MappingDecoder(text, file: name))
    let index = files.count
    if let id = file.decoder.id {
      if let owner = indexOfID[id] {
        if !isReference { file.idOwner = files[owner].name }
      } else {
        indexOfID[id] = index
      }
    }
    files.append(file)
    return index
  }

  /// The ids that files extend and no file has.
  public var missingIDs: Set<String> {
    Set(files.compactMap(\.decoder.baseID)).subtracting(indexOfID.keys)
  }

  /// The ids that files extend or relate themselves to and no file has.
  public var missingRelatedIDs: Set<String> {
    missingIDs.union(files.flatMap(\.decoder.relatedIDs)).subtracting(indexOfID.keys)
  }

  /// The mapping of a file.
  ///
  /// - Throws: ``MappingFileError`` with all faults found, each with line and column.
  public mutating func decode(_ index: Int) throws(MappingFileError) -> Mapping {
    read(index)
    relate(index)
    guard let mapping = files[index].mapping else {
      throw MappingFileError(files[index].decoder.log)
    }
    return mapping
  }

  /// What is wrong with a file (errors) or likely not meant (warnings), in the order of the file.
  ///
  /// Warnings are looked for only where there is no error.
  public mutating func lint(_ index: Int) -> [MappingDiagnostic] {
    read(index)
    relate(index)
    var decoder = files[index].decoder
    guard files[index].mapping != nil else { return decoder.log.sorted }
    var others: [String: Mapping.Content] = [:]
    for other in files.indices where other != index && files[other].idOwner == nil {
      read(other)
      if let content = files[other].mapping?.content, content.id != decoder.content.id {
        others[content.id] = content
      }
    }
    decoder.lint(others: others)
    return decoder.log.sorted
  }

  /// Reads a file, behind the file that it extends.
  private mutating func read(_ index: Int) {
    guard !files[index].isDecoded else { return }
    let base = base(of: index)
    var decoder = files[index].decoder
    files[index].mapping = decoder.decode(base: base, idOwner: files[index].idOwner)
    files[index].decoder = decoder
    files[index].isDecoded = true
  }

  private mutating func base(of index: Int) -> MappingBase {
    guard let id = files[index].decoder.baseID else { return .none }
    guard let other = indexOfID[id] else {
      return .unknown(indexOfID.keys.filter { $0 != files[index].decoder.id }.sorted())
    }
    var chain = [index]
    var next: Int? = other
    while let current = next, !chain.dropFirst().contains(current) {
      if current == index {
        return .cycle((chain + [index]).map { files[$0].decoder.id ?? files[$0].name })
      }
      chain.append(current)
      guard chain.count <= Self.maximumDepth else { return .tooDeep }
      next = files[current].decoder.baseID.flatMap { indexOfID[$0] }
    }
    read(other)
    if let content = files[other].mapping?.content { return .content(content) }
    return .faulty(MappingFileError(files[other].decoder.log).first)
  }

  /// Checks what a file says of the codes of files that it does not extend.
  private mutating func relate(_ index: Int) {
    guard files[index].mapping != nil, !files[index].isRelated else { return }
    files[index].isRelated = true
    let decoder = files[index].decoder
    for id in Set(decoder.relatedIDs) where id != decoder.baseID {
      guard let other = indexOfID[id], other != index else { continue }
      read(other)
      guard let content = files[other].mapping?.content else { continue }
      files[index].decoder.checkRelations(to: content)
    }
    if files[index].decoder.log.hasErrors { files[index].mapping = nil }
  }
}
