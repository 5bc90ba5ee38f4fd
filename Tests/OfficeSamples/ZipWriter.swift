/// Writes a zip archive byte by byte, so that tests can also make damaged ones (PKWARE APPNOTE 6.3).
public struct ZipWriter {
  /// One member and what its headers claim of it.
  public struct Member {
    /// The name, unchecked.
    public var name: String
    /// The bytes as they stand in the archive.
    public var stored: [UInt8]
    /// 0 where they stand as they are, 8 for deflate.
    public var method: UInt16
    /// The CRC-32 of the inflated bytes.
    public var checksum: UInt32
    /// The inflated size that the directory claims.
    public var size: UInt32
    /// The inflated size that the local header claims.
    public var localSize: UInt32
    /// The general-purpose flags; bit 0 says that the member is encrypted.
    public var flags: UInt16

    /// A member that stands as it is.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      stored = bytes
      method = 0
      checksum = ZipWriter.checksum(bytes)
      size = UInt32(bytes.count)
      localSize = size
      flags = 0x0800
    }

    /// A member of zeros, deflated to a thousandth and less of their number.
    ///
    /// - Parameter matches: how often 258 zeros stand, behind a first one.
    public init(_ name: String, zerosTimes matches: Int) {
      self.init(name, [])
      stored = ZipWriter.deflatedZeros(matches)
      method = 8
      size = UInt32(matches * 258 + 1)
      localSize = size
    }
  }

  private var members: [Member] = []

  /// An empty archive.
  public init() {}

  /// Adds a member.
  public mutating func add(_ member: Member) { members.append(member) }

  /// Adds a member that holds a text.
  public mutating func add(_ name: String, _ text: String) {
    add(Member(name, Array(text.utf8)))
  }

  /// The bytes of the archive.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = UInt32(bytes.count)
      bytes.append(little: 0x0403_4B50 as UInt32)
      bytes += Self.header(member, size: member.localSize)
      bytes += Array(member.name.utf8) + member.stored
      directory.append(little: 0x0201_4B50 as UInt32)
      directory.append(little: 20 as UInt16)
      directory += Self.header(member, size: member.size)
      directory.append(little: 0 as UInt16)  // comment
      directory.append(little: 0 as UInt16)  // disk
      directory.append(little: 0 as UInt16)  // internal attributes
      directory.append(little: 0 as UInt32)  // external attributes
      directory.append(little: offset)
      directory += Array(member.name.utf8)
    }
    let start = UInt32(bytes.count)
    bytes += directory
    bytes.append(little: 0x0605_4B50 as UInt32)
    bytes.append(little: 0 as UInt32)
    bytes.append(little: UInt16(members.count))
    bytes.append(little: UInt16(members.count))
    bytes.append(little: UInt32(directory.count))
    bytes.append(little: start)
    bytes.append(little: 0 as UInt16)
    return bytes
  }

  /// What the local header and the directory have in common, up to the lengths of name and extras.
  private static func header(_ member: Member, size: UInt32) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(little: 20 as UInt16)
    bytes.append(little: member.flags)
    bytes.append(little: member.method)
    bytes.append(little: 0 as UInt16)  // time
    bytes.append(little: 0x0021 as UInt16)  // 1980-01-01
    bytes.append(little: member.checksum)
    bytes.append(little: UInt32(member.stored.count))
    bytes.append(little: size)
    bytes.append(little: UInt16(member.name.utf8.count))
    bytes.append(little: 0 as UInt16)
    return bytes
  }

  /// One block of fixed Huffman codes (RFC 1951, 3.2.6): a zero, then matches of 258 at distance 1.
  private static func deflatedZeros(_ matches: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(matches * 13 / 8 + 8)
    var pending: UInt32 = 0
    var count: UInt32 = 0
    func put(_ bits: UInt32, _ length: UInt32) {
      pending |= bits << count
      count += length
      while count >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: pending))
        pending >>= 8
        count -= 8
      }
    }
    put(0b011, 3)  // the last block, fixed codes
    put(0b0000_1100, 8)  // literal 0: 00110000, the first bit first
    // Length 258: 11000101, the first bit first; then distance 1: 00000.
    for _ in 0..<matches { put(0b1010_0011, 13) }
    put(0, 7)  // end of block
    put(0, 7)
    return bytes
  }

  /// The CRC-32 of zip (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var checksum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 {
        checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1
      }
    }
    return ~checksum
  }
}

extension [UInt8] {
  fileprivate mutating func append<Number: FixedWidthInteger>(little number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> Number(shift)))
    }
  }
}
