import ReportArchive
import ReportExtraction

/// Readings added to a SQLite archive.
///
/// A new archive is made aside and appears whole, unless it is made in place: then with the first
/// report that goes in, so that a run without any leaves no empty archive. One that is there is added
/// to. A report goes in whole or not at all.
final class ArchiveOutput: ReadingOutput {
  private let path: String
  /// Opens the archive.
  private let open: () throws(ArchiveError) -> Archive
  /// Null where a new archive is made in place and nothing went in yet.
  private var archive: Archive?
  private let isInPlace: Bool
  /// Null where the archive was there before, or is made in place.
  private let aside: AsideFile?
  private var isFinished = false
  /// What became of the reports.
  private(set) var tally = ArchiveTally()

  /// Opens the archive at a path, or begins one; `registry` tells the agencies of the reports.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - extractor: What reads the reports.
  ///   - isInPlace: Whether a new archive is made at its place, so that what was added stays there
  ///     however the program ends.
  /// - Throws: ``CommandFailure`` with ``ExitStatus/cannotCreate``.
  init(
    _ path: String, extractor: Extractor, registry: AgencyRegistry, isInPlace: Bool = false
  ) throws(CommandFailure) {
    self.path = path
    let isNew: Bool
    do throws(SystemError) {
      isNew = try FileStatus.ofExisting(path) == nil
    } catch {
      throw CommandFailure(.cannotCreate, "\(path): cannot create the archive: \(error.reason)")
    }
    let aside = isNew && !isInPlace ? AsideFile(for: path, companions: Self.companions) : nil
    open = { () throws(ArchiveError) in
      try Archive(
        path: aside?.path ?? path, program: Solieu.program, mappings: extractor.mappings,
        corrections: extractor.corrections, registry: registry, time: ArchiveTime.now)
    }
    self.aside = aside
    self.isInPlace = isInPlace
    if !isNew || !isInPlace { _ = try opened() }
  }

  /// The archive, opened where it is not yet.
  private func opened() throws(CommandFailure) -> Archive {
    if let archive { return archive }
    do throws(ArchiveError) {
      let archive = try open()
      self.archive = archive
      return archive
    } catch {
      aside?.discard()
      let status: ExitStatus =
        switch error.reason {
        case .cannotOpen: .cannotCreate
        default: isInPlace ? .inputOutput : .cannotCreate
        }
      throw CommandFailure(status, "\(ArchiveError(path: path, reason: error.reason))")
    }
  }

  deinit {
    if !isFinished { aside?.discard() }
  }

  /// What SQLite keeps beside a database while it is open.
  static let companions = ["-wal", "-shm", "-journal"]

  func write(_ reading: Reading, of input: Input) throws(CommandFailure) -> Delivery {
    guard let result = reading.result else { return Delivery(path: path) }
    let archive = try opened()
    do throws(ArchiveError) {
      let addition = try archive.add(result)
      tally.add(result, addition)
      return Delivery(path: path, isRepetition: addition == .unchanged)
    } catch {
      throw failure(error)
    }
  }

  func finish() throws(CommandFailure) {
    do throws(ArchiveError) {
      try archive?.close()
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
