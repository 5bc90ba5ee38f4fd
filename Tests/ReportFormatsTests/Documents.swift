import Foundation
import ReportExtraction

/// A document is not as the test expects.
struct Mismatch: Error {}

/// The text with other line ends than LF.
func crlf(_ text: String, _ lineEnd: String) -> String {
  text.replacingOccurrences(of: "\n", with: lineEnd)
}

/// The text in NFD.
func decomposed(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }

extension Document {
  /// The document without its byte ranges, which alone depend on line ends and normal forms.
  var withoutRanges: Document {
    var copy = self
    copy.blocks = blocks.map { block in
      switch block {
      case .paragraph(var paragraph):
        paragraph.provenance.range = nil
        return .paragraph(paragraph)
      case .table(var table):
        for row in table.rows.indices {
          table.rows[row].provenance.range = nil
          for cell in table.rows[row].cells.indices {
            table.rows[row].cells[cell].provenance.range = nil
          }
        }
        return .table(table)
      }
    }
    return copy
  }

  /// The texts of all paragraphs and cells, in order.
  var texts: [String] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [paragraph.text]
      case .table(let table): table.rows.flatMap { $0.cells.map(\.text) }
      }
    }
  }
}
