extension NumberFormatSection {
  /// A point in time as this section draws it.
  func draw(_ time: SerialDay) -> String {
    let seconds = time.milliseconds / 1000
    let isHalfDay = tokens.contains { if case .time(.half, _) = $0 { true } else { false } }
    let hour = seconds / 3600
    return tokens.reduce(into: "") { drawn, token in
      switch token {
      case .literal(let literal): drawn += literal
      case .percent: drawn += "%"
      case .time(.year, let count):
        drawn += count <= 2 ? Self.padded(time.year % 100, to: 2) : Self.padded(time.year, to: 4)
      case .time(.month, let count): drawn += month(time.month, count)
      case .time(.day, let count):
        drawn += count <= 2 ? Self.padded(time.day, to: count) : weekday(time.weekday, count)
      case .time(.hour, let count):
        drawn += Self.padded(isHalfDay ? (hour + 11) % 12 + 1 : hour, to: min(count, 2))
      case .time(.minute, let count): drawn += Self.padded(seconds / 60 % 60, to: min(count, 2))
      case .time(.second, let count): drawn += Self.padded(seconds % 60, to: min(count, 2))
      case .time(.millisecond, let count):
        let digits = Self.padded(time.milliseconds % 1000, to: 3)
        drawn += "," + digits.prefix(min(count, 3))
      case .time(.half, let count):
        drawn += (hour < 12 ? "A" : "P") + (count == 2 ? "M" : "")
      case .time(.elapsedHours, let count): drawn += Self.padded(time.days * 24 + hour, to: count)
      case .time(.elapsedMinutes, let count):
        drawn += Self.padded(time.days * 1440 + seconds / 60, to: count)
      case .time(.elapsedSeconds, let count):
        drawn += Self.padded(time.days * 86_400 + seconds, to: count)
      default: break
      }
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private func month(_ month: Int, _ count: Int) -> String {
    switch count {
    case ...2: return Self.padded(month, to: count)
    case 3: return isVietnamese ? "Thg \(month)" : String(Self.months[month - 1].prefix(3))
    case 5: return isVietnamese ? "T" : String(Self.months[month - 1].prefix(1))
    default: return isVietnamese ? "Tháng \(month)" : Self.months[month - 1]
    }
  }

  private func weekday(_ day: Int, _ count: Int) -> String {
    if isVietnamese {
      let name = day == 6 ? "Chủ nhật" : "Thứ \(day + 2)"
      return count == 3 ? (day == 6 ? "CN" : "T\(day + 2)") : name
    }
    return count == 3 ? String(Self.days[day].prefix(3)) : Self.days[day]
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let days = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
