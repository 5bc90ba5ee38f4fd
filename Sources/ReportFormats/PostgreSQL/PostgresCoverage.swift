/// What the rows of a script are all of, as statements: rows of an earlier load that are covered and not
/// brought again hold no more.
///
/// A document is covered with all its rows, a record for itself. A document that brings findings brings
/// all of them.
enum PostgresCoverage {
  /// Makes the empty tables, which live as long as the transaction.
  static let creation = """
    CREATE TEMPORARY TABLE "covered_documents" (document text) ON COMMIT DROP;
    CREATE TEMPORARY TABLE "covered_records" (record text) ON COMMIT DROP;
    CREATE TEMPORARY TABLE "covered_findings" (document text) ON COMMIT DROP;

    """

  /// Begins the rows of documents.
  static let documents = "COPY \"covered_documents\" (document) FROM STDIN;\n"
  /// Begins the rows of records.
  static let records = "COPY \"covered_records\" (record) FROM STDIN;\n"

  /// Covers all documents that bring rows.
  static let ofWholeDocuments = """
    INSERT INTO "covered_documents"
      SELECT document FROM "staged_records" UNION SELECT document FROM "staged_findings";

    """

  /// Covers the findings of all documents that bring rows, or are covered.
  static let ofFindings = """
    INSERT INTO "covered_findings"
      SELECT document FROM "staged_records" UNION SELECT document FROM "staged_findings"
      UNION SELECT document FROM "covered_documents";

    """

  /// Whether a row `old` of records is covered.
  static let coversRecord = """
    old.document IN (SELECT document FROM "covered_documents")
          OR old.record IN (SELECT record FROM "covered_records")
    """

  /// Whether a row `old` of findings is covered.
  static let coversFinding = "old.document IN (SELECT document FROM \"covered_findings\")"
}
