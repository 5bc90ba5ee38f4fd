import ReportExtraction
import ReportFormats

/// The folder of files that say which places and agencies there are.
enum RegistryStore {
  /// The name of the folder in a folder of mappings.
  private static let name = "registry"

  /// Reads the registry of the folder of mappings that is named, else of the one that came with solieu.
  ///
  /// A folder of one's own without a registry leaves that which came with solieu; where there is none
  /// at all, agencies are known by their names alone.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/badMapping`` and every fault of the files.
  static func load(mappings given: String?) throws(CommandFailure) -> AgencyRegistry {
    let named = given ?? Environment.value(of: MappingStore.variable)
    let folders = [named, MappingStore.shippedFolder()].compactMap(\.self)
      .map { FilePath.joined($0, name) }
    guard let folder = folders.first(where: FileSystem.isFolder) else { return AgencyRegistry() }
    var library = RegistryLibrary()
    var faults: [String] = []
    for file in try MappingStore.files(in: folder) {
      do throws(CommandFailure) {
        library.add(try MappingStore.text(of: file), file: file)
      } catch {
        guard error.status == .badMapping else { throw error }
        faults += error.messages
      }
    }
    let registry: AgencyRegistry
    do throws(MappingFileError) {
      registry = try library.registry()
    } catch {
      throw CommandFailure(.badMapping, messages: faults + error.diagnostics.map(\.description))
    }
    guard faults.isEmpty else { throw CommandFailure(.badMapping, messages: faults) }
    return registry
  }
}
