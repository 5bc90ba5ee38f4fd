/// The names of the files that a run writes, one for each input.
///
/// The name is the input's path below the folder that was walked, with the format's ending behind it.
/// No two inputs of a run have the same, whatever the letters' case, and none leaves the folder.
struct OutputNames {
  private let suffix: String
  /// The bytes of the names given so far, in lower case: two paths may be one text to Swift.
  private var given: Set<[UInt8]> = []
  /// The number that the next clash of a name, in lower case, is to try first.
  private var numbers: [[UInt8]: Int] = [:]

  /// Makes an empty register of names that end in `suffix`.
  init(suffix: String) {
    self.suffix = suffix
  }

  /// A name that no other input of the run has; asked for in the order of the inputs.
  mutating func name(for input: Input) -> String {
    let parts = input.relativePath.utf8.split(separator: UInt8(ascii: "/")).compactMap { part in
      part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) ? nil : String(part)
    }
    let base = parts.joined(separator: "/")
    let key = Array(base.lowercased().utf8)
    var name = "\(base).\(suffix)"
    var number = numbers[key] ?? 2
    while !given.insert(Array(name.lowercased().utf8)).inserted {
      name = "\(base)-\(number).\(suffix)"
      number += 1
    }
    numbers[key] = number
    return name
  }
}
