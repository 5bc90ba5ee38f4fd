/// The letters of a block of Unicode taken apart: base (`.` for none), what the alphabet adds to
/// it (`^` in â ê ô, `(` in ă, `+` in ơ ư, `-` in đ), and the tone (1 grave, 2 acute, 3 hook,
/// 4 tilde, 5 dot below).
struct LetterTable: Sendable {
  let bases: [UInt8]
  private let qualities: [UInt8]
  private let tones: [UInt8]

  private init(bases: String, qualities: String, tones: String) {
    self.bases = Array(bases.utf8)
    self.qualities = Array(qualities.utf8)
    self.tones = Array(tones.utf8)
  }

  /// The signs of a letter's quality and tone.
  func marks(at index: Int) -> (quality: UInt8?, tone: UInt8?) {
    guard bases[index] != UInt8(ascii: ".") else { return (nil, nil) }
    let tone = tones[index] &- UInt8(ascii: "0")
    return (
      qualities[index] == UInt8(ascii: " ") ? nil : qualities[index],
      tone == 0 ? nil : Self.toneSigns[Int(tone)]
    )
  }

  private static let toneSigns: [UInt8] = Array(" `'?~.".utf8)

  /// U+00C0 … U+01B0.
  static let latin = LetterTable(
    bases: "aaaaaa.ceeeeiiiidnooooo..uuuuy..aaaaaa.ceeeeiiiidnooooo..uuuuy.yaaaaaaccccccccdd"
      + "ddeeeeeeeeeegggggggghh..iiiiiiii....jjkk.llllll....nnnnnn...oooooo..rrrrrrssssss"
      + "sstttt..uuuuuuuuuuuuwwyyyzzzzzz.................................oo.............u"
      + "u",
    qualities: "  ^       ^   ^ -   ^      ^      ^       ^   ^ -   ^      ^      ((    ^^      "
      + "--  ((      ^^((    ^^      ((      ^^                        ((            ^^  "
      + "            ((      ^^^^                                        ++             +"
      + "+",
    tones: "12040000120012000412040001200200120400001200120004120400012002000000002200000000"
      + "00000000000000000000000044000000000000000220000000022000000000000000220000220000"
      + "00000000440000000000000002200000000000000000000000000000000000000000000000000000"
      + "0")

  /// U+1EA0 … U+1EF9.
  static let vietnamese = LetterTable(
    bases: "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
      + "uuyyyyyyyy",
    qualities: "    ^^^^^^^^^^((((((((((      ^^^^^^^^^^        ^^^^^^^^^^++++++++++    ++++++++"
      + "++        ",
    tones: "55332211334455221133445555334422113344553355553322113344552211334455553322113344"
      + "5511553344")
}
