/// A folder of files that appears whole or not at all.
///
/// It is written aside and renamed. A folder that is there is replaced whole where it is empty, or
/// holds the files of such an output and nothing else; any other is left alone.
final class OutputFolder {
  /// The files of any output that is a folder, by which one of ours is known.
  private static let ownNames: Set<String> = [
    "records.csv", "findings.csv", "records.csv-metadata.json", "findings.csv-metadata.json",
    "datapackage.json", "data.csv", "structure.xml",
  ]
  /// The files that describe the others, one of which a folder of ours has.
  private static let descriptions: Set<String> = [
    "records.csv-metadata.json", "datapackage.json", "structure.xml",
  ]

  /// The path as given.
  private let path: String
  private let finalPath: String
  private let asidePath: String
  private let files: [String]
  private var isFinished = false

  /// Begins a folder that gets `files`.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/cannotCreate``.
  init(_ path: String, files: [String]) throws(CommandFailure) {
    var given = path
    while given.utf8.count > 1, given.utf8.last == UInt8(ascii: "/") { given.removeLast() }
    self.path = given
    finalPath = FileSystem.resolved(given) ?? given
    asidePath = Self.asidePath(for: finalPath)
    self.files = files
    do throws(SystemError) {
      if try FileStatus.ofExisting(given) != nil { try Self.checkIsOurs(given) }
      PendingOutputs.add(asidePath)
      for name in files { PendingOutputs.add(FilePath.joined(asidePath, name)) }
      try FileSystem.make(asidePath)
    } catch {
      discard()
      throw CommandFailure(.cannotCreate, "\(path): cannot make the folder: \(error.reason)")
    }
  }

  deinit {
    if !isFinished { discard() }
  }

  /// Begins a file of the folder.
  func file(_ name: String) throws(CommandFailure) -> OutputFile {
    try OutputFile(FilePath.joined(asidePath, name))
  }

  /// Gives the folder its name, for good; all its files are finished.
  func finish() throws(CommandFailure) {
    do throws(SystemError) {
      try FileSystem.synchronize(asidePath)
      try putInPlace()
      try FileSystem.synchronize(FilePath.folder(of: finalPath))
    } catch {
      throw CommandFailure(.inputOutput, "\(path): \(error.reason)")
    }
    isFinished = true
    // What is pending has another path now.
    for name in files { PendingOutputs.discard(FilePath.joined(asidePath, name)) }
  }

  /// No system call replaces a folder that holds files: the old one steps aside first.
  private func putInPlace() throws(SystemError) {
    guard FileSystem.isFolder(finalPath) else {
      return try PendingOutputs.rename(asidePath, to: finalPath)
    }
    let names = try FileSystem.names(in: finalPath)
    let former = Self.asidePath(for: finalPath)
    try FileSystem.rename(finalPath, to: former)
    do throws(SystemError) {
      try PendingOutputs.rename(asidePath, to: finalPath)
    } catch {
      try FileSystem.rename(former, to: finalPath)
      throw error
    }
    for name in names { FileSystem.remove(FilePath.joined(former, name)) }
    FileSystem.remove(former)
  }

  /// Removes what there is of it, also files that are still being written.
  private func discard() {
    var names = files
    do throws(SystemError) {
      names += try FileSystem.names(in: asidePath)
    } catch {
      // It was never made: there is nothing in it.
    }
    for name in names { PendingOutputs.discard(FilePath.joined(asidePath, name)) }
    PendingOutputs.discard(asidePath)
  }

  private static func asidePath(for path: String) -> String {
    let tag = String(UInt64.random(in: .min ... .max), radix: 36)
    return FilePath.joined(FilePath.folder(of: path), ".solieu-\(tag).partial")
  }

  /// Makes sure that nothing but an output of ours would be replaced.
  private static func checkIsOurs(_ path: String) throws(SystemError) {
    guard FileSystem.isFolder(path) else { throw SystemError.isNoFolder(path) }
    let names = Set(try FileSystem.names(in: path))
    guard names.isEmpty || names.isSubset(of: ownNames) && !names.isDisjoint(with: descriptions)
    else { throw SystemError.isNotEmpty(path) }
  }
}
