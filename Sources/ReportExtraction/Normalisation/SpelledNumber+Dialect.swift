extension SpelledNumber {
  /// The words to choose from where Vietnamese has two for one number.
  public struct Dialect: Hashable, Sendable {
    /// The word for zero tens: `một trăm linh hai`.
    public enum ZeroTens: String, CaseIterable, Sendable {
      /// The North.
      case linh
      /// The South.
      case lẻ
    }

    /// The word for 10³.
    public enum Thousand: String, CaseIterable, Sendable {
      /// The North, and documents everywhere.
      case nghìn
      /// The South.
      case ngàn
    }

    /// The spelling of 10⁹.
    public enum Billion: String, CaseIterable, Sendable {
      /// As most documents write it.
      case tỷ
      /// As schoolbooks write it.
      case tỉ
    }

    /// The word for 4 behind `mươi`.
    public enum Four: String, CaseIterable, Sendable {
      /// `hai mươi tư`.
      case tư
      /// `hai mươi bốn`.
      case bốn
    }

    /// The word for zero tens.
    public var zeroTens: ZeroTens
    /// The word for 10³.
    public var thousand: Thousand
    /// The word for 10⁹.
    public var billion: Billion
    /// The word for 4 behind `mươi`.
    public var four: Four

    /// A choice of words.
    public init(
      zeroTens: ZeroTens, thousand: Thousand, billion: Billion = .tỷ, four: Four = .tư
    ) {
      self.zeroTens = zeroTens
      self.thousand = thousand
      self.billion = billion
      self.four = four
    }

    /// `linh`, `nghìn`, `tỷ`: documents of the North.
    public static let northern = Dialect(zeroTens: .linh, thousand: .nghìn)
    /// `linh`, `nghìn`, `tỉ`: schoolbooks.
    public static let school = Dialect(zeroTens: .linh, thousand: .nghìn, billion: .tỉ)
    /// `lẻ`, `ngàn`, `tỷ`: speech of the South.
    public static let southern = Dialect(zeroTens: .lẻ, thousand: .ngàn)
    /// `lẻ`, `ngàn`, `tỉ`: speech of the South as schoolbooks spell it.
    public static let southernSchool = Dialect(zeroTens: .lẻ, thousand: .ngàn, billion: .tỉ)
    /// `lẻ`, `nghìn`, `tỷ`: documents of the South, and the spell-out rules of Unicode CLDR.
    public static let mixed = Dialect(zeroTens: .lẻ, thousand: .nghìn)
    /// `linh`, `nghìn`, `tỷ`, and `bốn` in all places.
    public static let plain = Dialect(zeroTens: .linh, thousand: .nghìn, four: .bốn)
  }
}

extension SpelledNumber.Dialect: CaseIterable {
  /// All choices of words.
  public static var allCases: [SpelledNumber.Dialect] {
    ZeroTens.allCases.flatMap { zeroTens in
      Thousand.allCases.flatMap { thousand in
        Billion.allCases.flatMap { billion in
          Four.allCases.map { four in
            SpelledNumber.Dialect(
              zeroTens: zeroTens, thousand: thousand, billion: billion, four: four)
          }
        }
      }
    }
  }
}
