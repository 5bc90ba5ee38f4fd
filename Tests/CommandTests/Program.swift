import Foundation

/// What a run of the program left: how it ended and what it said.
struct Outcome {
  /// The exit status; the number of the signal where one ended it.
  let status: Int32
  /// Whether a signal ended it.
  let wasSignalled: Bool
  /// Standard output.
  let output: String
  /// Standard error.
  let errors: String

  /// The lines of standard output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Standard output as JSON Lines.
  var objects: [[String: Any]] {
    get throws { try lines.map { try object($0) } }
  }
}

/// One line of JSON Lines.
func object(_ line: String) throws -> [String: Any] {
  let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
  guard let object = value as? [String: Any] else { throw CocoaError(.propertyListReadCorrupt) }
  return object
}

/// The program that was built beside the tests.
enum Program {
  /// The folder that the build put it in.
  private static func folder() throws -> URL {
    let path = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: path).deletingLastPathComponent()
  }

  /// The path of the program.
  static func path() throws -> String {
    try folder().appending(path: "solieu").path(percentEncoded: false)
  }

  /// The folder of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}

/// A temporary folder to run the program in, removed with the value.
final class Workspace: Sendable {
  /// The folder.
  let folder: URL

  /// Makes an empty folder.
  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "solieu-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(at: folder) } catch { print(error) }
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String {
    folder.appending(path: name).path(percentEncoded: false)
  }

  /// Writes a file, the folders above it too.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return path(name)
  }

  /// Reads a file.
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// Every file and folder below the folder, hidden ones too, sorted.
  func names(in name: String = "") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(name)).sorted()
  }

  /// Runs the program in the folder and waits for its end.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await run(Program.path(), arguments, input: input, environment: environment)
  }

  /// Runs a command of the shell, in which `$0` is the program.
  func shell(_ command: String) async throws -> Outcome {
    try await run("/bin/sh", ["-c", command, Program.path()], input: "", environment: [:])
  }

  private func run(
    _ program: String, _ arguments: [String], input: String, environment: [String: String]
  ) async throws -> Outcome {
    // Files, not pipes: nothing is to wait because nobody reads.
    let streams = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { do { try FileManager.default.removeItem(at: streams) } catch { print(error) } }
    let files = ["in", "out", "err"].map { streams.appending(path: $0) }
    try Data(input.utf8).write(to: files[0])
    try Data().write(to: files[1])
    try Data().write(to: files[2])
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try await withCheckedThrowingContinuation { (end: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in end.resume() }
      do { try process.run() } catch { end.resume(throwing: error) }
    }
    return Outcome(
      status: process.terminationStatus,
      wasSignalled: process.terminationReason == .uncaughtSignal,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}
