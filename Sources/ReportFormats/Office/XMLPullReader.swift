internal import CLibXML2
internal import ReportExtraction

/// One part of an Office document, read event by event with the reader of libxml2.
///
/// All that touches C for XML is in this file. Nothing outside the part is ever loaded; a document
/// type, which no Office format has and which entities come from, is an error.
@safe
struct XMLPullReader: ~Copyable {
  /// What was read.
  enum Event: Hashable {
    /// An element begins; ``name`` and ``attribute(_:_:)`` are about it.
    case start
    /// An element ends, an empty one (`<w:tab/>`) too.
    case end
    /// Text, white space included; see ``text``.
    case text
  }

  /// The name of the element that begins or ends.
  private(set) var name = XMLName(namespace: .other, local: "")
  /// How many elements are open, the one that begins or ends included.
  private(set) var depth = 0

  private let part: String
  private let reader: xmlTextReaderPtr
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  /// The namespaces met, by the address of their interned name.
  private var namespaces: [UnsafePointer<xmlChar>: XMLNamespace] = unsafe [:]
  /// An empty element has no end of its own in libxml2.
  private var endsEmptyElement = false
  private var items = 0

  /// Opens a part; `part` names it in errors.
  init(_ bytes: [UInt8], part: String) throws(ReadingError) {
    XMLPullReader.initialised
    self.part = part
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
    _ = unsafe buffer.initialize(fromContentsOf: bytes)
    // HUGE, for parts pass the 10 MB that libxml2 allows a lookup; the limits are ours, and without
    // a document type there are no entities to grow.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_HUGE.rawValue | XML_PARSE_NOCDATA.rawValue
    guard
      let reader = unsafe xmlReaderForMemory(
        UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self),
        Int32(bytes.count), nil, nil, Int32(options))
    else {
      unsafe buffer.deallocate()
      throw ReadingError(kind: .parserFailure, message: "'\(part)' cannot be read as XML")
    }
    unsafe self.reader = reader
    unsafe self.buffer = buffer
  }

  deinit {
    unsafe xmlFreeTextReader(reader)
    unsafe buffer.deallocate()
  }

  /// The next event; null at the end of the part.
  ///
  /// - Throws: ``ReadingError`` where the XML is not well formed, has a document type or passes a
  ///   limit.
  mutating func next() throws(ReadingError) -> Event? {
    if endsEmptyElement {
      endsEmptyElement = false
      return .end
    }
    while true {
      switch unsafe xmlTextReaderRead(reader) {
      case 1: break
      case 0: return nil
      default: throw notWellFormed()
      }
      switch unsafe xmlReaderTypes(UInt32(xmlTextReaderNodeType(reader))) {
      case XML_READER_TYPE_ELEMENT:
        try begin()
        return .start
      case XML_READER_TYPE_END_ELEMENT:
        setName()
        return .end
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE:
        throw ReadingError(
          kind: .parserFailure,
          message: "'\(part)' has a document type (DOCTYPE), which no Office document has")
      default: break
      }
    }
  }

  /// Passes over the rest of the element that has just begun, its end included.
  mutating func skip() throws(ReadingError) {
    let level = depth
    while let event = try next() {
      if event == .end, depth == level { return }
    }
  }

  /// Gives the text of the last event to a function, as valid UTF-8.
  func withText<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    guard let value = unsafe xmlTextReaderConstValue(reader) else {
      return body([UInt8]().span)
    }
    return body(unsafe UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))).span)
  }

  /// The text of the last event.
  var text: String {
    guard let value = unsafe xmlTextReaderConstValue(reader) else { return "" }
    return unsafe String(cString: value)
  }

  /// An attribute of the element that has just begun, by its local name and namespace; null where it
  /// has none.
  ///
  /// An attribute without a prefix is in no namespace (`.none`).
  func attribute(_ local: StaticString, _ namespace: XMLNamespace) -> String? {
    guard let node = unsafe xmlTextReaderCurrentNode(reader) else { return nil }
    var next = unsafe node.pointee.properties
    while let attribute = unsafe next {
      if unsafe Self.isNamed(attribute.pointee.name, local),
        unsafe Self.namespace(of: attribute.pointee.ns) == namespace
      {
        guard
          let value = unsafe xmlNodeListGetString(node.pointee.doc, attribute.pointee.children, 1)
        else { return "" }
        defer { unsafe solieu_xml_free(value) }
        return unsafe String(cString: value)
      }
      unsafe next = attribute.pointee.next
    }
    return nil
  }

  // MARK: - Names

  /// Once, before any parse in parallel; `xmlCleanupParser` is never called.
  private static let initialised: Void = xmlInitParser()

  private mutating func begin() throws(ReadingError) {
    setName()
    endsEmptyElement = unsafe xmlTextReaderIsEmptyElement(reader) == 1
    items += 1
    guard items <= ReadingLimits.elements else {
      throw .limit("'\(part)' has more elements", of: ReadingLimits.elements, line: nil)
    }
    guard depth <= ReadingLimits.openXMLElements else {
      throw .limit(
        "more elements are open in '\(part)'", of: ReadingLimits.openXMLElements, line: nil)
    }
  }

  private mutating func setName() {
    depth = Int(unsafe xmlTextReaderDepth(reader)) + 1
    guard let local = unsafe xmlTextReaderConstLocalName(reader) else { return }
    name = XMLName(namespace: namespaceOfElement(), local: unsafe String(cString: local))
  }

  private mutating func namespaceOfElement() -> XMLNamespace {
    guard let uri = unsafe xmlTextReaderConstNamespaceUri(reader) else { return .none }
    if let known = unsafe namespaces[uri] { return known }
    let namespace = XMLNamespace(uri: unsafe String(cString: uri))
    unsafe namespaces[uri] = namespace
    return namespace
  }

  private static func namespace(of namespace: UnsafeMutablePointer<xmlNs>?) -> XMLNamespace {
    guard let uri = unsafe namespace?.pointee.href else { return .none }
    return XMLNamespace(uri: unsafe String(cString: uri))
  }

  private static func isNamed(_ name: UnsafePointer<xmlChar>?, _ expected: StaticString) -> Bool {
    guard let name = unsafe name else { return false }
    return expected.withUTF8Buffer { bytes in
      for index in 0..<bytes.count where unsafe name[index] != bytes[index] { return false }
      return unsafe name[bytes.count] == 0
    }
  }

  private func notWellFormed() -> ReadingError {
    var reason = "it is not well formed"
    if let error = unsafe xmlGetLastError(), let message = unsafe error.pointee.message {
      let text = unsafe String(cString: message)
      reason = "line \(unsafe error.pointee.line): " + text.prefix { $0 != "\n" }
    }
    return ReadingError(kind: .parserFailure, message: "'\(part)' cannot be read as XML: \(reason)")
  }
}
