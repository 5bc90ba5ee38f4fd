/// The phrases that say there is no value.
///
/// A word that is printed with marks must have those of the phrase, for it is another otherwise:
/// `Chùa` is not `Chưa`, `không cỏ` not `không có`. Words without any are read by their letters.
enum AbsencePhrases {
  /// What a text says, by its key and its key with marks; null where it is no such phrase.
  static func absence(_ key: String, marked: String) -> Absence? {
    if let phrase = phrases[key] { return agree(marked, phrase.marked) ? phrase.absence : nil }
    return begun(key, marked)
  }

  private struct Phrase {
    let marked: String
    let absence: Absence
  }

  private static let phrases: [String: Phrase] = {
    let printed: [Absence: [String]] = [
      .noneArose: [
        "KPS", "K.P.S", "Không PS", "Không P/S", "Không", "Ko", "Không có", "Không xảy ra",
        "Chưa xảy ra", "Ko phát sinh", "Ko có",
        "K có", "K/c", "K.có", "Không xuất hiện", "Nil",
      ],
      .notAvailable: [
        "n/a", "na", "null", "none", "Chưa", "Chưa có", "Chưa rõ", "Không rõ", "Chưa xác định",
        "Không xác định", "KXĐ", "Không thống kê được", "Chưa nhận được báo cáo", "Không báo cáo",
        "Không xác định được", "Chưa xác định được", "Không cung cấp", "Không theo dõi",
        "Chờ số liệu", "Bổ sung sau", "Báo cáo sau", "Cập nhật sau", "Sẽ bổ sung",
        "Sẽ bổ sung sau", "Not available", "No data", "Chưa đến kỳ báo cáo",
      ],
      .notApplicable: [
        "Không áp dụng", "Không liên quan", "Không có chức năng", "Không có thẩm quyền",
        "Không có đối tượng", "Không có nhiệm vụ này", "Không được giao", "Không giao",
        "Không phải đối tượng", "Không phải báo cáo", "Không yêu cầu", "Không quy định",
        "Không phải thực hiện", "Ngoài phạm vi",
        "Ngoài thẩm quyền", "Not applicable",
      ],
      .illegible: ["Không đọc được", "Mờ không đọc được", "Bị mờ", "Không rõ chữ"],
      .blank: ["Để trống", "Bỏ trống"],
    ]
    var phrases: [String: Phrase] = [:]
    for (absence, texts) in printed {
      for text in texts {
        phrases[Folding.key(text)] = Phrase(marked: Folding.markedKey(text), absence: absence)
      }
    }
    return phrases
  }()

  /// What the first words of a phrase say, whatever noun follows.
  private static let beginnings: [(key: String, phrase: Phrase)] = {
    let printed: [(Absence, [String])] = [
      (
        .notAvailable,
        [
          "Không có số liệu", "Không có SL", "Không có thông tin", "Không có dữ liệu",
          "Không thống kê", "Không thu thập", "Không tổng hợp", "Không còn số liệu",
          "Chưa có số liệu", "Chưa có SL", "Chưa có thông tin", "Chưa có dữ liệu",
          "Chưa có báo cáo", "Chưa có kết quả", "Chưa thống kê", "Chưa tổng hợp", "Chưa cập nhật",
          "Chưa báo cáo", "Chưa thu thập", "Chưa thu được", "Chưa nhận được số liệu",
          "Chưa đánh giá", "Chưa công bố", "Chưa tính toán", "Chưa khảo sát", "Đang thu thập",
          "Đang rà soát", "Đang chờ số liệu", "Đang tổng hợp", "Đang cập nhật", "Đang thống kê",
        ]
      ),
      (
        .notApplicable,
        [
          "Ngoài thẩm quyền", "Ngoài phạm vi", "Không thuộc", "Không áp dụng",
          "Không có chức năng", "Không phải đối tượng",
        ]
      ),
      (
        .noneArose,
        [
          "Không có phát sinh", "Không phát sinh", "Chưa phát sinh", "Chưa có phát sinh",
          "Trong kỳ không phát sinh", "Trong kỳ chưa phát sinh", "K phát sinh",
        ]
      ),
    ]
    return printed.flatMap { absence, texts in
      texts.map { (Folding.key($0), Phrase(marked: Folding.markedKey($0), absence: absence)) }
    }
  }()

  private static let noneOfKind = Folding.markedKey("Không có")

  private static func begun(_ key: String, _ marked: String) -> Absence? {
    // `không`, `chưa`, `đang`, `ngoài`, `trong`: other words need no further look.
    switch key.utf8.first {
    case UInt8(ascii: "k"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "n"),
      UInt8(ascii: "t"):
      break
    default: return nil
    }
    for (words, phrase) in beginnings where key.hasPrefix(words) {
      let rest = key.utf8.dropFirst(words.utf8.count)
      if rest.isEmpty || rest.first == UInt8(ascii: " ") {
        return agree(marked, phrase.marked) ? phrase.absence : nil
      }
    }
    // `Không có hồ sơ`: nothing of the kind; `không có biến động` says that an old figure stands.
    guard key.hasPrefix("khong co "), key.utf8.count <= 40, !key.hasPrefix("khong co thay doi"),
      !key.hasPrefix("khong co bien dong"), !key.hasPrefix("khong co gi thay doi"),
      agree(marked, noneOfKind)
    else { return nil }
    return .noneArose
  }

  /// Whether the words of a phrase are those that a text begins with, each with its marks or with
  /// none.
  private static func agree(_ text: String, _ phrase: String) -> Bool {
    let printed = text.utf8.split(separator: UInt8(ascii: " "))
    let wanted = phrase.utf8.split(separator: UInt8(ascii: " "))
    return zip(printed, wanted).allSatisfy { word, own in
      word.elementsEqual(own) || word.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x25 }
    }
  }
}
