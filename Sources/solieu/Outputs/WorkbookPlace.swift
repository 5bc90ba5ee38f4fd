/// The place of a file that a library writes by its name: it appears whole or not at all.
final class WorkbookPlace {
  private let aside: AsideFile
  private var isFinished = false

  /// Makes an empty file under the hidden name, so that a place where none can be made is told at once.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/cannotCreate``.
  init(_ path: String) throws(CommandFailure) {
    let aside = AsideFile(for: path)
    self.aside = aside
    do throws(SystemError) {
      guard !FileSystem.isFolder(path) else { throw SystemError.isFolder(path) }
      _ = try FileDescriptor(creating: aside.path)
    } catch {
      throw CommandFailure(.cannotCreate, "\(path): cannot create the file: \(error.reason)")
    }
  }

  deinit {
    if !isFinished { aside.discard() }
  }

  /// Where the library is to write.
  var path: String { aside.path }

  /// Brings the file to the disk and gives it its name.
  func finish() throws(CommandFailure) {
    do throws(SystemError) {
      try FileSystem.synchronize(aside.path)
      try aside.finish()
      isFinished = true
    } catch {
      throw CommandFailure(writing: error)
    }
  }
}
