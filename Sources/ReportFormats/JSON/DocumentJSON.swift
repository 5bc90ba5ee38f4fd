public import ReportExtraction

/// A report written whole: letterhead, narrative, tables, records, findings and ledger in one object.
public struct DocumentJSON: Sendable {
  /// Appends a report as one object on one line; `program` names the program and its version.
  public static func append(
    _ result: ExtractionResult, program: String, to output: inout JSONWriter
  ) {
    output.raw(#"{"document":"#)
    output.string(result.identity.hash)
    output.raw(#","source":"#)
    output.string(result.identity.source)
    output.raw(#","format":"#)
    output.string(result.format)
    output.raw(#","encoding":"#)
    output.string(result.encoding)
    output.raw(#","program":"#)
    output.string(program)
    output.raw(#","mapping_versions":"#)
    output.versions(result.mappingVersions)
    output.raw(#","letterhead":"#)
    append(result.letterhead, to: &output)
    output.raw(#","sections":"#)
    output.list(result.sections) { append($1, to: &$0) }
    output.raw(#","references":"#)
    output.list(result.references) { append($1, to: &$0) }
    output.raw(#","tables":"#)
    TablesJSON.appendList(result.tables, to: &output)
    output.raw(#","records":"#)
    JSONLines.appendList(result, to: &output)
    output.raw(#","findings":"#)
    output.list(result.findings) { FindingLines.append($1, of: result.identity, to: &$0) }
    output.raw(#","ledger":"#)
    append(result.ledger, to: &output)
    output.raw("}")
  }

  private static func append(_ letterhead: Letterhead, to output: inout JSONWriter) {
    output.raw(#"{"report_number":"#)
    output.string(letterhead.reportNumber)
    output.raw(#","report_date":"#)
    output.string(letterhead.reportDate?.description)
    output.raw(#","report_type":"#)
    output.string(letterhead.reportType)
    output.raw(#","issuer":"#)
    output.string(letterhead.issuer)
    output.raw(#","place":"#)
    output.string(letterhead.place)
    output.raw(#","title":"#)
    output.string(letterhead.title)
    output.raw(#","recipient":"#)
    output.string(letterhead.recipient)
    output.raw(#","signer":"#)
    output.string(letterhead.signer)
    output.raw(#","signer_title":"#)
    output.string(letterhead.signerTitle)
    output.raw(#","period":"#)
    output.string(letterhead.period?.period.sdmx)
    output.raw(#","period_start":"#)
    output.string(letterhead.period?.start.description)
    output.raw(#","period_end":"#)
    output.string(letterhead.period?.end.description)
    output.raw(#","period_basis":"#)
    output.string(letterhead.period?.basis.rawValue)
    output.raw("}")
  }

  private static func append(_ section: Section, to output: inout JSONWriter) {
    output.raw(#"{"level":"#)
    output.integer(section.level)
    output.raw(#","number":"#)
    output.string(section.number)
    output.raw(#","title":"#)
    output.string(section.title)
    output.raw(#","line":"#)
    output.integer(section.line)
    output.raw(#","paragraphs":"#)
    output.list(section.paragraphs) { $0.string($1) }
    output.raw("}")
  }

  private static func append(_ reference: Reference, to output: inout JSONWriter) {
    output.raw(#"{"kind":"#)
    output.string(reference.kind)
    output.raw(#","number":"#)
    output.string(reference.number)
    output.raw(#","date":"#)
    output.string(reference.date?.description)
    output.raw(#","line":"#)
    output.integer(reference.line)
    output.raw("}")
  }

  private static func append(_ ledger: Ledger, to output: inout JSONWriter) {
    output.raw(#"{"read":"#)
    output.integer(ledger.read)
    output.raw(#","bound":"#)
    output.integer(ledger.bound)
    output.raw(#","headings":"#)
    output.integer(ledger.headings)
    output.raw(#","header":"#)
    output.integer(ledger.header)
    output.raw(#","continuations":"#)
    output.integer(ledger.continuations)
    output.raw(#","unbound":"#)
    output.integer(ledger.unbound)
    output.raw("}")
  }
}
