/// The name of an XML element: its namespace and local name.
struct XMLName: Hashable {
  /// The namespace; the prefix that stands for it in the source is of no account.
  var namespace: XMLNamespace
  /// The name without its prefix.
  var local: String
}
