/// Whether the attributes of an element let it be seen.
enum HTMLVisibility {
  /// It is seen.
  case shown
  /// It is not seen, but keeps its place: `visibility:hidden`.
  case invisible
  /// It is not there: the attribute `hidden`, `display:none`, or Word's `mso-hide:all`.
  case hidden

  /// Reads the declarations of a `style` attribute; of several for one property the last counts
  /// (CSS 2.2, 6.4).
  init(style: Span<UInt8>) {
    var isHidden = false
    var isInvisible = false
    var isHiddenByWord = false
    var start = 0
    for end in 0...style.count where end == style.count || style[end] == 0x3B {
      let declaration = Self.declaration(style, start..<end)
      start = end + 1
      switch declaration.property {
      case "display": isHidden = declaration.value == "none"
      case "visibility": isInvisible = ["hidden", "collapse"].contains(declaration.value)
      case "mso-hide": isHiddenByWord = declaration.value == "all"
      default: break
      }
    }
    self = isHidden || isHiddenByWord ? .hidden : isInvisible ? .invisible : .shown
  }

  /// A property that hides and its value in lower case, without `!important`; empty for another.
  private static func declaration(
    _ style: Span<UInt8>, _ range: Range<Int>
  ) -> (property: String, value: String) {
    var property: [UInt8] = []
    var value: [UInt8] = []
    var isValue = false
    reading: for index in range {
      let byte = style[index]
      switch byte {
      case 0x09...0x0D, 0x20: break
      case 0x3A where !isValue:
        // Word's styles are long: what cannot be one of the three is not read.
        guard [7, 8, 10].contains(property.count) else { return ("", "") }
        isValue = true
      case 0x21: break reading
      default:
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if isValue { value.append(lower) } else { property.append(lower) }
      }
    }
    return (String(decoding: property, as: UTF8.self), String(decoding: value, as: UTF8.self))
  }
}
