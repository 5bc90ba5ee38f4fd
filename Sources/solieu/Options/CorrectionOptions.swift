import ArgumentParser
import ReportFormats

/// What people say about cells of the inputs.
struct CorrectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Apply the corrections in this file: JSON Lines, each with a guard (see the README).",
      valueName: "file"))
  var corrections: String?

  /// Reads the file that is named; nothing where none is.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/badMapping`` and every fault of the file.
  func read() throws(CommandFailure) -> Corrections? {
    guard let path = corrections else { return nil }
    let bytes: [UInt8]?
    do throws(SystemError) {
      bytes = try FileDescriptor(reading: path).readToEnd(limit: CorrectionsFile.maximumBytes)
    } catch {
      throw CommandFailure(error.isMissing ? .missingInput : .inputOutput, "\(error)")
    }
    guard let bytes else {
      let most = CorrectionsFile.maximumBytes
      throw CommandFailure(
        .badMapping, "\(path):1:1: read more than \(most) bytes, expected corrections")
    }
    do throws(CorrectionsFileError) {
      return Corrections(file: path, set: try CorrectionsFile.decode(bytes, file: path))
    } catch {
      throw CommandFailure(.badMapping, messages: error.faults.map(\.description))
    }
  }
}
