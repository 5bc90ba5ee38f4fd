/// Why a row of a table was bound as it was: its print, the indicators it may be, what speaks for
/// each, and what decided.
public struct BindingExplanation: Hashable, Sendable {
  /// One piece of evidence about an indicator.
  public struct Evidence: Hashable, Sendable {
    /// What it is about.
    public enum Kind: String, Sendable, CaseIterable {
      /// How alike the labels are.
      case label
      /// The printed code.
      case code
      /// The place in the table's own outline, or among the parts of a row.
      case place
      /// The printed unit or list of answers.
      case unit
      /// The indicator of the row above in the hierarchy.
      case parent
      /// The bound rows next to it, and the order of the form.
      case order
    }

    /// What it is about.
    public var kind: Kind
    /// What was found, in words.
    public var finding: String
    /// What it is worth: positive for the indicator, negative against it.
    public var worth: Double
  }

  /// Words that part two labels; one of them is empty where nothing stands there.
  public struct Veto: Hashable, Sendable {
    /// The printed words.
    public var printed: String
    /// The indicator's words.
    public var expected: String
  }

  /// An indicator that the row may be.
  public struct Candidate: Hashable, Sendable {
    /// The indicator's code.
    public var code: String
    /// The indicator's label.
    public var label: String
    /// What speaks for it and against it.
    public var evidence: [Evidence]
    /// Words that part the labels, printed and expected; null where none do.
    ///
    /// Such an indicator is not bound by its code.
    public var veto: Veto?
    /// The row that was bound to it, from 1; null where none was.
    public var takenByRow: Int?

    /// What all the evidence is worth.
    public var worth: Double { evidence.reduce(0) { $0 + $1.worth } }
  }

  /// The row in its table, from 1.
  public var row: Int
  /// The line it begins in.
  public var line: Int?
  /// What the code cell holds.
  public var codePrinted: String?
  /// The printed label.
  public var label: String
  /// The unit or list of answers as printed.
  public var unitPrinted: String?
  /// The indicators it may be, best first.
  public var candidates: [Candidate]
  /// The code of the indicator that it was bound to; null where it is unbound.
  public var bound: String?
  /// How it came to it.
  public var binding: Binding
  /// By how much the assignment is better than the next best; null where the row is unbound.
  public var margin: Double?
  /// What decided, in words.
  public var decision: String
  /// How likely the binding is right, before its value is read.
  public var confidence: Confidence
  /// Whether the label differs from the indicator's beyond folding.
  public var isMislabelled: Bool

  /// Whether a person should look: unbound, bound against its code or label, or unlikely.
  public var isDoubtful: Bool {
    binding == .unbound || binding == .repaired || isMislabelled
      || confidence < Confidence(hundredths: 90)
  }
}
