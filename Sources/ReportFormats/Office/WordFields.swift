/// The fields that are open: of a field its result is shown, not the instruction that makes it
/// (ISO/IEC 29500-1, 17.16.18).
struct WordFields {
  private struct Field {
    var isInInstruction = true
    /// What the field shows where it stores no result: the state of a form control.
    var form: String?
  }

  private var open: [Field] = []

  /// Whether text that comes now is part of an instruction.
  private(set) var isInInstruction = false

  /// A field begins; `form` is what its control shows.
  mutating func begin(form: String?) {
    open.append(Field(form: form))
    isInInstruction = true
  }

  /// The instruction of the innermost field ends.
  mutating func separate() {
    guard !open.isEmpty else { return }
    open[open.count - 1].isInInstruction = false
    settle()
  }

  /// The innermost field ends; what it shows where it has shown nothing.
  mutating func end() -> String? {
    let field = open.popLast()
    settle()
    return field?.form
  }

  /// Text of a result was shown: form controls around it have one stored.
  mutating func showResult() {
    for index in open.indices { open[index].form = nil }
  }

  /// A paragraph ends, and instructions with it: a field that is never closed takes no text with it.
  mutating func endParagraph() {
    guard isInInstruction else { return }
    for index in open.indices { open[index].isInInstruction = false }
    isInInstruction = false
  }

  private mutating func settle() {
    isInInstruction = open.contains(where: \.isInInstruction)
  }
}
