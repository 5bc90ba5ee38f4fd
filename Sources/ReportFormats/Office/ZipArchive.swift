internal import CZip
internal import ReportExtraction

/// A zip archive in memory: the names of its members, and their bytes on demand.
///
/// All that touches libzip is in this file. The bytes that come out are counted as they come, so
/// that no size which a header claims is believed.
@safe
struct ZipArchive: ~Copyable {
  /// As much as is inflated at a time.
  private static let chunkSize = 65_536

  /// The index of each member by its name.
  private let members: [String: UInt64]
  private let archive: OpaquePointer
  /// The bytes of the archive, which libzip reads from as long as it is open.
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var inflated = 0

  /// Opens an archive.
  ///
  /// - Throws: ``ReadingError`` where it is damaged or contradicts itself, has too many members, two
  ///   of one name, or a name that leads out of it (`../`, `/etc`).
  init(_ bytes: Span<UInt8>) throws(ReadingError) {
    let count = Self.end(of: bytes)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, count))
    for index in 0..<count { unsafe buffer.initializeElement(at: index, to: bytes[index]) }
    do throws(ReadingError) {
      let archive = try unsafe Self.open(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
      do throws(ReadingError) {
        members = try unsafe Self.members(of: archive)
      } catch {
        unsafe zip_discard(archive)
        throw error
      }
      unsafe self.archive = archive
    } catch {
      unsafe buffer.deallocate()
      throw error
    }
    unsafe self.buffer = buffer
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe buffer.deallocate()
  }

  /// Whether there is a member of a name.
  func contains(_ name: String) -> Bool { members[name] != nil }

  /// The names of the members, sorted.
  var names: [String] { members.keys.sorted() }

  /// The bytes of a member; null where there is none of the name.
  ///
  /// - Throws: ``ReadingError`` where the member is damaged or encrypted, has another size than its
  ///   header says, or all that was read passes the limit.
  mutating func read(_ name: String) throws(ReadingError) -> [UInt8]? {
    guard let index = members[name] else { return nil }
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat_index(archive, index, 0, &status) == 0 else {
      throw unsafe Self.damaged(name, archive)
    }
    let size = unsafe status.valid & UInt64(ZIP_STAT_SIZE) != 0 ? status.size : nil
    // A header that owns up to a bomb is taken at its word.
    guard size ?? 0 <= UInt64(ReadingLimits.inflatedBytes - inflated) else {
      throw Self.tooLarge(name)
    }
    guard let file = unsafe zip_fopen_index(archive, index, 0) else {
      throw unsafe Self.damaged(name, archive)
    }
    defer { unsafe zip_fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
      }
      guard count >= 0 else {
        throw unsafe Self.damaged(name, Self.message(zip_file_get_error(file)))
      }
      guard count > 0 else { break }
      inflated += Int(count)
      guard inflated <= ReadingLimits.inflatedBytes else { throw Self.tooLarge(name) }
      bytes += chunk[..<Int(count)]
    }
    if let size, size != UInt64(bytes.count) {
      throw Self.damaged(name, "its header says \(size) bytes, it has \(bytes.count)")
    }
    return bytes
  }

  // MARK: - Reading back

  /// Hands over the bytes of all members below a folder of an archive on the disk, one by one.
  ///
  /// Memory does not grow with them. It is for archives of our own, so no limit is kept.
  ///
  /// - Throws: ``ReadingError`` where the archive cannot be read or a member's checksum is wrong.
  static func forEachByte(
    ofMembersIn folder: String, ofFile path: String, _ body: (UInt8) -> Void
  ) throws(ReadingError) {
    guard let archive = unsafe zip_open(path, ZIP_RDONLY, nil) else {
      throw damaged(nil, "it is not there, or no archive")
    }
    defer { unsafe zip_discard(archive) }
    let members = try unsafe members(of: archive).filter { $0.key.utf8.starts(with: folder.utf8) }
    var chunk = [UInt8](repeating: 0, count: chunkSize)
    for (name, index) in members {
      guard let file = unsafe zip_fopen_index(archive, index, 0) else {
        throw unsafe damaged(name, archive)
      }
      defer { unsafe zip_fclose(file) }
      while true {
        let count = unsafe chunk.withUnsafeMutableBytes { buffer in
          unsafe zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
        }
        guard count >= 0 else {
          throw unsafe damaged(name, message(zip_file_get_error(file)))
        }
        guard count > 0 else { break }
        for index in 0..<Int(count) { body(chunk[index]) }
      }
    }
  }

  // MARK: - Opening

  /// Where the archive ends: mail and web servers leave bytes behind it, which are no part of it.
  private static func end(of bytes: Span<UInt8>) -> Int {
    // The record that ends the directory, and the comment behind it (APPNOTE 6.3, 4.3.16).
    let recordSize = 22
    let longestComment = 65_535
    var start = bytes.count - recordSize
    while start >= 0, start >= bytes.count - recordSize - longestComment {
      if bytes.has("PK\u{5}\u{6}", at: start) {
        let end = start + recordSize + Int(bytes[start + 20]) + Int(bytes[start + 21]) << 8
        if end <= bytes.count { return end }
      }
      start -= 1
    }
    return bytes.count
  }

  private static func open(
    _ bytes: UnsafeMutableBufferPointer<UInt8>
  ) throws(ReadingError) -> OpaquePointer {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard
      let source = unsafe zip_source_buffer_create(
        bytes.baseAddress, UInt64(bytes.count), 0, &error)
    else { throw unsafe damaged(nil, message(&error)) }
    guard
      let archive = unsafe zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error)
    else {
      unsafe zip_source_free(source)
      throw unsafe damaged(nil, message(&error))
    }
    return unsafe archive
  }

  private static func members(of archive: OpaquePointer) throws(ReadingError) -> [String: UInt64] {
    let count = Int(unsafe zip_get_num_entries(archive, 0))
    guard count <= ReadingLimits.archiveMembers else {
      throw .limit(
        "the archive has \(count) members", of: ReadingLimits.archiveMembers, line: nil)
    }
    var members: [String: UInt64] = [:]
    for index in 0..<UInt64(max(0, count)) {
      guard let printed = unsafe zip_get_name(archive, index, 0) else {
        throw unsafe damaged(nil, archive)
      }
      let name = unsafe String(cString: printed)
      guard !leadsOut(name) else {
        throw damaged(nil, "the name '\(name)' leads out of it")
      }
      guard members.updateValue(index, forKey: name) == nil else {
        throw damaged(nil, "two members are named '\(name)'")
      }
    }
    return members
  }

  /// Whether a member's name is no path below the archive.
  private static func leadsOut(_ name: String) -> Bool {
    let utf8 = name.utf8
    if utf8.first == UInt8(ascii: "/") || utf8.first == UInt8(ascii: "\\") { return true }
    if utf8.dropFirst().first == UInt8(ascii: ":") { return true }
    return utf8.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") })
      .contains { $0.elementsEqual("..".utf8) }
  }

  // MARK: - Errors

  private static func message(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
    guard let error = unsafe error, let text = unsafe zip_error_strerror(error) else {
      return "unknown"
    }
    // As libzip words it for a file that is to be made.
    if unsafe zip_error_code_zip(error) == ZIP_ER_EXISTS { return "two members have one name" }
    return unsafe String(cString: text)
  }

  private static func tooLarge(_ member: String) -> ReadingError {
    .limit(
      "the members of the archive inflate to more bytes ('\(member)' among them)",
      of: ReadingLimits.inflatedBytes, line: nil)
  }

  private static func damaged(_ member: String?, _ archive: OpaquePointer) -> ReadingError {
    unsafe damaged(member, message(zip_get_error(archive)))
  }

  private static func damaged(_ member: String?, _ reason: String) -> ReadingError {
    let place = member.map { "'\($0)' in the zip archive" } ?? "the zip archive"
    return ReadingError(kind: .parserFailure, message: "\(place) cannot be read: \(reason)")
  }
}
