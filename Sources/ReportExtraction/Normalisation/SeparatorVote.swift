/// The evidence of a column or of a whole document for its separators.
///
/// A point before one or two digits (`12.5`) is a common slip in Vietnamese reports: it can shake
/// the reading of `1.234` but makes no document English; only groups with commas do.
public struct SeparatorVote: Hashable, Sendable {
  private var vietnamese = 0
  private var english = 0
  private var slips = 0

  /// Makes a vote without evidence.
  public init() {}

  /// Takes a value cell into account; texts without a decided separator change nothing.
  public mutating func add(_ text: String) {
    let bytes = text.utf8Span.span
    guard bytes.count >= 3, bytes.count <= 32 else { return }
    var separators = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") { separators += 1 }
    }
    guard separators > 0 else { return }
    let lexemes = Lexemes(text)
    guard case .figure(let figure) = Figure.read(lexemes, at: 0, style: .undecided) else { return }
    switch figure.evidence {
    case .vietnamese: vietnamese += 1
    case .english: english += 1
    case .slip: slips += 1
    case .none: break
    }
  }

  /// What the evidence says; `assumed` without any.
  public var style: SeparatorStyle {
    if english > 0 { return vietnamese == 0 ? .english : .undecided }
    if slips > vietnamese { return .undecided }
    return vietnamese > 0 ? .vietnamese : .assumed
  }

  /// What the evidence says, or, without any, what that of a larger whole does.
  public func style(within whole: SeparatorStyle) -> SeparatorStyle {
    style == .assumed ? whole : style
  }
}
