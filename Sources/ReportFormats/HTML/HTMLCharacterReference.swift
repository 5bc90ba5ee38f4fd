/// Named character references that libxml2 passes on as text: names that HTML has had since 4.01 and
/// those that are written without a semicolon (HTML standard, 13.2.5.73 and 13.5).
enum HTMLCharacterReference {
  /// Names with the character that each stands for: ASCII, Latin Extended-A (`&dstrok;`, `&abreve;`),
  /// and of what is beyond the signs that reports have.
  private static let names = """
    excl! num# dollar$ percnt% lpar( rpar) ast* midast* plus+ comma, period. sol/ \
    colon: semi; equals= quest? commat@ lbrack[ lsqb[ bsol\\ rbrack] rsqb] Hat^ UnderBar_ \
    lowbar_ DiacriticalGrave` grave` lbrace{ lcub{ VerticalLine| verbar| vert| rbrace} rcub} Dot¨ \
    DoubleDot¨ die¨ circledR® strns¯ PlusMinus± pm± DiacriticalAcute´ CenterDot· \
    centerdot· Cedilla¸ half½ angstÅ div÷ AmacrĀ amacrā AbreveĂ abreveă AogonĄ aogoną CacuteĆ \
    cacuteć CcircĈ ccircĉ CdotĊ cdotċ CcaronČ ccaronč DcaronĎ dcaronď DstrokĐ dstrokđ EmacrĒ \
    emacrē EdotĖ edotė EogonĘ eogonę EcaronĚ ecaroně GcircĜ gcircĝ GbreveĞ gbreveğ GdotĠ gdotġ \
    GcedilĢ HcircĤ hcircĥ HstrokĦ hstrokħ ItildeĨ itildeĩ ImacrĪ imacrī IogonĮ iogonį Idotİ imathı \
    inodotı IJligĲ ijligĳ JcircĴ jcircĵ KcedilĶ kcedilķ kgreenĸ LacuteĹ lacuteĺ LcedilĻ lcedilļ \
    LcaronĽ lcaronľ LmidotĿ lmidotŀ LstrokŁ lstrokł NacuteŃ nacuteń NcedilŅ ncedilņ NcaronŇ \
    ncaronň naposŉ ENGŊ engŋ OmacrŌ omacrō OdblacŐ odblacő RacuteŔ racuteŕ RcedilŖ rcedilŗ RcaronŘ \
    rcaronř SacuteŚ sacuteś ScircŜ scircŝ ScedilŞ scedilş TcedilŢ tcedilţ TcaronŤ tcaronť TstrokŦ \
    tstrokŧ UtildeŨ utildeũ UmacrŪ umacrū UbreveŬ ubreveŭ UringŮ uringů UdblacŰ udblacű UogonŲ \
    uogonų WcircŴ wcircŵ YcircŶ ycircŷ ZacuteŹ zacuteź ZdotŻ zdotż ZcaronŽ zcaronž numsp\u{2007} \
    puncsp\u{2008} ThinSpace\u{2009} NegativeMediumSpace\u{200B} NegativeThickSpace\u{200B} \
    NegativeThinSpace\u{200B} NegativeVeryThinSpace\u{200B} ZeroWidthSpace\u{200B} dash‐ hyphen‐ \
    horbar― Verbar‖ Vert‖ OpenCurlyQuote‘ CloseCurlyQuote’ rsquor’ lsquor‚ OpenCurlyDoubleQuote“ \
    CloseCurlyDoubleQuote” rdquor” ldquor„ ddagger‡ bullet• nldr‥ mldr… pertenk‱ OverBar‾ \
    NoBreak\u{2060} numero№ TRADE™ frac13⅓ frac23⅔ frac18⅛ LeftArrow← ShortLeftArrow← leftarrow← \
    slarr← RightArrow→ ShortRightArrow→ rightarrow→ srarr→ TildeTilde≈ ap≈ approx≈ thickapprox≈ \
    thkap≈ NotEqual≠ leq≤ GreaterEqual≥ geq≥ Square□ squ□ square□ FilledVerySmallSquare▪ \
    blacksquare▪ squarf▪ squf▪ bigstar★ starf★ check✓ checkmark✓ cross✗
    """

  /// Names that may lack their semicolon: Latin-1 and markup.
  private static let namesWithoutSemicolon = """
    QUOT" quot" AMP& amp& LT< lt< GT> gt> nbsp\u{A0} iexcl¡ cent¢ pound£ curren¤ yen¥ brvbar¦ \
    sect§ uml¨ COPY© copy© ordfª laquo« not¬ shy\u{AD} REG® reg® macr¯ deg° plusmn± sup2² sup3³ \
    acute´ microµ para¶ middot· cedil¸ sup1¹ ordmº raquo» frac14¼ frac12½ frac34¾ iquest¿ AgraveÀ \
    AacuteÁ AcircÂ AtildeÃ AumlÄ AringÅ AEligÆ CcedilÇ EgraveÈ EacuteÉ EcircÊ EumlË IgraveÌ \
    IacuteÍ IcircÎ IumlÏ ETHÐ NtildeÑ OgraveÒ OacuteÓ OcircÔ OtildeÕ OumlÖ times× OslashØ UgraveÙ \
    UacuteÚ UcircÛ UumlÜ YacuteÝ THORNÞ szligß agraveà aacuteá acircâ atildeã aumlä aringå aeligæ \
    ccedilç egraveè eacuteé ecircê eumlë igraveì iacuteí icircî iumlï ethð ntildeñ ograveò oacuteó \
    ocircô otildeõ oumlö divide÷ oslashø ugraveù uacuteú ucircû uumlü yacuteý thornþ yumlÿ
    """

  private static let characters = characters(names)
  private static let charactersWithoutSemicolon = characters(namesWithoutSemicolon)

  private static func characters(_ names: String) -> [String: String] {
    var characters: [String: String] = [:]
    for name in names.unicodeScalars.split(separator: " ") {
      characters[String(name.dropLast())] = String(name.suffix(1))
    }
    return characters
  }

  /// The longest name that is looked for.
  static let longestName = 32

  /// Reads a name that stands behind `&`.
  ///
  /// - Parameter hasSemicolon: whether `;` follows.
  /// - Returns: The character, and how many bytes of the name and its semicolon it stands for; of a
  ///   name without a semicolon the longest beginning counts that may lack it. Null for no name.
  static func parse(_ name: String, hasSemicolon: Bool) -> (character: String, length: Int)? {
    if hasSemicolon, let character = characters[name] { return (character, name.utf8.count + 1) }
    if hasSemicolon, let character = charactersWithoutSemicolon[name] {
      return (character, name.utf8.count + 1)
    }
    for length in stride(from: min(6, name.utf8.count), through: 2, by: -1) {
      let beginning = String(decoding: name.utf8.prefix(length), as: UTF8.self)
      if let character = charactersWithoutSemicolon[beginning] { return (character, length) }
    }
    return nil
  }

  /// The character that a numeric reference to a control of C1 stands for; null for one of none.
  ///
  /// Browsers take the number as one of windows-1252 (HTML standard, 13.2.5.80).
  static func windows1252(_ byte: UInt8) -> String? {
    let characters: [Unicode.Scalar?] = [
      "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
      nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]
    guard (0x80...0x9F).contains(byte) else { return nil }
    return characters[Int(byte) - 0x80].map { String(Character($0)) }
  }
}
