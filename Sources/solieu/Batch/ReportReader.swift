import ReportExtraction
import ReportFormats

/// The way of one input through the house: bytes, document, records.
struct ReportReader: Sendable {
  /// What makes records of documents.
  let extractor: Extractor

  /// Reads the report that an input holds.
  func report(_ input: Input) throws(InputFailure) -> ExtractionResult {
    try reportAndDocument(input).report
  }

  /// Reads the report that an input holds, and gives what it was read from too.
  func reportAndDocument(
    _ input: Input
  ) throws(InputFailure) -> (report: ExtractionResult, document: Document) {
    let (document, identity) = try Self.document(input)
    do throws(ExtractionError) {
      return (try extractor.extract(from: document, identity: identity), document)
    } catch {
      throw InputFailure(error, identity)
    }
  }

  /// Reads the document that an input holds, before any mapping.
  static func document(
    _ input: Input
  ) throws(InputFailure) -> (Document, DocumentIdentity) {
    let source = try SourceBytes(input)
    do throws(ReadingError) {
      return (try DocumentReader.read(source.bytes), source.identity)
    } catch {
      throw InputFailure(
        source: input.source, document: source.identity.hash, line: error.line,
        reason: error.message, status: .unreadableReport)
    }
  }
}

extension InputFailure {
  /// The failure that an error of the extraction is.
  fileprivate init(_ error: ExtractionError, _ identity: DocumentIdentity) {
    let status: ExitStatus =
      switch error {
      case .notAReport: .unreadableReport
      case .ledgerUnbalanced: .internalFault
      }
    self.init(
      source: identity.source, document: identity.hash, line: nil,
      reason: error.description, status: status)
  }
}
