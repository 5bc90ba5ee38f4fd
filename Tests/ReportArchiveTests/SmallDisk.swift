import Foundation

/// A disk of one megabyte in memory, gone after the test; only an administrator may make one.
final class SmallDisk {
  private let folder: URL

  /// Whether the tests may make such a disk.
  static let isAvailable: Bool = {
    do {
      _ = try SmallDisk()
      return true
    } catch {
      return false
    }
  }()

  /// Makes the disk.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "disk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
      try Self.run("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", path])
    } catch {
      try FileManager.default.removeItem(at: folder)
      throw error
    }
  }

  deinit {
    do {
      try Self.run("umount", [path])
      try FileManager.default.removeItem(at: folder)
    } catch {
      print(error)
    }
  }

  /// Makes room on the disk: 64 megabytes.
  func grow() throws {
    try Self.run("mount", ["-o", "remount,size=64m", path])
  }

  /// The path of an archive on the disk.
  var archive: String { folder.appending(path: "records.sqlite").path(percentEncoded: false) }

  private var path: String { folder.path(percentEncoded: false) }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteNoPermission) }
  }
}
