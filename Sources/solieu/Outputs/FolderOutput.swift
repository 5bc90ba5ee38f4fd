/// One file per input in a folder, named after the input.
///
/// The name is the input's path below the folder that was walked, with the format's ending behind it.
/// No two inputs of a run have the same, whatever the letters' case, and none leaves the folder.
final class FolderOutput: ReadingOutput {
  private let folder: String
  private let suffix: String
  private let framing: OutputFraming.Kind
  /// The bytes of the names given so far, in lower case: two paths may be one text to Swift.
  private var names: Set<[UInt8]> = []

  /// Makes the folder where it is missing.
  init(
    _ folder: String, suffix: String, framing: OutputFraming.Kind
  ) throws(CommandFailure) {
    self.folder = folder
    self.suffix = suffix
    self.framing = framing
    do throws(SystemError) {
      try FileSystem.make(folder)
    } catch {
      throw CommandFailure(.cannotCreate, "\(folder): cannot make the folder: \(error.reason)")
    }
  }

  func write(_ reading: Reading, of input: Input) throws(CommandFailure) -> String? {
    let path = FilePath.joined(folder, name(for: input))
    do throws(SystemError) {
      try FileSystem.make(FilePath.folder(of: path))
    } catch {
      throw CommandFailure(.cannotCreate, "\(path): cannot make its folder: \(error.reason)")
    }
    let output = StreamOutput(try OutputFile(path), framing: framing)
    _ = try output.write(reading, of: input)
    try output.finish()
    return path
  }

  func finish() {}

  /// A name that no other input of the run has.
  func name(for input: Input) -> String {
    let parts = input.relativePath.utf8.split(separator: UInt8(ascii: "/")).compactMap { part in
      part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) ? nil : String(part)
    }
    let base = parts.joined(separator: "/")
    var name = "\(base).\(suffix)"
    var number = 2
    while !names.insert(Array(name.lowercased().utf8)).inserted {
      name = "\(base)-\(number).\(suffix)"
      number += 1
    }
    return name
  }
}
