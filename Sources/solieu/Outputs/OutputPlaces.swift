/// The files that a run writes: none may be a file that it reads, and no two may be one.
struct OutputPlaces {
  /// The file that stands behind standard output, where one does.
  static let standardOutput = "/dev/stdout"
  /// The file that stands behind standard input, where one does.
  static let standardInput = "/dev/stdin"

  /// The outputs that are named, with the option that names each.
  private let outputs: [(option: String, path: String)]
  /// The folder that gets a file for each input, with the ending of its files.
  private let folder: (path: String, suffix: String)?
  /// The files that are read beside the inputs: a mapping, corrections.
  private let sidecars: [String]

  /// Gathers what the options of a run name.
  init<Format>(
    _ run: RunOptions, _ output: BatchOutputOptions<Format>, reading sidecars: [String?] = []
  ) {
    let main = output.isStandardOutput ? Self.standardOutput : output.file.output
    outputs = [("--output", main), ("--findings", run.findings), ("--manifest", run.manifest)]
      .compactMap { option, path in path.map { (option, $0) } }
    folder = output.folder.map { ($0, output.format.suffix) }
    self.sidecars = sidecars.compactMap(\.self)
  }

  /// Gathers what a run that adds to an archive names.
  init(_ run: RunOptions, archive: String, reading sidecars: [String?] = []) {
    outputs = [("--archive", archive), ("--findings", run.findings), ("--manifest", run.manifest)]
      .compactMap { option, path in path.map { (option, $0) } }
    folder = nil
    self.sidecars = sidecars.compactMap(\.self)
  }

  /// Gathers what a command that reads one file names, by option.
  init(_ outputs: [(option: String, path: String?)], reading sidecars: [String]) {
    self.outputs = outputs.compactMap { option, path in path.map { (option, $0) } }
    folder = nil
    self.sidecars = sidecars
  }

  /// Gathers what a command with one input and one output names.
  init(output: String?, reading sidecars: [String?] = []) {
    outputs = [("--output", output ?? Self.standardOutput)]
    folder = nil
    self.sidecars = sidecars.compactMap(\.self)
  }

  /// Keeps inputs and outputs apart: a walk leaves the outputs out, and what is read beside the
  /// inputs; a named input that is an output is an error, before anything is written.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/usage``.
  func keepApart(_ inputs: inout InputWalk) throws(CommandFailure) {
    var read: [FilePlace: String] = [:]
    for path in inputs.named + sidecars {
      let file = path == "-" ? Self.standardInput : path
      if let place = FilePlace(file) { read[place] = path }
    }
    var written: [FilePlace: String] = [:]
    for (option, path) in outputs {
      guard let place = FilePlace(path) else { continue }
      if let input = read[place], !FileSystem.isFolder(path) {
        throw CommandFailure(
          .usage, "\(option) \(path): would replace the input \(input); name another file")
      }
      if let other = written.updateValue("\(option) \(path)", forKey: place) {
        throw CommandFailure(
          .usage, "\(option) \(path): is the file of \(other) too; each needs its own")
      }
    }
    inputs.exclude(outputs.map(\.path) + [folder?.path].compactMap(\.self) + sidecars)
    try keepFolderApart(inputs, read: read, written: written)
  }

  /// Goes through the files that the folder is to get, by a walk of its own.
  private func keepFolderApart(
    _ inputs: InputWalk, read: [FilePlace: String], written: [FilePlace: String]
  ) throws(CommandFailure) {
    guard let folder else { return }
    var read = read
    for input in inputs where input.origin == .file {
      if let place = FilePlace(input.source) { read[place] = input.source }
    }
    var names = OutputNames(suffix: folder.suffix)
    for input in inputs {
      let path = FilePath.joined(folder.path, names.name(for: input))
      guard let place = FilePlace(path) else { continue }
      if let other = read[place] {
        throw CommandFailure(
          .usage, "--output-dir \(folder.path): \(path) would replace the input \(other)")
      }
      if let other = written[place] {
        throw CommandFailure(
          .usage, "--output-dir \(folder.path): \(path) is the file of \(other) too")
      }
    }
  }
}
