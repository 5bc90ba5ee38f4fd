import ReportArchive
import ReportExtraction

/// Readings added to a SQLite archive.
///
/// A new archive is made aside and appears whole; one that is there is added to, a report at a time.
final class ArchiveOutput: ReadingOutput {
  private let path: String
  private let archive: Archive
  /// Null where the archive was there before.
  private let aside: AsideFile?
  private var isFinished = false

  /// Opens the archive at a path, or begins one; `registry` tells the agencies of the reports.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/cannotCreate``.
  init(_ path: String, registry: AgencyRegistry) throws(CommandFailure) {
    self.path = path
    let isNew: Bool
    do throws(SystemError) {
      isNew = try FileStatus.ofExisting(path) == nil
    } catch {
      throw CommandFailure(.cannotCreate, "\(path): cannot create the archive: \(error.reason)")
    }
    let aside = isNew ? AsideFile(for: path, companions: Self.companions) : nil
    do throws(ArchiveError) {
      archive = try Archive(
        path: aside?.path ?? path, program: Solieu.program, registry: registry)
    } catch {
      aside?.discard()
      throw CommandFailure(.cannotCreate, "\(ArchiveError(path: path, reason: error.reason))")
    }
    self.aside = aside
  }

  deinit {
    if !isFinished { aside?.discard() }
  }

  /// What SQLite keeps beside a database while it is open.
  private static let companions = ["-wal", "-shm", "-journal"]

  func write(_ reading: Reading, of input: Input) throws(CommandFailure) -> Delivery {
    guard let result = reading.result else { return Delivery(path: path) }
    do throws(ArchiveError) {
      let isAdded = try archive.add(result)
      return Delivery(path: path, isRepetition: !isAdded)
    } catch {
      throw failure(error)
    }
  }

  func finish() throws(CommandFailure) {
    do throws(ArchiveError) {
      try archive.close()
    } catch {
      throw failure(error)
    }
    guard let aside else { return }
    do throws(SystemError) {
      try aside.finish()
      isFinished = true
    } catch {
      throw CommandFailure(writing: error)
    }
  }

  /// The failure, under the name that was asked for.
  private func failure(_ error: ArchiveError) -> CommandFailure {
    CommandFailure(.inputOutput, "\(ArchiveError(path: path, reason: error.reason))")
  }
}
