/// The hidden name under which a file is written, beside the one it is to become.
struct AsideFile {
  /// The hidden path.
  let path: String
  /// The path it is to have, links resolved: a link is kept, what it points at is replaced.
  let finalPath: String
  private let companions: [String]

  /// Chooses a hidden name in the folder of `path`; nothing is made yet.
  ///
  /// - Parameter companions: Endings of files that whoever writes it may leave beside it.
  init(for path: String, companions: [String] = []) {
    finalPath = FileSystem.resolved(path) ?? path
    let tag = String(UInt64.random(in: .min ... .max), radix: 36)
    // Not made from the name: that may be as long as names can be.
    self.path = FilePath.joined(FilePath.folder(of: finalPath), ".solieu-\(tag).partial")
    self.companions = companions.map { [path = self.path] in path + $0 }
    for path in [self.path] + self.companions { PendingOutputs.add(path) }
  }

  /// Gives the file its name, for good.
  func finish() throws(SystemError) {
    try PendingOutputs.rename(path, to: finalPath)
    for path in companions { PendingOutputs.discard(path) }
    try FileSystem.synchronize(FilePath.folder(of: finalPath))
  }

  /// Removes what there is of it.
  func discard() {
    for path in [path] + companions { PendingOutputs.discard(path) }
  }
}
