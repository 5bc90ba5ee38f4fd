import ReportExtraction
import ReportFormats

/// Readings as tables in one folder or file, each document once.
final class TablesOutput: ReadingOutput {
  private let path: String?
  private let destination: TablesDestination
  private let isQuiet: Bool
  private let registry: AgencyRegistry
  /// The digests of the documents that are in the tables: their records would have the same ids.
  private var documents: Set<String> = []

  /// Begins the output.
  init(
    _ format: TablesFormat, _ path: String?, registry: AgencyRegistry, isQuiet: Bool
  ) throws(CommandFailure) {
    self.registry = registry
    self.path = path
    self.isQuiet = isQuiet
    destination = try TablesDestination(format, at: path, hasVintages: false)
  }

  func write(_ reading: Reading, of input: Input) throws(CommandFailure) -> Delivery {
    guard let result = reading.result else { return Delivery(path: path) }
    guard documents.insert(result.identity.hash).inserted else {
      if !isQuiet {
        Diagnostics.say("\(input.source): the same bytes as an input before; left out of \(name)")
      }
      return Delivery(path: path, isRepetition: true, container: "output")
    }
    let agency = registry.agency(of: result.letterhead)
    try attempt {
      try destination.writer.append(
        result, from: RecordOrigin(agency: agency?.id, status: result.status))
    }
    return Delivery(path: path)
  }

  func finish() throws(CommandFailure) {
    try attempt { try destination.writer.finish() }
    try destination.deliver()
    if !isQuiet, let remark = destination.writer.remark { Diagnostics.say("\(name): \(remark)") }
  }

  private var name: String { path ?? "standard output" }

  private func attempt(_ body: () throws -> Void) throws(CommandFailure) {
    do {
      try body()
    } catch {
      throw CommandFailure(writingTables: error, to: name)
    }
  }
}

extension CommandFailure {
  /// Makes the failure that an error of a writer of tables is.
  init(writingTables error: any Error, to path: String) {
    if let failure = error as? CommandFailure {
      self = failure
    } else {
      self.init(.inputOutput, "\(path): \(error)")
    }
  }
}
