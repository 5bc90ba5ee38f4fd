/// Where the parts of a relation between versions stand in the file.
struct RelationPlaces {
  var kind: YAMLPosition
  var mapping: YAMLPosition
  /// The place of each code under `from`.
  var from: [YAMLPosition]
  /// The place of each code under `to`.
  var to: [YAMLPosition]
}
