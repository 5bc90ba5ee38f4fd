/// Raises what there is to say about one row: its code, its label, its unit, and whether any
/// indicator takes it.
struct RowFindings {
  let form: FormMatch
  /// The index of the row.
  let row: Int
  /// The indices of its records in the log.
  let indices: [Int]
  /// What its unit cell holds.
  let unit: UnitCells.Cell

  private var printedRow: IndicatorRow { form.rows[row] }

  /// Raises the findings about the row.
  func raise(in log: inout RecordLog) {
    raiseMisreadCode(&log)
    guard let mapping = form.mapping else { return raisePlace(&log) }
    guard let assignment = form.assignments[row] else { return raiseUnbound(mapping, &log) }
    if assignment.binding == .repaired {
      let indicator = mapping.indicators[assignment.indicator]
      raise(
        .codeRepaired,
        "printed code '\(printedRow.codePrinted ?? "")' contradicts its place; bound to "
          + "\(indicator.code) '\(indicator.label)'",
        printed: printedRow.codePrinted, expected: indicator.code, &log)
    }
    if printedRow.label != mapping.indicators[assignment.indicator].label {
      raiseLabel(assignment, mapping, &log)
    }
    raiseUnit(mapping.indicators[assignment.indicator], &log)
  }

  private func raise(
    _ rule: FindingRule, _ message: String, printed: String? = nil, expected: String? = nil,
    doubt: Int = 0, _ log: inout RecordLog
  ) {
    let finding = Finding(
      rule, message, indicator: indices.first.map { log.records[$0].indicator },
      lines: [printedRow.provenance.line].compactMap { $0 }, printed: printed, expected: expected)
    log.raise(finding, about: indices, doubt: doubt)
  }

  // MARK: - Place

  /// Without a mapping the table's own outline tells what contradicts its place.
  private func raisePlace(_ log: inout RecordLog) {
    let place = form.places[row]
    let code = printedRow.codePrinted ?? ""
    switch place.basis {
    case .repaired:
      raise(
        .codeRepaired, "printed code '\(code)' contradicts its place; read as \(place.code)",
        printed: code, expected: place.code, &log)
    case .duplicate:
      raise(
        .codeDuplicate,
        "code '\(code)' stands above already and place does not tell which is meant",
        printed: code, &log)
    case .code, .position: break
    }
  }

  /// A code of which letters were read as digits, or whose dots are not where the form has them.
  private func raiseMisreadCode(_ log: inout RecordLog) {
    let printed = printedRow.codePrinted ?? ""
    let assignment = form.mapping == nil ? nil : form.assignments[row]
    if let assignment, let mapping = form.mapping, assignment.evidence.code == .damaged {
      let code = mapping.indicators[assignment.indicator].code
      raise(
        .ocrSuspect, "code '\(printed)' read as \(code)", printed: printed, expected: code,
        doubt: 5, &log)
    } else if printedRow.code?.isRepaired == true {
      raise(
        .ocrSuspect, "letters read as digits in code '\(printed)'", printed: printed,
        expected: printedRow.code?.text, doubt: 5, &log)
    }
  }

  private func raiseUnbound(_ mapping: Mapping, _ log: inout RecordLog) {
    let label = printedRow.label
    let doubt = form.doubts[row] ?? BindingDoubt(reason: .weak, nearest: [])
    let names = doubt.nearest.map { index in
      "\(mapping.indicators[index].code) '\(mapping.indicators[index].label)'"
    }
    let nearest = names.isEmpty ? "" : "; nearest: " + names.joined(separator: ", ")
    let expected = doubt.nearest.first.map { mapping.indicators[$0].label }
    let byCode = mapping.index(ofCodeIn: printedRow, at: form.places[row])
    if let code = printedRow.code, byCode == nil {
      return raise(
        .codeUnknown,
        "mapping \(mapping.id) has no code \(code.text); row '\(label)' is kept" + nearest,
        printed: printedRow.codePrinted, expected: expected, &log)
    }
    switch doubt.reason {
    case .taken(let other):
      let line = form.rows[other].provenance.line.map { " (line \($0))" } ?? ""
      if let byCode, doubt.nearest.first == byCode {
        return raise(
          .codeDuplicate,
          "code \(mapping.indicators[byCode].code) stands twice; another row\(line) was bound to it",
          printed: printedRow.codePrinted, &log)
      }
      raise(
        .rowUnbound,
        "the row '\(label)' means the same as another row\(line), which was bound" + nearest,
        printed: label, expected: expected, &log)
    case .vetoed(let veto):
      let words =
        veto.printed.isEmpty
        ? "lacks '\(veto.expected)'"
        : veto.expected.isEmpty
          ? "has '\(veto.printed)' besides" : "has '\(veto.printed)' for '\(veto.expected)'"
      raise(
        .rowUnbound, "the label '\(label)' \(words)" + nearest, printed: label,
        expected: expected, &log)
    case .undecided:
      raise(
        .rowUnbound, "several indicators are as likely for the row '\(label)'" + nearest,
        printed: label, expected: expected, &log)
    case .outOfOrder:
      raise(
        .rowUnbound, "the row '\(label)' does not stand where the form has it" + nearest,
        printed: label, expected: expected, &log)
    case .weak:
      if let byCode {
        let indicator = mapping.indicators[byCode]
        return raise(
          .rowUnbound,
          "the label '\(label)' is not that of \(indicator.code) '\(indicator.label)'"
            + (doubt.nearest.first == byCode ? "" : nearest), printed: label,
          expected: indicator.label, &log)
      }
      raise(
        .rowUnbound, "no indicator takes the row '\(label)'" + nearest, printed: label,
        expected: expected, &log)
    }
  }

  // MARK: - Label

  private func raiseLabel(
    _ assignment: Binder.Assignment, _ mapping: Mapping, _ log: inout RecordLog
  ) {
    let indicator = mapping.indicators[assignment.indicator]
    let label = printedRow.label
    if !assignment.evidence.isExact {
      return raise(
        .labelMismatch, "label '\(label)' bound to '\(indicator.label)'", printed: label,
        expected: indicator.label, &log)
    }
    let entry = mapping.labels.entries[assignment.indicator]
    // Only where the letters agree and the marks are those of no alias, which differs on purpose.
    guard form.keys[row] == entry.key else { return }
    let marked = Folding.markedKey(UncodedPart.withoutMarker(of: label))
    guard marked != entry.markedKey,
      !indicator.aliases.contains(where: { Folding.markedKey($0) == marked })
    else { return }
    raise(
      .ocrSuspect, "label '\(label)' differs from '\(indicator.label)' in diacritics only",
      printed: label, expected: indicator.label, &log)
  }

  // MARK: - Unit

  private func raiseUnit(_ indicator: Indicator, _ log: inout RecordLog) {
    guard let first = indices.first else { return }
    if let expected = indicator.unit {
      if log.records[first].unitPrinted == nil {
        raise(
          .unitMissing, "the form asks for the unit '\(expected)' and none is printed",
          expected: expected, doubt: 10, &log)
      } else if log.records[first].unit != expected {
        let printed = log.records[first].unitPrinted ?? ""
        raise(
          .unitMismatch, "the form asks for the unit '\(expected)' and '\(printed)' is printed",
          printed: printed, expected: expected, doubt: 15, &log)
      }
    } else if let expected = indicator.legend, let legend = unit.legend,
      !expected.agrees(with: legend)
    {
      raise(
        .unitMismatch, "the printed list of answers differs from the form's and was followed",
        printed: unit.printed, expected: expected.text, doubt: 15, &log)
    }
  }
}

extension Legend {
  /// Whether two lists give the same meanings to the same codes, in any order.
  func agrees(with other: Legend) -> Bool {
    guard options.count == other.options.count else { return false }
    return options.allSatisfy { option in
      other.options.contains {
        $0.code == option.code && Folding.key($0.label) == Folding.key(option.label)
      }
    }
  }

  /// The list as a unit cell prints it: `Không = 0 Có = 1`.
  var text: String {
    options.map { "\($0.label) = \($0.code)" }.joined(separator: " ")
  }
}
