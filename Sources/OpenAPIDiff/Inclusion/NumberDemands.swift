internal import OpenAPIDocument

/// What is asked of a number, and the search for one; all arithmetic is exact.
struct NumberDemands {
  private struct Bound {
    let number: DecimalNumber
    let orEqual: Bool
  }

  /// Integers beyond this are not looked for.
  private static let limit: Int128 = 1_000_000_000_000_000_000_000_000_000_000
  private static let tryLimit = 2000
  private static let tooMany = "there are too many numbers to look at"

  private var lower: Bound?
  private var upper: Bound?
  private var multiples: [DecimalNumber] = []
  private var notMultiples: [DecimalNumber] = []

  mutating func add(_ fact: Requirement) {
    switch fact {
    case .above(let number, let orEqual):
      if let lower, lower.number > number || (lower.number == number && !lower.orEqual) { return }
      lower = Bound(number: number, orEqual: orEqual)
    case .below(let number, let orEqual):
      if let upper, upper.number < number || (upper.number == number && !upper.orEqual) { return }
      upper = Bound(number: number, orEqual: orEqual)
    case .multiple(let divisor, true):
      if !multiples.contains(divisor) { multiples.append(divisor) }
    case .multiple(let divisor, false):
      if !notMultiples.contains(divisor) { notMultiples.append(divisor) }
    default: break
    }
  }

  /// Whether it is plain that there is no such number.
  var isHopeless: Bool {
    if let lower, let upper,
      lower.number > upper.number
        || (lower.number == upper.number && !(lower.orEqual && upper.orEqual))
    {
      return true
    }
    return notMultiples.contains { divisor in multiples.contains { $0.isMultiple(of: divisor) } }
  }

  func search(excluding excluded: Set<JSONLiteral>) -> SearchOutcome {
    if isHopeless || multiples.contains(where: \.isZero) { return .none }
    func fits(_ number: DecimalNumber) -> Bool {
      isAboveLower(number) && isBelowUpper(number)
        && multiples.allSatisfy(number.isMultiple)
        && !notMultiples.contains(where: number.isMultiple)
        && !excluded.contains(.number(number))
    }
    if let lower, let upper, lower.number == upper.number {
      return fits(lower.number) ? .found(.number(lower.number)) : .none
    }
    if !multiples.isEmpty {
      guard let step = commonMultiple else {
        return .unknown("the numbers of 'multipleOf' are too long to combine")
      }
      if notMultiples.contains(where: step.decimal.isMultiple) { return .none }
      let outcome = search(step, tries: Self.tryLimit, where: fits)
      guard case .unknown = outcome, let number = nearBounds.first(where: fits) else {
        return outcome
      }
      return .found(.number(number))
    }
    if case .found(let number) = search(Step(factor: 1, exponent: 0), tries: 8, where: fits) {
      return .found(number)
    }
    let exponents =
      [lower?.number, upper?.number].compactMap { $0?.exponent } + notMultiples.map(\.exponent)
      + excluded.compactMap { if case .number(let number) = $0 { number.exponent } else { nil } }
    // With more digits than any other number it is a multiple of none; there is room for some
    // between two different bounds.
    let deepest = (exponents.min() ?? 0) - 1
    for exponent in [min(-1, deepest), deepest, deepest - 1] {
      let outcome = search(Step(factor: 1, exponent: exponent), tries: 100, where: fits)
      if case .found = outcome { return outcome }
    }
    if let number = nearBounds.first(where: fits) { return .found(.number(number)) }
    return .unknown("no number was found between the bounds")
  }

  private func isAboveLower(_ number: DecimalNumber) -> Bool {
    guard let lower else { return true }
    return number > lower.number || (lower.orEqual && number == lower.number)
  }

  private func isBelowUpper(_ number: DecimalNumber) -> Bool {
    guard let upper else { return true }
    return number < upper.number || (upper.orEqual && number == upper.number)
  }

  /// For bounds that are too far away to count from.
  private var nearBounds: [DecimalNumber] {
    [lower?.number, upper?.number].compactMap(\.self).flatMap { bound in
      [bound]
        + [1, 2, 5].compactMap {
          DecimalNumber("\(bound.isNegative ? "-" : "")\($0)e\(bound.magnitude)")
        }
    }
  }

  // MARK: Multiples

  /// ±`factor` × 10^`exponent`, of which multiples are looked for.
  private struct Step {
    let factor: Int128
    let exponent: Int

    var decimal: DecimalNumber { times(1) ?? DecimalNumber(0) }

    func times(_ count: Int128) -> DecimalNumber? {
      let (product, overflow) = factor.multipliedReportingOverflow(by: count)
      return overflow ? nil : DecimalNumber("\(product)e\(exponent)")
    }
  }

  private var commonMultiple: Step? {
    guard let exponent = multiples.map(\.exponent).min() else { return nil }
    var factor: Int128 = 1
    for number in multiples {
      let zeros = number.exponent - exponent
      guard zeros <= 30, let digits = Int128(number.digits + String(repeating: "0", count: zeros))
      else { return nil }
      let (product, overflow) = (factor / Self.divisor(factor, digits))
        .multipliedReportingOverflow(by: digits)
      guard !overflow, product < Self.limit else { return nil }
      factor = product
    }
    return Step(factor: factor, exponent: exponent)
  }

  private static func divisor(_ left: Int128, _ right: Int128) -> Int128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }

  /// Looks at multiples, from those that are nearest to zero.
  private func search(
    _ step: Step, tries: Int, where fits: (DecimalNumber) -> Bool
  ) -> SearchOutcome {
    let limit = Self.limit
    func isAbove(_ count: Int128) -> Bool { step.times(count).map(isAboveLower) ?? (count > 0) }
    func isBelow(_ count: Int128) -> Bool { step.times(count).map(isBelowUpper) ?? (count < 0) }
    let first = lower == nil ? -limit : Self.least(from: -limit, to: limit, where: isAbove)
    let last = upper == nil ? limit : -Self.least(from: -limit, to: limit) { isBelow(-$0) }
    // Either is where it is only because nothing further away is looked at.
    let isCut =
      (lower == nil || first <= -limit || first >= limit)
      || (upper == nil || last >= limit || last <= -limit)
    guard first <= last else { return isCut ? .unknown(Self.tooMany) : .none }
    let start = min(max(0, first), last)
    var (distance, left) = (Int128(0), tries)
    while left > 0, start - distance >= first || start + distance <= last {
      for count in Set([start + distance, start - distance]).sorted(by: >)
      where first <= count && count <= last {
        left -= 1
        if let number = step.times(count), fits(number) { return .found(.number(number)) }
      }
      distance += 1
    }
    return left > 0 && !isCut ? .none : .unknown(Self.tooMany)
  }

  /// The least count for which something holds that holds for all larger ones, or else the last.
  private static func least(
    from first: Int128, to last: Int128, where holds: (Int128) -> Bool
  ) -> Int128 {
    var (first, last) = (first, last)
    while first < last {
      let middle = first + (last - first) / 2
      if holds(middle) { last = middle } else { first = middle + 1 }
    }
    return first
  }
}

extension DecimalNumber {
  /// The number of digits before the point.
  fileprivate var magnitude: Int { digits.utf8.count + exponent }
}
