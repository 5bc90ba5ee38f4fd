/// One file per input in a folder, named after the input.
final class FolderOutput: ReadingOutput {
  private let folder: String
  private let framing: OutputFraming.Kind
  private var names: OutputNames

  /// Makes the folder where it is missing.
  init(
    _ folder: String, suffix: String, framing: OutputFraming.Kind
  ) throws(CommandFailure) {
    self.folder = folder
    names = OutputNames(suffix: suffix)
    self.framing = framing
    do throws(SystemError) {
      try FileSystem.make(folder)
    } catch {
      throw CommandFailure(.cannotCreate, "\(folder): cannot make the folder: \(error.reason)")
    }
  }

  func write(_ reading: Reading, of input: Input) throws(CommandFailure) -> Delivery {
    let path = FilePath.joined(folder, names.name(for: input))
    do throws(SystemError) {
      try FileSystem.make(FilePath.folder(of: path))
    } catch {
      throw CommandFailure(.cannotCreate, "\(path): cannot make its folder: \(error.reason)")
    }
    let output = StreamOutput(try OutputFile(path), framing: framing)
    _ = try output.write(reading, of: input)
    try output.finish()
    return Delivery(path: path)
  }

  func finish() {}
}
