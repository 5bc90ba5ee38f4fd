import ReportExtraction
import ReportFormats

/// The folder of mapping files that a command uses; nothing is read before it is asked for.
struct MappingStore {
  /// The variable that names the folder.
  static let variable = "SOLIEU_MAPPINGS"

  /// A mapping and where it was read.
  struct Entry {
    /// The path of the file.
    let file: String
    /// What the file says.
    let mapping: Mapping
  }

  /// The folder.
  let folder: String

  /// Finds the folder: as given, else by the environment, else beside the program.
  ///
  /// An installed program has it in `share/solieu`; a development build in a folder above its own.
  init(_ given: String?) throws(CommandFailure) {
    if let named = given ?? Environment.value(of: Self.variable) {
      guard FileSystem.isFolder(named) else {
        let origin = given == nil ? "$\(Self.variable)" : "--mappings"
        throw CommandFailure(.missingInput, "\(named): no such folder of mappings (\(origin))")
      }
      folder = named
      return
    }
    guard let shipped = Self.shippedFolder() else {
      throw CommandFailure(
        .missingInput,
        """
        the mappings that came with solieu are not where they were installed; \
        name their folder with --mappings or $\(Self.variable)
        """)
    }
    folder = shipped
  }

  private static func shippedFolder() -> String? {
    guard let program = FileSystem.resolved("/proc/self/exe") else { return nil }
    var folder = FilePath.folder(of: program)
    let installed = FilePath.joined(FilePath.folder(of: folder), "share/solieu/Mappings")
    if FileSystem.isFolder(installed) { return installed }
    while folder != "/" {
      folder = FilePath.folder(of: folder)
      let mappings = FilePath.joined(folder, "Mappings")
      if FileSystem.isFile(FilePath.joined(folder, "Package.swift")) {
        return FileSystem.isFolder(mappings) ? mappings : nil
      }
    }
    return nil
  }

  /// Reads every mapping of the folder, in the order of their names.
  ///
  /// A folder that holds none is told on standard error.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/badMapping`` and every fault of the files.
  func load(isQuiet: Bool = false) throws(CommandFailure) -> [Entry] {
    var names: [String]
    do throws(SystemError) {
      names = try FileSystem.names(in: folder)
    } catch {
      throw CommandFailure(.missingInput, "\(folder): \(error.reason)")
    }
    names.removeAll { !Self.isMappingName($0) || $0.utf8.first == UInt8(ascii: ".") }
    if names.isEmpty, !isQuiet {
      Diagnostics.say("\(folder): holds no mapping (*.yaml, *.yml); no row can be bound by a form")
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var entries: [Entry] = []
    var files: [String: String] = [:]
    var faults: [String] = []
    for name in names {
      let file = FilePath.joined(folder, name)
      do throws(CommandFailure) {
        let mapping = try Self.read(file, takenIDs: files)
        files[mapping.id] = file
        entries.append(Entry(file: file, mapping: mapping))
      } catch {
        guard error.status == .badMapping else { throw error }
        faults += error.messages
      }
    }
    guard faults.isEmpty else { throw CommandFailure(.badMapping, messages: faults) }
    return entries
  }

  /// Whether a file of this name is taken for a mapping.
  static func isMappingName(_ name: String) -> Bool {
    FilePath.suffix(of: name).map(["yaml", "yml"].contains) ?? false
  }

  /// Reads one mapping file; `takenIDs` tells the files that have an id already.
  static func read(
    _ file: String, takenIDs: [String: String] = [:]
  ) throws(CommandFailure) -> Mapping {
    let text = try text(of: file)
    do throws(MappingFileError) {
      return try MappingFile.decode(text, file: file, takenIDs: takenIDs)
    } catch {
      throw CommandFailure(.badMapping, messages: error.diagnostics.map(\.description))
    }
  }

  /// The text of a mapping file.
  static func text(of file: String) throws(CommandFailure) -> String {
    let bytes: [UInt8]?
    do throws(SystemError) {
      bytes = try FileDescriptor(reading: file).readToEnd(limit: MappingFile.maximumBytes)
    } catch {
      throw CommandFailure(error.isMissing ? .missingInput : .inputOutput, "\(error)")
    }
    guard let bytes else {
      let most = MappingFile.maximumBytes
      throw CommandFailure(
        .badMapping, "\(file):1:1: read more than \(most) bytes, expected a mapping")
    }
    do throws(MappingFileError) {
      return try MappingFile.text(of: bytes, file: file)
    } catch {
      throw CommandFailure(.badMapping, messages: error.diagnostics.map(\.description))
    }
  }

  /// The extractor that the options ask for.
  static func extractor(
    _ options: MappingOptions, corrections: Corrections? = nil, isQuiet: Bool
  ) throws(CommandFailure) -> Extractor {
    let corrections = corrections?.set ?? CorrectionSet()
    if let file = options.file {
      let mapping = try read(file)
      return Extractor(mappings: [mapping], forced: mapping, corrections: corrections)
    }
    let store = try MappingStore(options.mappings)
    let entries = try store.load(isQuiet: isQuiet)
    var forced: Mapping?
    if let wanted = options.mapping {
      forced = entries.first { $0.mapping.id == wanted }?.mapping
      guard forced != nil else {
        let ids = entries.map(\.mapping.id).joined(separator: ", ")
        throw CommandFailure(
          .usage, "--mapping \(wanted): no such mapping in \(store.folder), which has: \(ids)")
      }
    }
    return Extractor(
      mappings: entries.map(\.mapping), forced: forced, corrections: corrections)
  }
}
