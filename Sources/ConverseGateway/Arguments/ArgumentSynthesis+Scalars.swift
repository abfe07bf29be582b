import SpecwrightRuntime

extension ArgumentSynthesis {
  private static let lengthLimit = 65_536

  func string(_ facts: SchemaFacts, at position: Position) -> String? {
    let least = facts.greatestCount("minLength") ?? 0
    let most = facts.leastCount("maxLength") ?? .max
    guard least <= most, least <= Self.lengthLimit else { return nil }
    if let pattern = facts.all("pattern").first?.string {
      return document.effort.example(of: pattern, lengths: least...most)
    }
    if let format = facts.all("format").first?.string, let example = Self.examples[format] {
      let length = example.unicodeScalars.count
      if least <= length, length <= most { return example }
    }
    var word = position.name.isEmpty ? "text" : position.name
    if position.variant > 0 { word += String(position.variant + 1) }
    var scalars = Array(word.unicodeScalars.suffix(min(most, Self.lengthLimit)))
    while scalars.count < least { scalars.append("x") }
    return String(String.UnicodeScalarView(scalars))
  }

  private static let examples = [
    "date-time": "2024-01-01T12:00:00Z", "date": "2024-01-01", "time": "12:00:00Z",
    "duration": "P1D", "email": "someone@example.com", "idn-email": "someone@example.com",
    "hostname": "example.com", "idn-hostname": "example.com", "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1", "uri": "https://example.com/", "uri-reference": "/example",
    "iri": "https://example.com/", "iri-reference": "/example", "uri-template": "/{name}",
    "uuid": "123e4567-e89b-42d3-a456-426614174000", "json-pointer": "/name",
    "relative-json-pointer": "1/name", "regex": "^a+$", "byte": "dGV4dA==",
    "binary": "text", "date-time-local": "2024-01-01T12:00:00",
  ]

  /// The first of some near numbers that keeps within the bounds.
  func number(_ facts: SchemaFacts, isInteger: Bool, at position: Position) -> JSONValue? {
    let bounds = NumberBounds(facts)
    let check = SchemaCheck(in: document)
    let near = bounds.candidates(isInteger: isInteger).filter { candidate in
      check.accepts(candidate, facts.sources)
    }
    guard position.variant > 0, !near.isEmpty else { return near.first }
    return near[position.variant % near.count]
  }
}

/// Between which numbers a value has to lie.
private struct NumberBounds {
  private let low: Double?
  private let high: Double?
  private let steps: [DecimalFraction]

  init(_ facts: SchemaFacts) {
    low = (facts.all("minimum") + facts.all("exclusiveMinimum")).compactMap(\.double).max()
    high = (facts.all("maximum") + facts.all("exclusiveMaximum")).compactMap(\.double).min()
    steps = facts.all("multipleOf").compactMap(\.literal).compactMap(DecimalFraction.init)
  }

  /// Not all of them fit; the plain ones come first.
  func candidates(isInteger: Bool) -> [JSONValue] {
    let start = low ?? min(1, high ?? 1)
    var numbers: [DecimalFraction] = []
    if let step = steps.first, step.double > 0 {
      let first = (start / step.double).rounded(.up)
      if first.magnitude < 1e15 {
        numbers += (-1...1_100).compactMap { step.multiplied(by: Int(first) + $0) }
      }
    } else {
      let first = start.rounded(.up)
      if first.magnitude < 1e15 {
        numbers += (0...1_100).map { DecimalFraction(significand: Int(first) + $0, exponent: 0) }
      }
    }
    var candidates = numbers.map { JSONValue.number($0.description) }
    if !isInteger, let low, let high {
      candidates.append(.number(((low + high) / 2).description))
    }
    if !isInteger {
      candidates += [low, high].compactMap { $0 }.map { .number($0.description) }
    }
    return candidates
  }
}
