/// What tells the observations of a data set apart, but for their number.
struct SDMXKey {
  var reporter: String
  var area: String
  var indicator: String
  var aspect: String
  var period: String

  /// A hash of all of it, the same on every run.
  var hash: UInt64 {
    ContentHash([reporter, area, indicator, aspect, period].joined(separator: ",").utf8).value
  }
}
