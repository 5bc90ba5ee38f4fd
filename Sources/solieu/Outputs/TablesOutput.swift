import ReportExtraction
import ReportFormats

/// Readings as the tables of a workbook or a script.
final class TablesOutput: ReadingOutput {
  private let writer: any TablesWriter
  private let aside: AsideFile?
  private let file: OutputFile?
  private let path: String?

  init(workbook path: String) throws(CommandFailure) {
    let aside = AsideFile(for: path)
    self.aside = aside
    file = nil
    self.path = path
    do {
      writer = try XLSXWriter(path: aside.path, hasVintages: false)
    } catch {
      throw CommandFailure(.cannotCreate, "\(error)")
    }
  }

  init(script path: String?) throws(CommandFailure) {
    let file = try OutputFile(orStandardOutput: path)
    self.file = file
    self.path = path
    aside = nil
    do {
      writer = try PostgresWriter(
        hasVintages: false, scope: .wholeDocuments, sink: FileSink(file: file))
    } catch {
      throw CommandFailure(.inputOutput, "\(error)")
    }
  }

  private final class FileSink: ByteSink {
    let file: OutputFile
    init(file: OutputFile) { self.file = file }
    func write(_ bytes: [UInt8]) throws { try file.write(bytes) }
  }

  func write(_ reading: Reading, of input: Input) throws(CommandFailure) -> Delivery {
    guard let result = reading.result else { return Delivery(path: path) }
    do {
      for record in result.records {
        try writer.append(OutputTable.row(of: record, in: result), to: .records)
      }
      for finding in result.findings {
        try writer.append(OutputTable.row(of: finding, about: result.identity), to: .findings)
      }
    } catch {
      throw CommandFailure(.inputOutput, "\(error)")
    }
    return Delivery(path: path)
  }

  func finish() throws(CommandFailure) {
    do {
      try writer.finish()
      try aside?.finish()
    } catch {
      aside?.discard()
      throw CommandFailure(.inputOutput, "\(error)")
    }
    try file?.finish()
  }
}
