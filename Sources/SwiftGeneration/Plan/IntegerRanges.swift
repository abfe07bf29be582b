import OpenAPIDocument

extension ShapeTable {
  /// Says where a document speaks of integers that the type of 64 bits does not hold: those are
  /// refused.
  func reportIntegersBeyond64Bits(
    among ids: [SchemaID], reporting diagnostics: inout Diagnostics
  ) {
    for id in ids {
      guard let end = self[id].withoutNull.endOfIntegers,
        case .object(let keywords) = graph[id].form
      else { continue }
      for occurrence in keywords {
        guard let number = occurrence.keyword.numbers.first(where: { end.isPassed(by: $0) }) else {
          continue
        }
        diagnostics.report(
          .warning, "integer-beyond-64-bits",
          "\(number) is beyond the integers of 64 bits, and those that are so are refused",
          at: occurrence.valueLocation,
          pointer: graph[id].pointer + "/" + occurrence.keyword.name,
          advice: number.isNegative || end == .unsigned
            ? nil : "'format: uint64' makes room up to 18446744073709551615")
      }
    }
  }
}

/// Where the integers of a type end.
private enum EndOfIntegers {
  case signed, unsigned

  /// Lower ends are the same: that no unsigned integer is negative needs no warning.
  func isPassed(by number: DecimalNumber) -> Bool {
    guard number.isInteger, number >= DecimalNumber(.min) else { return number.isInteger }
    return self == .signed
      ? number > DecimalNumber(.max) : !number.isNegative && UInt64(number.description) == nil
  }
}

extension Shape {
  fileprivate var endOfIntegers: EndOfIntegers? {
    switch self {
    case .integer, .constants(.integers): .signed
    case .enumeration(let shape) where shape.rawType == .int: .signed
    case .unsigned: .unsigned
    default: nil
    }
  }
}

extension Keyword {
  /// What it lists, or the bound that it sets.
  fileprivate var numbers: [DecimalNumber] {
    switch self {
    case .minimum(let number), .maximum(let number), .const(.number(let number)): [number]
    // The integer beside the greatest is a bound of all.
    case .exclusiveMaximum(let number) where number.description == "9223372036854775808": []
    case .exclusiveMinimum(let number), .exclusiveMaximum(let number): [number]
    case .enum(let values):
      values.compactMap { if case .number(let number) = $0 { number } else { nil } }
    default: []
    }
  }
}
