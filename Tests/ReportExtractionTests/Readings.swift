import ReportExtraction

/// A value in the words of a record, so that tables of cases can be read.
func written(_ value: Value?) -> String? {
  switch value {
  case .number(let number)?: number.reduced.description
  case .ratio(let actual, let quota)?: "\(actual)/\(quota)"
  case .range(let lower, let upper)?: "\(lower)..\(upper)"
  case .code(let code, let label)?: "\(code) \(label ?? "?")"
  case .boolean(let flag)?: "\(flag)"
  case .reference(let number, let date)?: number + (date.map { " \($0)" } ?? "")
  case .date(let date)?: date.description
  case .text(let text)?: text
  case .absent(let absence)?: absence.rawValue
  case nil: nil
  }
}
