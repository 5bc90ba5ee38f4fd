/// The place of a file that a library writes by its name: it appears whole or not at all.
final class WorkbookPlace {
  private let aside: AsideFile
  private var isFinished = false

  /// Chooses the hidden name under which the file is written.
  init(_ path: String) {
    aside = AsideFile(for: path)
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
