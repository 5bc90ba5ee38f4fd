import Crypto
import ReportFormats

/// A file of which size and digest are known when it is written.
final class DigestedFile: ByteSink {
  private let file: OutputFile
  private var digest = SHA256()
  /// How many bytes were written.
  private(set) var count = 0

  /// Takes a file that has just been begun.
  init(_ file: OutputFile) {
    self.file = file
  }

  func write(_ bytes: [UInt8]) throws {
    digest.update(data: bytes)
    count += bytes.count
    try file.write(bytes)
  }

  /// Brings the file to the disk.
  func finish() throws(CommandFailure) {
    try file.finish()
  }

  /// `sha256:` and the digest of what was written, in hexadecimal (FIPS 180-4).
  var hash: String { "sha256:" + Hexadecimal.text(of: digest.finalize()) }
}

/// A stream or file takes the bytes of a writer.
extension OutputFile: ByteSink {}
