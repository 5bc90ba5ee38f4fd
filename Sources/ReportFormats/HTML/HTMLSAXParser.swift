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
    // As if so many start tags were misplaced: libxml2 then passes over `</body>` and `</html>`, behind
    // which it would read nothing more.
    unsafe context.pointee.depth = Int32.max / 2
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
    for gap in HTMLComments.passedOver(in: source) + [source.count..<source.count] {
      while start < gap.lowerBound {
        let end = min(start + Self.chunkSize, gap.lowerBound)
        push(source.extracting(start..<end), isLast: false)
        try check()
        start = end
      }
      start = gap.upperBound
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

  /// The most that is read of a style sheet: Word's are some tens of kilobytes.
  private static let longestSheet = 1 << 20
  private var sheet: [UInt8] = []
  private var isSheetForScreens = true
  private var hidingRules = HTMLHidingRules()
  /// How much of the text that comes has been read as a character reference.
  private var passedBytes = 0

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
      unsafe state.assumingMemoryBound(to: State.self).pointee.end(name)
    }
    let characters: charactersSAXFunc = { state, characters, length in
      guard let state = unsafe state, let characters = unsafe characters else { return }
      let text = unsafe UnsafeBufferPointer(start: characters, count: Int(length))
      unsafe state.assumingMemoryBound(to: State.self).pointee.characters(text.span)
    }
    unsafe handler.characters = characters
    unsafe handler.ignorableWhitespace = characters
    // Scripts and styles; without a callback they would come as text.
    unsafe handler.cdataBlock = { state, characters, length in
      guard let state = unsafe state, let characters = unsafe characters else { return }
      let sheet = unsafe UnsafeBufferPointer(start: characters, count: Int(length))
      unsafe state.assumingMemoryBound(to: State.self).pointee.append(sheet: sheet.span)
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
    readSheet()
    if nameCode == HTMLElement.code("style") { isSheetForScreens = true }
    var attribute = HTMLAttributes()
    if var pair = unsafe attributes {
      while let name = unsafe pair[0] {
        switch unsafe code(name) {
        case HTMLElement.code("rowspan"): attribute.rowSpan = unsafe integer(pair[1]) ?? 1
        case HTMLElement.code("colspan"): attribute.columnSpan = unsafe integer(pair[1]) ?? 1
        case HTMLElement.code("hidden"): attribute.visibility = .hidden
        case HTMLElement.code("style") where attribute.visibility != .hidden:
          attribute.visibility = unsafe HTMLVisibility(style: bytes(of: pair[1]).span)
        case HTMLElement.code("height") where element == .row && attribute.visibility == .shown:
          if unsafe integer(pair[1]) == 0 { attribute.visibility = .flat }
        case HTMLElement.code("selected"): attribute.isSelected = true
        case HTMLElement.code("multiple"): attribute.isMultiple = true
        case HTMLElement.code("media"):
          isSheetForScreens = unsafe HTMLStyleSheet.isForScreens(bytes(of: pair[1]).span)
        default: break
        }
        unsafe pair += 2
      }
    }
    if !hidingRules.isEmpty, attribute.visibility == .shown || attribute.visibility == .flat {
      let found = unsafe hiddenByRule(name, attributes)
      if found != .shown { attribute.visibility = found }
    }
    switch nameCode {
    // Pages hide their body until a script has run.
    case HTMLElement.code("body"), HTMLElement.code("html"):
      builder.start(.block, line: line)
    case HTMLElement.code("input"):
      unsafe startInput(attributes, visibility: attribute.visibility)
    default: start(element, attribute)
    }
    if builder.fonts != nil { unsafe setFont(name, attributes) }
  }

  private mutating func start(_ element: HTMLElement, _ attribute: HTMLAttributes) {
    switch element {
    case .dataCell, .headerCell:
      builder.startCell(
        isHeader: element == .headerCell, rowSpan: attribute.rowSpan,
        columnSpan: attribute.columnSpan, visibility: attribute.visibility, line: line)
    case .option:
      builder.startOption(
        isChosen: attribute.isSelected, visibility: attribute.visibility, line: line)
    case .selection where attribute.isMultiple:
      builder.start(.inline, visibility: attribute.visibility, line: line)
    default: builder.start(element, visibility: attribute.visibility, line: line)
    }
  }

  /// An `input` shows its value, unless it is of a kind that shows something else or nothing.
  private mutating func startInput(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, visibility: HTMLVisibility
  ) {
    var value: UnsafePointer<xmlChar>?
    var isShown = true
    if var pair = unsafe attributes {
      while let name = unsafe pair[0] {
        switch unsafe code(name) {
        case HTMLElement.code("value"): unsafe value = pair[1]
        case HTMLElement.code("type"):
          let type = unsafe bytes(of: pair[1]).span
          isShown =
            !(["hidden", "password", "checkbox", "radio", "file", "image", "color", "range"]
            as [StaticString]).contains { type.hasFolded($0, at: 0) }
        default: break
        }
        unsafe pair += 2
      }
    }
    if isShown, let value = unsafe value {
      unsafe builder.startInput(bytes(of: value).span, visibility: visibility, line: line)
    } else {
      builder.start(.inline, visibility: visibility, line: line)
    }
  }

  private func hiddenByRule(
    _ element: UnsafePointer<xmlChar>,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> HTMLVisibility {
    var id: UnsafePointer<xmlChar>?
    var classes: UnsafePointer<xmlChar>?
    if var pair = unsafe attributes {
      while let name = unsafe pair[0] {
        switch unsafe code(name) {
        case HTMLElement.code("id"): unsafe id = pair[1]
        case HTMLElement.code("class"): unsafe classes = pair[1]
        default: break
        }
        unsafe pair += 2
      }
    }
    return unsafe hidingRules.visibility(
      of: bytes(of: element).span, id: bytes(of: id).span, classes: bytes(of: classes).span)
  }

  /// Takes a piece of a script or a style sheet.
  private mutating func append(sheet piece: Span<UInt8>) {
    guard let name = unsafe context?.pointee.name,
      unsafe code(name) == HTMLElement.code("style"), isSheetForScreens,
      sheet.count + piece.count <= Self.longestSheet
    else { return }
    sheet.append(piece, piece.indices)
  }

  /// Reads the style sheet that has come to its end.
  private mutating func readSheet() {
    guard !sheet.isEmpty else { return }
    let sheet = sheet
    self.sheet = []
    builder.fonts?.append(sheet: sheet.span)
    hidingRules.add(sheet.span)
  }

  /// Text comes, of which libxml2 gives what a character reference stands for as a piece of its own,
  /// and one that it does not know as `&` and the name.
  private mutating func characters(_ text: Span<UInt8>) {
    if passedBytes > 0 {
      let passed = min(passedBytes, text.count)
      passedBytes -= passed
      if passed < text.count { builder.characters(text.extracting(passed..<text.count)) }
      return
    }
    if text.count == 1, text[0] == UInt8(ascii: "&"), let known = unknownReference() {
      passedBytes = known.length
      builder.characters(known.character.utf8.span)
    } else if text.count == 2, text[0] == 0xC2, isBehindReference,
      let character = HTMLCharacterReference.windows1252(text[1])
    {
      builder.characters(character.utf8.span)
    } else {
      builder.characters(text)
    }
  }

  /// Whether the parser stands behind the semicolon or the last digit of a reference.
  private var isBehindReference: Bool {
    guard let input = unsafe context?.pointee.input, unsafe input.pointee.cur > input.pointee.base
    else { return false }
    return unsafe input.pointee.cur[-1] < 0x80
  }

  /// What the reference stands for whose name the parser has just read and does not know.
  private func unknownReference() -> (character: String, length: Int)? {
    guard let input = unsafe context?.pointee.input, let cursor = unsafe input.pointee.cur else {
      return nil
    }
    let available = unsafe cursor - input.pointee.base
    var length = 0
    while length < min(available, HTMLCharacterReference.longestName),
      unsafe cursor[-length - 1] != UInt8(ascii: "&")
    {
      length += 1
    }
    guard length > 1, length < available, unsafe cursor[-length - 1] == UInt8(ascii: "&") else {
      return nil
    }
    let name = unsafe UnsafeBufferPointer(start: cursor - length, count: length)
    guard unsafe name[0] != UInt8(ascii: "#"), unsafe name[length - 1] != UInt8(ascii: ";") else {
      return nil
    }
    return HTMLCharacterReference.parse(
      unsafe String(decoding: name, as: UTF8.self),
      hasSemicolon: unsafe cursor < input.pointee.end && cursor[0] == UInt8(ascii: ";"))
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

  private mutating func end(_ name: UnsafePointer<xmlChar>) {
    let element = HTMLElement(code: unsafe code(name))
    // A part of a table ends by its own end tag or by what the builder knows to end it; libxml2 also
    // ends one where an end tag of another comes, or the start tag was `<td/>`.
    let isImplied = element.rank > 0 || element == .table ? unsafe !isAtEndTag(of: name) : false
    builder.end(element, isImplied: isImplied, line: line)
  }

  /// Whether the parser stands behind the end tag of an element; true where that cannot be told.
  private func isAtEndTag(of name: UnsafePointer<xmlChar>) -> Bool {
    guard let input = unsafe context?.pointee.input, let cursor = unsafe input.pointee.cur else {
      return true
    }
    let available = unsafe min(cursor - input.pointee.base, 64)
    guard available > 0 else { return true }
    guard unsafe cursor[-1] == UInt8(ascii: ">") else { return false }
    var offset = -1
    while unsafe cursor[offset] != UInt8(ascii: "<") {
      offset -= 1
      if offset < -available { return true }
    }
    guard unsafe cursor[offset + 1] == UInt8(ascii: "/") else { return false }
    var index = 0
    while unsafe name[index] != 0 {
      guard unsafe cursor[offset + 2 + index] | 0x20 == name[index] else { return false }
      index += 1
    }
    return unsafe (cursor[offset + 2 + index] | 0x20) &- UInt8(ascii: "a") >= 26
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
    case XML_ERR_TAG_NAME_MISMATCH:
      guard let name = unsafe error.str1 else { return }
      let nameCode = unsafe name.withMemoryRebound(to: xmlChar.self, capacity: 1) {
        unsafe code($0)
      }
      builder.endUnmatched(
        HTMLElement(code: nameCode),
        endsLine: nameCode == HTMLElement.code("p") || nameCode == HTMLElement.code("br"),
        line: line)
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
  unsafe HTMLInteger.parse(bytes(of: value).span)
}

/// The bytes of a C string without its end; none where it is null.
private func bytes(of string: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8> {
  unsafe UnsafeBufferPointer(start: string, count: Int(xmlStrlen(string)))
}
