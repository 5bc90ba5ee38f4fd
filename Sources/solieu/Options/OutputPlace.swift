/// What a format is written to.
enum OutputPlace {
  /// Anything that takes bytes.
  case stream
  /// A file that has a name, as the example.
  case file(String)
  /// A folder of files, as the example.
  case folder(String)
}
