/// How a text begins.
package enum LowerCase {
  /// Whether the first letter of the text is a lower-case one, nothing but opening marks before it.
  package static func begins(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic { return scalar.properties.isLowercase }
      guard scalar == "(" || scalar == "\"" || scalar == "“" || scalar == " " else { return false }
    }
    return false
  }
}
