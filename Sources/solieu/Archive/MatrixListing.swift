import ReportArchive
import ReportExtraction

/// A matrix as rows of data: one for each cell, by period, then agency.
///
/// `copied` of `copied_of` figures are those of the period before; `outliers` are the ids of
/// indicators. `reports` are all that were filed for the period, `report_number` and `report_date` are
/// those of the one that counts. `form` are the versions of the form, `mapping` the one that was used.
enum MatrixListing {
  static let columns = [
    "agency", "agency_name", "form", "mapping", "frequency", "period", "state", "status", "reports",
    "document", "report_number", "report_date", "figures", "revised", "copied", "copied_of",
    "outliers",
  ]

  /// The row of a cell.
  struct Row: Comparable {
    private let cell: MatrixCell

    /// Makes the row of a cell.
    init(_ cell: MatrixCell) {
      self.cell = cell
    }

    private var order: [String] { [cell.period.sdmx, cell.agency.id] + cell.form }

    static func == (left: Row, right: Row) -> Bool { left.order == right.order }

    static func < (left: Row, right: Row) -> Bool {
      left.order.lexicographicallyPrecedes(right.order) {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    }

    /// What its columns hold.
    var cells: [ListingCell] {
      [
        ListingCell(cell.agency.id), ListingCell(cell.agency.name), ListingCell(cell.form),
        ListingCell(cell.mapping), ListingCell(Frequency(cell.period).id),
        ListingCell(cell.period.sdmx), ListingCell(cell.state.rawValue),
        ListingCell(cell.report?.status.rawValue), ListingCell(cell.reports),
        ListingCell(cell.report?.document), ListingCell(cell.report?.number),
        ListingCell(cell.report?.date), ListingCell(cell.figures), ListingCell(cell.revised),
        ListingCell(cell.copied), ListingCell(cell.copiedOf), ListingCell(cell.outliers),
      ]
    }
  }
}
