internal import OpenAPIDocument
internal import Patterns

extension SampleSearch {
  /// Longer texts say nothing more.
  private static let lengthLimit = 5000

  func texts(for demands: Demands) -> [String] {
    let least = demands.lengths.least?.value ?? 0
    let most = demands.lengths.most?.value ?? .max
    guard least <= most, least <= Self.lengthLimit else { return [] }
    let patterns = demands.patterns.map(\.value)
    guard patterns.isEmpty else { return texts(matching: patterns, lengths: least...most) }
    var texts: [String] = []
    for format in demands.formats { texts += Self.examples(ofFormat: format.value) }
    let letters = [max(least, 1), least, min(most, least + 1)] + (most <= 200 ? [most] : [])
    for count in letters where count >= least && count <= most {
      texts.append(String(repeating: "a", count: count))
    }
    return texts
  }

  private func texts(matching patterns: [String], lengths: ClosedRange<Int>) -> [String] {
    let parsed = patterns.compactMap { try? Pattern($0) }
    guard let first = parsed.first else { return [] }
    guard parsed.count > 1 else {
      let longer = min(lengths.upperBound, lengths.lowerBound + 8)
      return [
        first.example(lengths: lengths), first.example(lengths: longer...lengths.upperBound),
      ].compactMap(\.self)
    }
    guard
      let common = try? parsed.dropFirst().reduce(
        Language(first), { try $0.intersection(Language($1)) })
    else { return [] }
    return [common.example(lengths: lengths)].compactMap(\.self)
  }

  /// Those of the bounds, and small ones.
  func numbers(for demands: Demands, areIntegers: Bool) -> [DecimalNumber] {
    let bounds = [demands.lower, demands.upper].compactMap { $0?.value.number }
    var numbers: [DecimalNumber] = []
    if areIntegers {
      numbers = [DecimalNumber(1), DecimalNumber(0)]
      for bound in bounds {
        numbers += [bound] + bound.neighbours.filter(\.isInteger)
      }
      numbers += [2, 10, -1].map { DecimalNumber($0) }
    } else {
      numbers = [DecimalNumber("0.5"), DecimalNumber("1.5")].compactMap(\.self)
      for bound in bounds { numbers += [bound] + bound.neighbours }
      if let lower = bounds.first, let upper = bounds.last,
        let middle = DecimalNumber("\((lower.double + upper.double) / 2)")
      {
        numbers.append(middle)
      }
    }
    for divisor in demands.divisors {
      numbers += divisor.value.multiples(near: bounds)
    }
    return numbers.filter { number in
      demands.admits(number) && (areIntegers ? number.isInteger : true)
    }
  }

  static func examples(ofFormat format: String) -> [String] {
    switch format {
    case "date-time": ["2026-01-31T12:00:00Z"]
    case "date": ["2026-01-31"]
    case "time": ["12:00:00Z"]
    case "duration": ["P1D"]
    case "email", "idn-email": ["a@example.com"]
    case "hostname", "idn-hostname": ["example.com"]
    case "ipv4": ["192.0.2.1"]
    case "ipv6": ["2001:db8::1"]
    case "uri", "iri": ["https://example.com/a"]
    case "uri-reference", "iri-reference", "uri-template", "json-pointer": ["/a"]
    case "relative-json-pointer": ["0/a"]
    case "uuid": ["123e4567-e89b-42d3-a456-426614174000"]
    case "regex": ["^a$"]
    case "byte": ["YQ=="]
    default: []
    }
  }
}

extension Demands {
  /// Whether the keywords about numbers accept one.
  fileprivate func admits(_ number: DecimalNumber) -> Bool {
    if let bound = lower?.value {
      guard number > bound.number || (number == bound.number && !bound.isExclusive) else {
        return false
      }
    }
    if let bound = upper?.value {
      guard number < bound.number || (number == bound.number && !bound.isExclusive) else {
        return false
      }
    }
    return divisors.allSatisfy { number.isMultiple(of: $0.value) }
  }
}

extension DecimalNumber {
  /// The integers around it, and what is a tenth away.
  var neighbours: [DecimalNumber] {
    let value = double
    guard value.magnitude < 1e15 else { return [] }
    let down = Int(value.rounded(.down))
    return [DecimalNumber(down), DecimalNumber(down + 1), DecimalNumber(down - 1)]
      + [value + 0.1, value - 0.1].compactMap { DecimalNumber("\($0)") }
  }

  /// Small multiples, and those next to the bounds.
  fileprivate func multiples(near bounds: [DecimalNumber]) -> [DecimalNumber] {
    var factors = [1, 0, 2, -1]
    for bound in bounds {
      let quotient = (bound.double / double).rounded(.down)
      if quotient.magnitude < 1e9 { factors += (-1...2).map { Int(quotient) + $0 } }
    }
    return factors.compactMap { times($0) }
  }

  /// Where that is written with few digits.
  private func times(_ factor: Int) -> DecimalNumber? {
    guard let digits = digits.isEmpty ? 0 : Int(digits) else { return nil }
    let (product, overflow) = digits.multipliedReportingOverflow(by: isNegative ? -factor : factor)
    return overflow ? nil : DecimalNumber("\(product)e\(exponent)")
  }
}
