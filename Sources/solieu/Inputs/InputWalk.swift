/// The inputs that the arguments of a command name, in the order in which they are read.
///
/// A folder is walked in the order of the bytes of the paths, one folder listing in memory at a time.
/// Left out are hidden names, SoLieu's own outputs and sidecars, and the files in `excluded`. Links
/// are followed, but a folder inside itself is entered once.
struct InputWalk: Sequence, IteratorProtocol {
  /// The endings of SoLieu's own outputs and sidecars.
  private static let ownSuffixes: Set<String> = ["jsonl", "sqlite", "yaml"]
  /// The sidecar that names the origin of each file in a folder.
  private static let originsName = "SOURCES.md"

  /// A folder on the way, with what is left of it.
  private struct Level {
    let identity: FileStatus.Identity
    let path: String
    let relativePath: String
    /// Names still to come, the next one last.
    var names: [String]
  }

  /// The arguments: what is named, not what is found in a folder.
  let named: [String]
  /// Whether one input alone was named, and it is no folder.
  let isSingle: Bool
  /// Files that are no inputs: what this run writes.
  private var excluded: Set<FileStatus.Identity> = []
  /// Arguments still to come, the next one last.
  private var arguments: [String]
  private var levels: [Level] = []

  /// Looks at the arguments, so that one that is not there is known before any work is done.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/missingInput``.
  init(_ arguments: [String]) throws(CommandFailure) {
    var folders = 0
    for argument in arguments where argument != "-" {
      do throws(SystemError) {
        if try FileStatus(of: argument).kind == .folder { folders += 1 }
      } catch {
        guard error.isMissing else { continue }  // Reading it will say what is wrong.
        throw CommandFailure(.missingInput, "\(argument): no such file or folder")
      }
    }
    isSingle = arguments.count == 1 && folders == 0
    named = arguments
    self.arguments = arguments.reversed()
  }

  /// Leaves out files and folders that this run writes, where they are there already.
  mutating func exclude(_ paths: [String]) {
    for path in paths {
      do throws(SystemError) {
        if let status = try FileStatus.ofExisting(path) { excluded.insert(status.identity) }
      } catch {
        continue  // Writing it will say what is wrong.
      }
    }
  }

  mutating func next() -> Input? {
    while true {
      if let input = nextInFolder() { return input }
      guard levels.isEmpty else { continue }
      guard let argument = arguments.popLast() else { return nil }
      if argument == "-" {
        return Input(origin: .standardInput, source: "-", relativePath: "stdin")
      }
      let name = FilePath.name(of: argument)
      do throws(SystemError) {
        let status = try FileStatus(of: argument)
        guard status.kind == .folder else {
          return Input(origin: .file, source: argument, relativePath: name)
        }
        try enter(argument, relativePath: "", status)
      } catch {
        return Input(origin: .unreadable(error), source: argument, relativePath: name)
      }
    }
  }

  /// The next input in the innermost folder; null where a folder was entered or left, too.
  private mutating func nextInFolder() -> Input? {
    while let level = levels.last {
      guard let entry = levels[levels.count - 1].names.popLast() else {
        levels.removeLast()
        continue
      }
      let name = entry.utf8.last == UInt8(ascii: "/") ? String(entry.dropLast()) : entry
      let path = FilePath.joined(level.path, name)
      let relativePath =
        level.relativePath.isEmpty ? name : FilePath.joined(level.relativePath, name)
      do throws(SystemError) {
        let status = try FileStatus(of: path)
        if excluded.contains(status.identity) { continue }
        switch status.kind {
        case .folder:
          if !levels.contains(where: { $0.identity == status.identity }) {
            try enter(path, relativePath: relativePath, status)
          }
        case .regular:
          return Input(origin: .file, source: path, relativePath: relativePath)
        case .special: continue
        }
      } catch {
        return Input(origin: .unreadable(error), source: path, relativePath: relativePath)
      }
    }
    return nil
  }

  private mutating func enter(
    _ path: String, relativePath: String, _ status: FileStatus
  ) throws(SystemError) {
    // A folder sorts with its slash: then the order of the walk is that of the whole paths.
    var names: [String] = []
    for name in try FileSystem.names(in: path) where !Self.isLeftOut(name) {
      names.append(FileSystem.isFolder(FilePath.joined(path, name)) ? name + "/" : name)
    }
    names.sort { $1.utf8.lexicographicallyPrecedes($0.utf8) }
    levels.append(
      Level(identity: status.identity, path: path, relativePath: relativePath, names: names))
  }

  /// Whether a name in a folder is hidden, or one that SoLieu writes itself.
  private static func isLeftOut(_ name: String) -> Bool {
    if name.utf8.first == UInt8(ascii: ".") || name == originsName { return true }
    guard let suffix = FilePath.suffix(of: name) else { return false }
    return ownSuffixes.contains(suffix)
  }
}
