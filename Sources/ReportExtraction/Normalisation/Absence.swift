/// Why a cell holds no value.
///
/// `0` is a value; none of these is ever summed as 0.
public enum Absence: String, Sendable, CaseIterable {
  /// Nothing is printed.
  case blank
  /// `-`, `–`, `—`, `−`, `--`.
  case dash
  /// `…`, `...`: occurred, not collected.
  case ellipsis
  /// `Không thuộc chuyên môn`, or `x` where the form says so.
  case notApplicable = "not_applicable"
  /// `Không phát sinh`, `KPS`, `Không có`.
  case noneArose = "none_arose"
  /// `Chưa có số liệu`, `n/a`.
  case notAvailable = "not_available"
  /// Something is printed that cannot be read as what the form asks for.
  case illegible
  /// The row asks for no value.
  case heading
}
