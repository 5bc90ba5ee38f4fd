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
  /// - Throws: ``CommandFailure`` with ``ExitStatus/badMapping`` and every fault of the files.
  func load() throws(CommandFailure) -> [Entry] {
    var names: [String]
    do throws(SystemError) {
      names = try FileSystem.names(in: folder)
    } catch {
      throw CommandFailure(.missingInput, "\(folder): \(error.reason)")
    }
    names.removeAll { name in
      !["yaml", "yml"].contains(FilePath.suffix(of: name)) || name.utf8.first == UInt8(ascii: ".")
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var entries: [Entry] = []
    var faults: [String] = []
    for name in names {
      let file = FilePath.joined(folder, name)
      do throws(CommandFailure) {
        let entry = Entry(file: file, mapping: try Self.read(file))
        if let other = entries.first(where: { $0.mapping.id == entry.mapping.id }) {
          faults.append(
            "\(file):1:1: the id \(entry.mapping.id) is that of \(other.file); ids are unique")
        }
        entries.append(entry)
      } catch {
        guard error.status == .badMapping else { throw error }
        faults += error.messages
      }
    }
    guard faults.isEmpty else { throw CommandFailure(.badMapping, messages: faults) }
    return entries
  }

  /// Reads one mapping file.
  static func read(_ file: String) throws(CommandFailure) -> Mapping {
    let text = try text(of: file)
    do throws(MappingFileError) {
      return try MappingFile.decode(text, file: file)
    } catch {
      throw CommandFailure(.badMapping, messages: error.diagnostics.map(\.description))
    }
  }

  /// The text of a mapping file.
  static func text(of file: String) throws(CommandFailure) -> String {
    let bytes: [UInt8]?
    do throws(SystemError) {
      bytes = try FileDescriptor(reading: file).readToEnd(limit: SourceBytes.limit)
    } catch {
      throw CommandFailure(error.isMissing ? .missingInput : .inputOutput, "\(error)")
    }
    guard let bytes, let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure(.badMapping, "\(file):1:1: not a text in UTF-8, expected a mapping")
    }
    return text
  }

  /// The extractor that the options ask for.
  static func extractor(_ options: MappingOptions) throws(CommandFailure) -> Extractor {
    if let wanted = options.mapping, wanted.utf8.contains(UInt8(ascii: "/")) || isFileName(wanted) {
      let mapping = try read(wanted)
      return Extractor(mappings: [mapping], forced: mapping)
    }
    let store = try MappingStore(options.mappings)
    let entries = try store.load()
    var forced: Mapping?
    if let wanted = options.mapping {
      forced = entries.first { $0.mapping.id == wanted }?.mapping
      guard forced != nil else {
        let ids = entries.map(\.mapping.id).joined(separator: ", ")
        throw CommandFailure(
          .usage, "--mapping \(wanted): no such mapping in \(store.folder), which has: \(ids)")
      }
    }
    return Extractor(mappings: entries.map(\.mapping), forced: forced)
  }

  private static func isFileName(_ name: String) -> Bool {
    FilePath.suffix(of: name) == "yaml" || FileSystem.isFile(name)
  }
}
