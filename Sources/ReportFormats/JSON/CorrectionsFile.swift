public import ReportExtraction

/// A file of corrections: JSON Lines that are only ever added to, one correction a line.
public enum CorrectionsFile {
  /// The most bytes of a file of corrections.
  public static let maximumBytes = 64 << 20

  /// Reads the corrections of a file; blank lines are passed over.
  ///
  /// - Throws: ``CorrectionsFileError`` with every line that is none.
  public static func decode(
    _ bytes: [UInt8], file: String
  ) throws(CorrectionsFileError) -> CorrectionSet {
    var corrections: [Correction] = []
    var faults: [CorrectionFault] = []
    var lineOfID: [String: Int] = [:]
    for (number, line) in lines(of: bytes) {
      do throws(JSONFault) {
        let correction = try CorrectionLine(FlatJSONObject(line)).correction(line: number)
        try checkID(correction, in: corrections, &lineOfID)
        corrections.append(correction)
      } catch {
        faults.append(
          CorrectionFault(file: file, line: number, column: error.column, message: error.message))
      }
    }
    guard faults.isEmpty else { throw CorrectionsFileError(faults: faults) }
    return CorrectionSet(corrections)
  }

  /// An id stands for one correction; a line that is repeated has the same.
  private static func checkID(
    _ correction: Correction, in corrections: [Correction], _ lineOfID: inout [String: Int]
  ) throws(JSONFault) {
    guard let place = lineOfID[correction.id] else {
      lineOfID[correction.id] = corrections.count
      return
    }
    var other = corrections[place]
    let line = other.line
    other.line = correction.line
    guard other == correction else {
      throw JSONFault(
        column: 1,
        message: "read the id '\(correction.id)', which line \(line) has, expected another")
    }
  }

  /// The lines that are not blank, with their numbers from 1, without a mark of byte order.
  private static func lines(of bytes: [UInt8]) -> [(number: Int, bytes: [UInt8])] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
      .filter { $0.element.contains { $0 > 0x20 } }
      .map { ($0.offset + 1, Array($0.element)) }
  }
}
