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

  /// The folder that came with solieu; null where it is not where it was installed.
  static func shippedFolder() -> String? {
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
    let files = try Self.files(in: folder)
    if files.isEmpty, !isQuiet {
      Diagnostics.say("\(folder): holds no mapping (*.yaml, *.yml); no row can be bound by a form")
    }
    var library = MappingLibrary()
    var wanted: [(file: String, index: Int)] = []
    var faults: [String] = []
    for file in files {
      do throws(CommandFailure) {
        wanted.append((file, library.add(try Self.text(of: file), file: file)))
      } catch {
        guard error.status == .badMapping else { throw error }
        faults += error.messages
      }
    }
    var entries: [Entry] = []
    for (file, index) in wanted {
      do throws(MappingFileError) {
        entries.append(Entry(file: file, mapping: try library.decode(index)))
      } catch {
        faults += error.diagnostics.map(\.description)
      }
    }
    guard faults.isEmpty else { throw CommandFailure(.badMapping, messages: faults) }
    return entries
  }

  /// The paths of the mapping files of a folder, in the order of their names.
  static func files(in folder: String) throws(CommandFailure) -> [String] {
    var names: [String]
    do throws(SystemError) {
      names = try FileSystem.names(in: folder)
    } catch {
      throw CommandFailure(.missingInput, "\(folder): \(error.reason)")
    }
    names.removeAll { !isMappingName($0) || $0.utf8.first == UInt8(ascii: ".") }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return names.map { FilePath.joined(folder, $0) }
  }

  /// The mapping files that paths name: a folder stands for the mapping files in it.
  static func expanded(_ paths: [String]) throws(CommandFailure) -> [String] {
    var expanded: [String] = []
    for path in paths {
      if FileSystem.isFolder(path) {
        expanded += try files(in: path)
      } else {
        expanded.append(path)
      }
    }
    var seen: Set<String> = []
    return expanded.filter { seen.insert(FileSystem.resolved($0) ?? $0).inserted }
  }

  /// Whether a file of this name is taken for a mapping.
  static func isMappingName(_ name: String) -> Bool {
    FilePath.suffix(of: name).map(["yaml", "yml"].contains) ?? false
  }

  /// Reads one mapping file; what it extends is looked for beside it, then among the mappings.
  static func read(
    _ file: String, mappings folder: String? = nil
  ) throws(CommandFailure) -> Mapping {
    var library = MappingLibrary()
    let index = library.add(try text(of: file), file: file)
    addReferences(to: &library, besides: [file], mappings: folder, for: \.missingIDs)
    do throws(MappingFileError) {
      return try library.decode(index)
    } catch {
      throw CommandFailure(.badMapping, messages: error.diagnostics.map(\.description))
    }
  }

  /// Adds the files among which the bases of `files` may be, as long as `missing` names any: those
  /// beside them, then those of the mappings.
  ///
  /// A folder that cannot be read has no base to give; a file that cannot is told and passed over.
  static func addReferences(
    to library: inout MappingLibrary, besides files: [String], mappings folder: String?,
    for missing: KeyPath<MappingLibrary, Set<String>>
  ) {
    var known = Set(files.map { FileSystem.resolved($0) ?? $0 })
    var folders: [String] = []
    for beside in files.map({ FilePath.folder(of: $0) }) where !folders.contains(beside) {
      folders.append(beside)
    }
    for place in folders + [nil] {
      guard !library[keyPath: missing].isEmpty else { return }
      do throws(CommandFailure) {
        let place = if let place { place } else { try MappingStore(folder).folder }
        for name in try Self.files(in: place)
        where known.insert(FileSystem.resolved(name) ?? name).inserted {
          do throws(CommandFailure) {
            library.add(try text(of: name), file: name, isReference: true)
          } catch {
            // Another file may be the one that is looked for.
            for message in error.messages { Diagnostics.say(message) }
          }
        }
      } catch {
        continue
      }
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
      let mapping = try read(file, mappings: options.mappings)
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
