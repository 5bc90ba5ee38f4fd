import Foundation
import ReportExtraction
import ReportFormats
import Testing

@Suite("Files of the registry")
struct RegistryLibraryTests {
  private static func faults(_ files: String...) -> [String] {
    var library = RegistryLibrary()
    for (index, text) in files.enumerated() { library.add(text, file: "\(index + 1).yaml") }
    do throws(MappingFileError) {
      _ = try library.registry()
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  private static let one = "places:\n  - id: an-giang\n    name: An Giang\n    kind: province\n"

  @Test(
    "each fault is named with its place",
    arguments: [
      ("", "1.yaml:1:1: read an empty file"),
      ("title: A\n", "1.yaml:1:1: read no entries, expected 'places' or 'bodies'"),
      ("place: []\n", "1.yaml:1:1: read the unknown key 'place', expected 'places'"),
      ("places:\n  - name: A\n    kind: province\n", "1.yaml:2:5: read no 'id', expected one"),
      (
        "places:\n  - id: An Giang\n    name: A\n    kind: province\n",
        "1.yaml:2:9: read the id 'An Giang', expected small letters"
      ),
      (
        "places:\n  - id: a\n    name: A\n    kind: provinz\n",
        "1.yaml:4:11: read the unknown kind 'provinz', expected 'province'"
      ),
      (
        "places:\n  - id: a\n    name: A\n    kind: district\n    within: b\n",
        "1.yaml:5:13: read the id 'b', which nothing has"
      ),
      (
        "places:\n  - id: a\n    name: A\n    kind: town\n    within: b\n  - id: b\n    name: B\n    kind: town\n",
        "1.yaml:5:13: read 'within: b', expected a province"
      ),
      (
        one + "    valid_from: 2025-01-01\n    valid_to: 2024-01-01\n",
        "1.yaml:6:15: read '2024-01-01', expected a day not before valid_from"
      ),
      (one + "    valid_to: 2025-02-30\n", "1.yaml:5:15: read '2025-02-30', which the calendar"),
      (
        one + "  - id: b\n    name: B\n    kind: province\n    predecessors: [an-giang]\n",
        "1.yaml:8:20: read the predecessor 'an-giang', which does not end before"
      ),
      (
        one + "    former:\n      - {name: B, kind: province}\n",
        "1.yaml:6:9: read no 'valid_to', expected one"
      ),
      (
        "bodies:\n  - id: a\n    name: \"&\"\n",
        "1.yaml:3:11: read '&', expected a name with letters"
      ),
      (
        "bodies:\n  - id: a\n    name: Sở A\n    names: [SAB]\n  - id: b\n    name: Sở B\n    names: [sab]\n",
        "1.yaml:7:13: read a name that 'a' bears at the same time"
      ),
      ("levels:\n  - level: district\n", "1.yaml:2:5: read no 'valid_to', expected one"),
    ])
  func faults(text: String, expected: String) {
    let faults = Self.faults(text)
    #expect(faults.count == 1 && faults[0].hasPrefix(expected), "\(faults)")
  }

  @Test("ids and names are of one registry over all files")
  func files() {
    let again = Self.faults(Self.one, Self.one.replacing("An Giang", with: "B"))
    #expect(
      again == [
        "2.yaml:2:9: read the id 'an-giang' again, expected each id once; it first stands in 1.yaml:2"
      ])
    let name = Self.faults(Self.one, Self.one.replacing("id: an-giang", with: "id: b"))
    #expect(name.count == 1 && name[0].hasPrefix("2.yaml:3:11: read a name that 'an-giang' bears"))
    // At other times, and for a town within, a name may come again.
    let later = Self.one.replacing("id: an-giang", with: "id: b") + "    valid_from: 2025-07-01\n"
    #expect(Self.faults(Self.one + "    valid_to: 2025-06-30\n", later) == [])
    let town = "places:\n  - id: b\n    name: An Giang\n    kind: city\n    within: an-giang\n"
    #expect(Self.faults(Self.one, town) == [])
    // Others may be added to: a predecessor in another file.
    let after =
      "places:\n  - id: b\n    name: B\n    kind: province\n    predecessors: [an-giang]\n"
    #expect(Self.faults(Self.one + "    valid_to: 2025-06-30\n", after) == [])
  }

  @Test("the fingerprint follows the text")
  func fingerprint() throws {
    func fingerprint(_ text: String) throws -> String {
      var library = RegistryLibrary()
      library.add(text, file: "a.yaml")
      return try library.registry().fingerprint
    }
    #expect(try fingerprint(Self.one) == fingerprint(Self.one))
    #expect(try fingerprint(Self.one) != fingerprint(Self.one + "# more\n"))
    #expect(try RegistryLibrary().registry().fingerprint == "")
  }

  @Test("every key, and every name that a key can take, stands in the guide")
  func guide() throws {
    let text = try String(contentsOf: MappingReadmeTests.readme, encoding: .utf8)
    let keys =
      RegistryKeys.File.allCases.map(\.rawValue) + RegistryKeys.Level.allCases.map(\.rawValue)
      + RegistryKeys.Place.allCases.map(\.rawValue) + RegistryKeys.Former.allCases.map(\.rawValue)
      + RegistryKeys.Body.allCases.map(\.rawValue) + PlaceKind.allCases.map(\.rawValue)
    for key in keys { #expect(text.contains("`\(key)`"), "no word of \(key)") }
    let example = try #require(text.components(separatedBy: "```text\n").dropFirst().first)
    let file = try #require(example.components(separatedBy: "```\n").first)
    let province = "places:\n  - id: thua-thien-hue\n    name: Huế\n    kind: central_city\n"
    #expect(Self.faults(file, province) == [])
  }
}
