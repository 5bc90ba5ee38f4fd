/// The parts of a document by Nghị định 30/2020/NĐ-CP, and the period it reports on.
public struct Letterhead: Hashable, Sendable {
  /// Number and symbol: `89/BC-BDT`.
  public var reportNumber: String?
  /// The date of the document.
  public var reportDate: CalendarDate?
  /// The abbreviation of the kind of document: `BC`.
  public var reportType: String?
  /// The issuing body.
  public var issuer: String?
  /// The place of issue.
  public var place: String?
  /// What the document is about (trích yếu).
  public var title: String?
  /// Whom it is sent to (kính gửi).
  public var recipient: String?
  /// Who signed.
  public var signer: String?
  /// The signer's title.
  public var signerTitle: String?
  /// The period reported on.
  public var period: ReportingPeriod?

  /// Makes an empty letterhead.
  public init() {}
}
