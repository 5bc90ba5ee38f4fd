import Testing

@testable import solieu

/// The widths of columns and the names of files are reckoned, not searched for.
@Suite struct ColumnsTests {
  @Test(
    "The widest columns are cut to one width that fills the line; narrow ones stay",
    arguments: [
      ([10, 20, 30], 100, [10, 20, 30]), ([10, 20, 30], 64, [10, 20, 30]),
      ([10, 20, 30], 54, [10, 20, 20]), ([10, 20, 30], 45, [10, 16, 15]),
      ([1000, 5, 1_000_000_000], 100, [46, 5, 45]), ([50, 50], 10, [8, 8]), ([3, 50], 4, [3, 8]),
      ([7], .max, [7]), ([], 80, []),
    ] as [([Int], Int, [Int])])
  func widths(natural: [Int], width: Int, expected: [Int]) {
    #expect(Columns.fitted(natural, into: width) == expected)
  }

  @Test("Names that clash are numbered on, past those that inputs have already")
  func names() {
    var names = OutputNames(suffix: "csv")
    let given = ["a.txt", "A.txt", "a.txt-3", "a.txt", "../x/./a.txt", "a.txt"].map { path in
      names.name(for: Input(origin: .file, source: path, relativePath: path))
    }
    #expect(
      given == [
        "a.txt.csv", "A.txt-2.csv", "a.txt-3.csv", "a.txt-4.csv", "x/a.txt.csv", "a.txt-5.csv",
      ])
  }
}
