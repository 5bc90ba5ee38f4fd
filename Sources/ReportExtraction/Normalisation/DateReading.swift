/// What a text says about a day or a period.
public struct DateReading: Hashable, Sendable {
  /// The kinds of time that a text can name.
  public enum Kind: String, Sendable, CaseIterable {
    /// A day.
    case date
    /// A month.
    case month
    /// A week.
    case week
    /// A quarter.
    case quarter
    /// A half year.
    case half
    /// A year.
    case year
    /// A time from one day, month or year to another.
    case interval
    /// A length of time without a place in the calendar.
    case duration
    /// A time of the lunar calendar; never converted.
    case lunar
    /// A part is left blank (`ngày … tháng … năm 2023`), not printed (`quý II`), or to be taken from
    /// the day of reading (`năm ngoái`), which is never asked.
    case incomplete
    /// More than one reading stays possible: `05/06`, `tháng năm`, `cuối năm 2023`.
    case ambiguous
    /// The calendar has no such day, or no time is named.
    case invalid
  }

  /// Why a text is invalid.
  public enum Fault: String, Sendable, CaseIterable {
    /// It names no time: `Viên chức`, `00/02 biên chế`, `30/2020/NĐ-CP`.
    case noTime
    /// The calendar does not have the time: `31/4/2023`, `tuần 54 năm 2023`.
    case impossible
    /// A number in it cannot be read: `quý I1 năm 2023`.
    case unreadable
  }

  /// What is read.
  public enum Time: Hashable, Sendable {
    /// A day.
    case date(CalendarDate)
    /// A period with a name.
    case period(TimePeriod)
    /// A time from one day, month or year to another.
    case interval(CalendarInterval)
    /// A length of time; null where the calendar's units do not give it (`05 ngày làm việc`).
    case duration(CalendarDuration?)
    /// A time of the lunar calendar.
    case lunar
    /// A part is missing.
    case incomplete
    /// More than one reading stays possible.
    case ambiguous
    /// There is none.
    case invalid(Fault)
  }

  /// What is read.
  public let time: Time
  /// Whether a weekday is printed that the date does not fall on.
  public internal(set) var contradictsWeekday = false
  /// Whether letters were read as digits in it: `năm 2O23`.
  public internal(set) var isRepaired = false

  init(time: Time) {
    self.time = time
  }

  init(_ day: DateGrammar.Day) {
    switch day {
    case .date(let date): self.init(time: .date(date))
    case .incomplete: self.init(time: .incomplete)
    case .invalid: self.init(time: .invalid(.impossible))
    case .lunar: self.init(time: .lunar)
    }
  }

  /// What the text names; a date that contradicts its weekday is ambiguous.
  public var kind: Kind {
    switch time {
    case .date: contradictsWeekday ? .ambiguous : .date
    case .period(.year): .year
    case .period(.half): .half
    case .period(.quarter): .quarter
    case .period(.month): .month
    case .period(.week): .week
    case .period(.firstMonths), .interval: .interval
    case .duration: .duration
    case .lunar: .lunar
    case .incomplete: .incomplete
    case .ambiguous: .ambiguous
    case .invalid: .invalid
    }
  }

  /// The day, or the first day of an interval of days.
  public var date: CalendarDate? {
    switch time {
    case .date(let date): date
    case .interval(let interval) where interval.grain == .day: interval.start
    default: nil
    }
  }

  /// The last day of an interval of days, included.
  public var end: CalendarDate? {
    guard case .interval(let interval) = time, interval.grain == .day else { return nil }
    return interval.end
  }

  /// The period, where it is one with a name.
  public var period: TimePeriod? {
    guard case .period(let period) = time else { return nil }
    return period
  }

  /// Why the text is invalid; null where it is not.
  public var fault: Fault? {
    guard case .invalid(let fault) = time else { return nil }
    return fault
  }

  /// ISO 8601: `2023-06-12`, `2023-06`, `2023-W23`, `2023`, `P6M`; intervals as
  /// ``CalendarInterval/iso`` has them.
  ///
  /// Periods that ISO has no form for are their first and last day, both included:
  /// `2023-01-01/2023-06-30`.
  public var iso: String? {
    switch time {
    case .date(let date): return date.description
    case .interval(let interval): return interval.iso
    case .duration(let duration): return duration?.iso
    case .period(let period):
      switch period {
      case .year, .month, .week: return period.sdmx
      case .half, .quarter, .firstMonths:
        return ReportingPeriod(nominal: period).map { "\($0.start)/\($0.end)" }
      }
    case .lunar, .incomplete, .ambiguous, .invalid: return nil
    }
  }

  /// The SDMX time period; null where there is no time, and for an interval that is not of whole
  /// months.
  public var sdmx: String? {
    switch time {
    case .date(let date): date.description
    case .period(let period): period.sdmx
    case .interval(let interval): interval.sdmx
    case .duration, .lunar, .incomplete, .ambiguous, .invalid: nil
    }
  }
}
