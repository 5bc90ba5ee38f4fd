public import ReportExtraction

/// The tables of a source as grids of cells, before any mapping.
///
/// Rows and columns of cells count from 0 and spans are as the table model clamped them; tables
/// count from 1. A cell is a header where the source marks it as one or it stands in a header row.
public struct TablesJSON: Sendable {
  /// Appends one source with its tables; a source without tables has an empty list.
  public static func append(_ tables: [TableGrid], source: String, to output: inout JSONWriter) {
    output.raw(#"{"source":"#)
    output.string(source)
    output.raw(#","tables":"#)
    appendList(tables, to: &output)
    output.raw("}")
  }

  /// Appends the tables as a list.
  static func appendList(_ tables: [TableGrid], to output: inout JSONWriter) {
    output.list(tables.enumerated()) { output, numbered in
      let table = numbered.element
      output.raw(#"{"index":"#)
      output.integer(numbered.offset + 1)
      output.raw(#","caption":"#)
      output.string(table.caption)
      output.raw(#","rows":"#)
      output.integer(table.rowCount)
      output.raw(#","columns":"#)
      output.integer(table.columnCount)
      output.raw(#","cells":"#)
      output.list(table.cells) { output, placed in
        append(placed, isHeader: placed.row < table.headerRowCount, to: &output)
      }
      output.raw("}")
    }
  }

  private static func append(
    _ placed: TableGrid.PlacedCell, isHeader: Bool, to output: inout JSONWriter
  ) {
    output.raw(#"{"row":"#)
    output.integer(placed.row)
    output.raw(#","column":"#)
    output.integer(placed.column)
    output.raw(#","row_span":"#)
    output.integer(placed.rowSpan)
    output.raw(#","column_span":"#)
    output.integer(placed.columnSpan)
    output.raw(#","header":"#)
    output.boolean(isHeader || placed.cell.isHeader)
    output.raw(#","text":"#)
    output.string(placed.cell.text)
    output.raw(#","line":"#)
    output.integer(placed.cell.provenance.line)
    output.raw("}")
  }
}
