import ArgumentParser
import ReportFormats

/// `solieu normalise`: texts in, what they say out, a line each.
struct Normalise: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads numerals, dates, markers, cells or encodings, one text a line.",
    discussion: """
      Takes one text per line from standard input and writes one JSON object per line, in the same \
      order. Nothing is guessed: what has several readings is ambiguous, with all of them.

        echo '2,5 tỷ đồng' | solieu normalise --as number
        {"input":"2,5 tỷ đồng","kind":"number","value":2500000000, … }

        echo 'quý II/2023' | solieu normalise --as date
        {"input":"quý II/2023","kind":"quarter", … "sdmx":"2023-Q2"}

        solieu normalise --as encoding < old-report.txt | jq -r .text

      number    kind, value, unit, readings, repaired
      date      kind, iso (both days of an interval included), sdmx
      absence   absence: blank, dash, none_arose, …; null for a text that is none
      value     type, value, absence, multiplier, findings: a table cell without its column
      encoding  encoding, text (Unicode, NFC)

      unit is the id that records use (person, vnd), or what is printed where that is not known. A line \
      that is no UTF-8, but for --as encoding, or longer than 1 MiB is named on standard error and \
      gets an object without a reading, its input given as Latin-1 (status 3).
      """)

  @Option(
    help: ArgumentHelp("What the lines are read as.", valueName: "kind"))
  var `as`: ReadingKind

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file; it appears whole or not at all.", valueName: "file"))
  var output: String?

  mutating func run() throws {
    var inputs = try InputWalk(["-"])
    try OutputPlaces(output: output).keepApart(&inputs)
    Interruption.prepare()
    let file = try OutputFile(orStandardOutput: output)
    var lines = InputLines()
    var failures = 0
    var json = JSONWriter()
    while let line = try Self.next(&lines) {
      json.removeAll()
      if let problem = append(line, to: &json) {
        failures += 1
        Diagnostics.say("-:\(lines.number): \(problem)")
      }
      json.endLine()
      try file.write(json.bytes)
      // Whoever writes and waits for the answer gets it.
      if lines.isDrained { try file.flush() }
    }
    try file.finish()
    if failures > 0 { throw CommandFailure(.someInputsFailed) }
  }

  private static func next(_ lines: inout InputLines) throws(CommandFailure) -> InputLines.Line? {
    do throws(SystemError) {
      return try lines.next()
    } catch {
      throw CommandFailure(.inputOutput, "standard input: \(error.reason)")
    }
  }

  /// Appends the object for a line, and says what was wrong with it.
  private func append(_ line: InputLines.Line, to json: inout JSONWriter) -> String? {
    switch line {
    case .tooLong:
      ReadingLines.append(unread: [], as: `as`, to: &json)
      return "more than \(InputLines.limit >> 20) MiB, expected the text of a cell"
    case .bytes(let bytes):
      if let text = String(validating: bytes, as: UTF8.self) {
        ReadingLines.append(text, as: `as`, to: &json)
      } else if `as` == .encoding {
        guard ReadingLines.append(bytes: bytes, to: &json) else {
          return "bytes that read as Vietnamese in no known encoding"
        }
      } else {
        ReadingLines.append(unread: bytes, as: `as`, to: &json)
        return "not UTF-8, which was expected; --as encoding reads other encodings"
      }
      return nil
    }
  }
}

extension ReadingKind: ExpressibleByArgument {}
