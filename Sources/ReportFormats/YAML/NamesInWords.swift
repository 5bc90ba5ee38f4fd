extension [String] {
  /// The names in quotation marks, as a message lists them: `'code' or 'label'`.
  var inWords: String {
    let quoted = map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
