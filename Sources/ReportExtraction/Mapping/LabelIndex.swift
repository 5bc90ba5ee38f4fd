struct LabelIndex: Sendable {
  init(_ indicators: [Indicator], abbreviations: [String: String]) {}
}
