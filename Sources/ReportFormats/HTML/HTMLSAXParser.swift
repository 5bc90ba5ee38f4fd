internal import CLibXML2
internal import ReportExtraction

/// The push parser of libxml2: bytes in, events to an ``HTMLDocumentBuilder``, no tree.
///
/// All that touches C for HTML is in this file. The value owns the parser and the state that the
/// callbacks write to; what they are given is copied before they return.
@safe
struct HTMLSAXParser: ~Copyable {
  /// As much as libxml2 is given at a time; larger pieces make it no faster.
  private static let chunkSize = 65_536

  /// Once, before any parse in parallel; `xmlCleanupParser` is never called.
  private static let initialised: Void = xmlInitParser()

  private let state: UnsafeMutablePointer<State>
  private let context: htmlParserCtxtPtr

  /// Makes a parser for UTF-8, whatever the page declares.
  ///
  /// - Parameter hasLegacyFonts: whether the page names a font of a legacy encoding.
  init(hasLegacyFonts: Bool) throws(ReadingError) {
    Self.initialised
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    var first = State()
    if hasLegacyFonts { first.builder.fonts = HTMLFonts() }
    unsafe state.initialize(to: first)
    var handler = unsafe State.handler()
    guard
      let context = unsafe htmlCreatePushParserCtxt(
        &handler, state, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else {
      unsafe state.deinitialize(count: 1)
      unsafe state.deallocate()
      throw ReadingError(kind: .parserFailure, message: "the HTML parser could not be made")
    }
    // HUGE, for without it libxml2 silently drops what follows 254 levels or 10 MB of text; the
    // limits are ours.
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
    unsafe htmlCtxtUseOptions(context, Int32(options))
    unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    unsafe state.pointee.context = context
    unsafe self.state = state
    unsafe self.context = context
  }

  deinit {
    unsafe xmlFreeDoc(context.pointee.myDoc)
    unsafe htmlFreeParserCtxt(context)
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// Parses a whole page of valid UTF-8.
  ///
  /// - Throws: ``ReadingError`` where a limit of ours is met or libxml2 gives up.
  mutating func parse(_ source: Span<UInt8>) throws(ReadingError) {
    var start = 0
    while start < source.count {
      let end = min(start + Self.chunkSize, source.count)
      push(source.extracting(start..<end), isLast: false)
      try check()
      start = end
    }
    push(source.extracting(0..<0), isLast: true)
    try check()
  }

  /// Hands over what was read.
  ///
  /// - Throws: ``ReadingError`` where letters of the last text are lost.
  consuming func finish() throws(ReadingError) -> Document {
    let blocks = unsafe state.pointee.builder.finish()
    try check()
    let repairs = unsafe state.pointee.builder.fonts?.repairs
    var document = Document(
      format: SourceFormat.html.rawValue, blocks: blocks,
      notices: unsafe state.pointee.losses + (repairs?.notices ?? []))
    if let repairs { document.encoding = repairs.encoding.rawValue }
    return document
  }

  private func push(_ chunk: Span<UInt8>, isLast: Bool) {
    unsafe chunk.withUnsafeBytes { bytes in
      _ = unsafe htmlParseChunk(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
        isLast ? 1 : 0)
    }
  }

  private func check() throws(ReadingError) {
    if let failure = unsafe state.pointee.builder.failure { throw failure }
  }
}

/// What the callbacks write to.
@safe
private struct State {
  var builder = HTMLDocumentBuilder()
  var context: htmlParserCtxtPtr?
  /// What libxml2 dropped because the page ends inside it.
  var losses: [ReadingNotice] = []

  /// The line at which the parser stands, from 1.
  private var line: Int {
    guard let input = unsafe context?.pointee.input else { return 1 }
    return Int(unsafe input.pointee.line)
  }

  /// The callbacks; those that are null (comments, declarations) cost nothing.
  static func handler() -> htmlSAXHandler {
    var handler = unsafe htmlSAXHandler()
    // Without the mark libxml2 has no structured errors.
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElement = { state, name, attributes in
      guard let state = unsafe state, let name = unsafe name else { return }
      unsafe state.assumingMemoryBound(to: State.self).pointee.start(name, attributes)
    }
    unsafe handler.endElement = { state, name in
      guard let state = unsafe state, let name = unsafe name else { return }
      let element = HTMLElement(code: unsafe code(name))
      unsafe state.assumingMemoryBound(to: State.self).pointee.end(element)
    }
    let characters: charactersSAXFunc = { state, characters, length in
      guard let state = unsafe state, let characters = unsafe characters else { return }
      let text = unsafe UnsafeBufferPointer(start: characters, count: Int(length))
      unsafe state.assumingMemoryBound(to: State.self).pointee.builder.characters(text.span)
    }
    unsafe handler.characters = characters
    unsafe handler.ignorableWhitespace = characters
    // Scripts and styles; without a callback they would come as text.
    unsafe handler.cdataBlock = { state, characters, length in
      guard let state = unsafe state, let characters = unsafe characters else { return }
      let sheet = unsafe UnsafeBufferPointer(start: characters, count: Int(length))
      unsafe state.assumingMemoryBound(to: State.self).pointee.builder.fonts?.append(
        sheet: sheet.span)
    }
    unsafe handler.serror = { state, error in
      guard let state = unsafe state, let error = unsafe error else { return }
      unsafe state.assumingMemoryBound(to: State.self).pointee.note(error.pointee)
    }
    return unsafe handler
  }

  private mutating func start(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let nameCode = unsafe code(name)
    let element = HTMLElement(code: nameCode)
    var rowSpan = 1
    var columnSpan = 1
    var visibility = HTMLVisibility.shown
    if var pair = unsafe attributes {
      while let name = unsafe pair[0] {
        switch unsafe code(name) {
        case HTMLElement.code("rowspan"): rowSpan = unsafe integer(pair[1]) ?? 1
        case HTMLElement.code("colspan"): columnSpan = unsafe integer(pair[1]) ?? 1
        case HTMLElement.code("hidden"): visibility = .hidden
        case HTMLElement.code("style") where visibility != .hidden:
          visibility = unsafe visibilityOf(style: pair[1])
        default: break
        }
        unsafe pair += 2
      }
    }
    // Pages hide their body until a script has run.
    if nameCode == HTMLElement.code("body") || nameCode == HTMLElement.code("html") {
      visibility = .shown
    }
    if element == .dataCell || element == .headerCell {
      builder.startCell(
        isHeader: element == .headerCell, rowSpan: rowSpan, columnSpan: columnSpan,
        visibility: visibility, line: line)
    } else {
      builder.start(element, visibility: visibility, line: line)
    }
    if builder.fonts != nil { unsafe setFont(name, attributes) }
  }

  private mutating func setFont(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    var (face, style, classes): (String?, String?, String?)
    if var pair = unsafe attributes {
      while let name = unsafe pair[0] {
        switch unsafe code(name) {
        case HTMLElement.code("face"): face = unsafe pair[1].map { unsafe String(cString: $0) }
        case HTMLElement.code("style"): style = unsafe pair[1].map { unsafe String(cString: $0) }
        case HTMLElement.code("class"): classes = unsafe pair[1].map { unsafe String(cString: $0) }
        default: break
        }
        unsafe pair += 2
      }
    }
    let element = unsafe String(cString: name)
    if let font = builder.fonts?.font(of: element, face: face, style: style, classes: classes) {
      builder.setFont(font)
    }
  }

  private mutating func end(_ element: HTMLElement) {
    builder.end(element, line: line)
  }

  /// Takes note of the errors that mean lost text; the rest is tag soup, which is mended.
  private mutating func note(_ error: xmlError) {
    let line = Int(unsafe error.line)
    switch unsafe xmlParserErrors(UInt32(bitPattern: error.code)) {
    // The bytes are valid: an error of encoding would be one of libxml2, and its text no UTF-8.
    case XML_ERR_INTERNAL_ERROR, XML_ERR_NO_MEMORY, XML_ERR_INVALID_ENCODING:
      builder.giveUp(
        ReadingError(
          kind: .parserFailure,
          message: "the HTML parser gave up (libxml2 error \(unsafe error.code))", line: line))
    case XML_ERR_COMMENT_NOT_FINISHED:
      losses.append(
        ReadingNotice(
          rule: .inputTruncated, message: "the page ends inside a comment", line: line))
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
      losses.append(
        ReadingNotice(
          rule: .inputTruncated, message: "the page ends inside the value of an attribute",
          line: line))
    case XML_ERR_TAG_NAME_MISMATCH: builder.passUnmatchedEnd(line: line)
    default: break
    }
  }
}

/// The first eight bytes of a C string in one integer, as ``HTMLElement/code(_:)`` packs them.
@inline(__always)
private func code(_ name: UnsafePointer<xmlChar>) -> UInt64 {
  var code: UInt64 = 0
  var index = 0
  while index < 8, unsafe name[index] != 0 {
    unsafe code = code << 8 | UInt64(name[index])
    index += 1
  }
  return code
}

private func integer(_ value: UnsafePointer<xmlChar>?) -> Int? {
  guard let value = unsafe value else { return nil }
  return unsafe HTMLInteger.parse(
    UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))).span)
}

private func visibilityOf(style: UnsafePointer<xmlChar>?) -> HTMLVisibility {
  guard let style = unsafe style else { return .shown }
  return unsafe HTMLVisibility(
    style: UnsafeBufferPointer(start: style, count: Int(xmlStrlen(style))).span)
}
