import Foundation
package import ReportExtraction
import ReportFormats

/// The damaged corpus: every filled form of the reform report, damaged again and again.
package struct DamagedCorpus: Sendable {
  /// The form that the reports fill in.
  package let mapping: Mapping
  /// All shipped mappings.
  package let mappings: [Mapping]
  /// An extractor that detects among all shipped mappings.
  package let extractor: Extractor
  /// The undamaged reports.
  package let forms: [FilledForm]

  /// Reads the shipped mappings and the corpus.
  package init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "Mappings")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    var library = MappingLibrary()
    let indices = try files.sorted().filter { $0.hasSuffix(".yaml") }.map { name in
      library.add(
        try String(contentsOf: folder.appending(path: name), encoding: .utf8), file: name)
    }
    mappings = try indices.map { index in try library.decode(index) }
    guard let mapping = mappings.first(where: { $0.id == "cchc-2022" }) else {
      throw CocoaError(.fileNoSuchFile)
    }
    self.mapping = mapping
    extractor = Extractor(mappings: mappings)
    forms = try FilledForm.all(of: "cchc")
  }

  /// The reports damaged `copies` times each, each time by another seed.
  package func reports(
    _ rates: DamageRates, copies: Range<Int>, forms limit: Int? = nil
  ) -> [(report: DamagedReport, name: String)] {
    copies.flatMap { copy in
      forms.prefix(limit ?? forms.count).enumerated().map { index, form in
        let seed = UInt64(copy) << 32 | UInt64(index + 1)
        return (
          DamagedReport(form, rates: rates, mapping: mapping, seed: seed),
          "\(form.name) #\(copy)"
        )
      }
    }
  }
}
