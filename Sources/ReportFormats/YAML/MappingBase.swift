internal import ReportExtraction

/// What was found under the id that a mapping names by `extends`.
enum MappingBase {
  /// The mapping stands alone: nothing was looked for.
  case none
  /// The content of the base, with what it takes over itself.
  case content(Mapping.Content)
  /// No file has that id; the ids that there are.
  case unknown([String])
  /// The base has a fault of its own: the first one.
  case faulty(MappingDiagnostic)
  /// The mapping extends itself by way of these ids.
  case cycle([String])
  /// More mappings extend each other than allowed.
  case tooDeep
}
