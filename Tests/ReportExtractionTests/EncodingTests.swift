import ReportExtraction
import Testing

@Suite("Encodings of a text by itself")
struct EncodingTests {
  @Test(
    "what has been repaired is right as it stands",
    arguments: [
      "ÐƠN VỊ TÐƠN", "ngày ___ tháng __W n\u{303} 2023", "Sè liÖu", "Keát quaû", "Ban DÃ¢n tá»™c",
      "Uy? ban nha^n da^n", "Ðơn vị",
    ])
  func repairedOnce(text: String) {
    let repaired = EncodingReading(parsing: text).text
    #expect(EncodingReading(parsing: repaired).text == repaired)
  }

  @Test(
    "legacy text that came as Latin characters",
    arguments: [
      ("Sè liÖu", "Số liệu", TextEncoding.tcvn3), ("Sè: 89/BC-BDT", "Số: 89/BC-BDT", .tcvn3),
      ("Ban D©n téc tØnh b¸o c¸o", "Ban Dân tộc tỉnh báo cáo", .tcvn3),
      ("Uû ban nh©n d©n", "Uỷ ban nhân dân", .tcvn3), ("Thõa Thiªn HuÕ", "Thừa Thiên Huế", .tcvn3),
      ("§¬n vÞ tÝnh", "Đơn vị tính", .tcvn3), ("®­îc", "được", .tcvn3),
      ("Ch­¬ng tr×nh, kÕ ho¹ch", "Chương trình, kế hoạch", .tcvn3),
      ("BiÓu sè 1", "Biểu số 1", .tcvn3), ("§V tÝnh: ®ång", "ĐV tính: đồng", .tcvn3),
      ("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", .tcvn3),
      ("Keát quaû thöïc hieän", "Kết quả thực hiện", .vni), ("Soá lieäu", "Số liệu", .vni),
      ("UÛy ban nhaân daân tænh", "Ủy ban nhân dân tỉnh", .vni),
      ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", .vni),
      ("Ñôn vò tính", "Đơn vị tính", .vni), ("Ngöôøi döôùi 18 tuoåi", "Người dưới 18 tuổi", .vni),
      ("S¯ li®u", "Số liệu", .viscii),
      ("K\u{AA}t qu\u{E4} th\u{F1}c hi\u{AE}n", "Kết quả thực hiện", .viscii),
      ("Tïnh", "Tỉnh", .viscii), ("Vån bän", "Văn bản", .viscii), ("Ngß¶i", "Người", .viscii),
      ("C¬ quan", "Cơ quan", .tcvn3), ("Tá»· lá»‡", "Tỷ lệ", .mojibake), ("XÃ£", "Xã", .mojibake),
      ("CÃ³", "Có", .mojibake), ("VÃ\u{AD} dá»¥", "Ví dụ", .mojibake),
      ("Sôì liêòu thôìng kê", "Số liệu thống kê", .windows1258),
      ("Ban DÃ¢n tá»™c", "Ban Dân tộc", .mojibake), ("Sá»‘ liá»‡u", "Số liệu", .mojibake),
      ("Ä\u{90}Æ¡n vá»‹ tÃ\u{AD}nh", "Đơn vị tính", .mojibake),
      ("Ban DÃƒÂ¢n tÃ¡Â»â„¢c", "Ban Dân tộc", .mojibake),
      ("Uy? ban nha^n da^n", "Uỷ ban nhân dân", .viqr), ("So^' lie^.u", "Số liệu", .viqr),
      ("DDo+n vi. ti'nh: ddo^`ng", "Đơn vị tính: đồng", .viqr),
      ("Thu+.c hie^.n to^'t nhie^.m vu.. Ke^'t qua?", "Thực hiện tốt nhiệm vụ. Kết quả", .viqr),
    ])
  func converted(input: String, text: String, encoding: TextEncoding) {
    let reading = EncodingReading(parsing: input)
    #expect(reading.text == text)
    #expect(reading.encoding == encoding)
    #expect(reading.loss == nil)
  }

  @Test(
    "text that stands as it is",
    arguments: [
      "", "Ban Dân tộc", "Uỷ ban", "Hà Nội", "Báo cáo", "Bé", "là", "có", "không", "Lê Lò Mé",
      "café résumé", "Müller", "naïve", "Côte d'Ivoire", "El Niño", "São Tomé", "où", "déjà vu",
      "à la carte", "Zoë", "façade", "Ænima", "Ísland", "Það er gott að búa á Íslandi",
      "Straße für Fußgänger", "L'année dernière, à Marienbad, l'été était très beau",
      "Não há solução para a educação", "El año pasado, más información y educación",
      "Příliš žluťoučký kůň úpěl ďábelské ódy", "Größe über Äußerung", "«Où est-il?»",
      "25 °C, 100 m², 5 § 3, ±2 ½", "© 2023", "viparse® 2026", "A–B — C…",
      "Don't do it. I'm a^n e.g. x^2",
      "What? Yes. (a+b)", "u+v, o+e, a(n)", "http://a.vn/x?y=z&b?c", "5.000đ", "QĐ-UBND",
      "30/2020/NĐ-CP",
      "[ vô danh ]", "Erreur —", "1024·1024", "tilsvarer «-T»", "på tide å gå",
      "lång kant (Standard)",
      "só pode ser usado", "Nuk ka më letra", "Vietnameză (AÐERTY)", "trustdb:tä", "linio 5ª: no",
      "Trung tâm café Müller ở Huế", "Điểm số liệu", "Thông t liên tịch",
      "Pháp: Côte d'Azur và Besançon",
    ])
  func stands(text: String) {
    let reading = EncodingReading(parsing: text)
    #expect(reading.text == text)
    #expect(reading.encoding == .utf8)
    #expect(reading.loss == nil)
  }

  @Test(
    "text in UTF-8 in another form",
    arguments: [
      ("Ty\u{309} le\u{323}\u{302}", "Tỷ lệ"), ("Ðơn vị", "Đơn vị"), ("ÐƠN VỊ", "ĐƠN VỊ"),
      ("Số: 12/QÐ-UBND", "Số: 12/QĐ-UBND"), ("ðược giao", "được giao"), ("Ðà Nẵng", "Đà Nẵng"),
    ])
  func composed(input: String, text: String) {
    let reading = EncodingReading(parsing: input)
    #expect(reading.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(reading.encoding == .utf8)
  }

  @Test(
    "what was lost is told, and the text left",
    arguments: [
      ("Ch¬ng tr×nh c«ng t¸c, kÕ ho¹ch n¨m", TextLoss.softHyphens),
      ("Nhµ níc ®îc giao nhiÖm vô thùc hiÖn kÕ ho¹ch", .softHyphens),
      ("S\u{FFFD} li\u{FFFD}u th\u{FFFD}ng kê", .replaced), ("S? li?u th?ng k? t?nh", .replaced),
    ])
  func lost(input: String, loss: TextLoss) {
    let reading = EncodingReading(parsing: input)
    #expect(reading.text == input)
    #expect(reading.loss == loss)
  }

  @Test(
    "fonts by their names",
    arguments: [
      (".VnTime", TextEncoding.tcvn3, false), (".VnTimeH", .tcvn3, true),
      ("'.VnArial NarrowH', serif", .tcvn3, true),
      ("VNI-Times", .vni, false), ("VPS Times", .vps, false), ("VI Times", .viscii, false),
      ("Times New Roman", nil, false), ("Vineta", nil, false), ("", nil, false),
    ])
  func font(name: String, encoding: TextEncoding?, isCapitals: Bool) {
    let font = LegacyFont(name: name)
    #expect(font?.encoding == encoding)
    #expect(font?.isCapitals ?? false == isCapitals)
  }

  @Test("pieces with fonts, in the order of their document")
  func pieces() {
    var reader = FontRunReader()
    #expect(reader.read("b¸o c¸o", font: ".VnTimeH").text == "BÁO CÁO")
    #expect(reader.read("è", font: ".VnTime").text == "ố")
    #expect(reader.read("aù", font: "VNI-Times").text == "á")
    #expect(reader.read("Số liệu", font: ".VnTime").text == "Số liệu")
    #expect(reader.read("viparse® 2026", font: "Arial").text == "viparse® 2026")
    #expect(reader.read("Ch­¬ng tr×nh c«ng t¸c", font: nil).text == "Chương trình công tác")
    #expect(reader.repaired == [.tcvn3: 3, .vni: 1] || reader.repaired == [.tcvn3: 2, .vni: 1])
  }
}
