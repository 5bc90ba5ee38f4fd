/// Where a path leads, links followed: two paths to one place are equal, whether a file is there yet
/// or not.
enum FilePlace: Hashable {
  /// A file that is there.
  case file(FileStatus.Identity)
  /// Names below a folder that is there, as UTF-8: Swift takes two paths for one text.
  case new(folder: FileStatus.Identity, names: [[UInt8]])

  /// Finds where a path leads.
  ///
  /// Null for a device or a pipe, which many may write to, and where it cannot be told; reading or
  /// writing it will say what is wrong.
  init?(_ path: String) {
    do throws(SystemError) {
      if let status = try FileStatus.ofExisting(path) {
        guard status.kind != .special else { return nil }
        self = .file(status.identity)
        return
      }
    } catch {
      return nil
    }
    let name = Array(FilePath.name(of: path).utf8)
    let folder = FilePath.folder(of: path)
    guard folder != path, let above = FilePlace(folder) else { return nil }
    let isEmpty = name.isEmpty || name == Array(".".utf8)
    switch above {
    case .file(let folder): self = .new(folder: folder, names: isEmpty ? [] : [name])
    case .new(let folder, let names):
      self = .new(folder: folder, names: isEmpty ? names : names + [name])
    }
  }
}
