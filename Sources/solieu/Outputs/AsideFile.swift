/// The hidden name under which a file is written, beside the one it is to become.
struct AsideFile {
  /// The hidden path.
  let path: String
  /// The path it is to have, links resolved: a link is kept, what it points at is replaced.
  let finalPath: String

  /// Chooses a hidden name in the folder of `path`; nothing is made yet.
  init(for path: String) {
    finalPath = FileSystem.resolved(path) ?? path
    let tag = String(UInt64.random(in: .min ... .max), radix: 36)
    // Not made from the name: that may be as long as names can be.
    self.path = FilePath.joined(FilePath.folder(of: finalPath), ".solieu-\(tag).partial")
    PendingOutputs.add(self.path)
  }

  /// Gives the file its name, for good.
  func finish() throws(SystemError) {
    try PendingOutputs.rename(path, to: finalPath)
    try FileSystem.synchronize(FilePath.folder(of: finalPath))
  }

  /// Removes what there is of it.
  func discard() {
    PendingOutputs.discard(path)
  }
}
