import Crypto
import ReportExtraction
import ReportFormats

/// The bytes of one input and which document they are.
struct SourceBytes {
  /// The bytes.
  let bytes: [UInt8]
  /// Their digest and where they come from.
  let identity: DocumentIdentity

  /// Reads an input.
  init(_ input: Input) throws(InputFailure) {
    let bytes: [UInt8]?
    do throws(SystemError) {
      switch input.origin {
      case .standardInput:
        bytes = try FileDescriptor.standardInput().readToEnd(limit: ReadingLimits.inputBytes)
      case .file:
        bytes = try FileDescriptor(reading: input.source).readToEnd(limit: ReadingLimits.inputBytes)
      case .unreadable(let error): throw error
      }
    } catch {
      throw InputFailure(
        source: input.source, document: nil, line: nil, reason: "cannot be read: \(error.reason)",
        status: .inputOutput)
    }
    guard let bytes else {
      throw InputFailure(
        source: input.source, document: nil, line: nil,
        reason: "more than \(ReadingLimits.inputBytes >> 20) MiB, expected a report",
        status: .unreadableReport)
    }
    self.bytes = bytes
    identity = DocumentIdentity(hash: Self.digest(of: bytes), source: input.source)
  }

  /// `sha256:` and the digest in hexadecimal (FIPS 180-4).
  private static func digest(of bytes: [UInt8]) -> String {
    "sha256:" + Hexadecimal.text(of: SHA256.hash(data: bytes))
  }
}
