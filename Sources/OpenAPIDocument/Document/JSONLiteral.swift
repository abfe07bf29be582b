/// A JSON value written in a document, such as a member of `enum` or a `default`.
///
/// Equal literals are equal JSON values: numbers compare by value, objects without regard to order.
public indirect enum JSONLiteral: Sendable {
  case null
  case boolean(Bool)
  case number(DecimalNumber)
  case string(String)
  case array([JSONLiteral])
  case object([Member<JSONLiteral>])
}

extension JSONLiteral: Hashable {
  public static func == (left: JSONLiteral, right: JSONLiteral) -> Bool {
    if let answer = left.equalsAtOnce(right) { return answer }
    // A list of what is left to compare, and no recursion: the values may be nested deeply.
    var pairs = [(left, right)]
    while let (left, right) = pairs.popLast() {
      if let answer = left.equalsAtOnce(right) {
        if answer { continue }
        return false
      }
      switch (left, right) {
      case (.array(let left), .array(let right)): pairs += zip(left, right)
      case (.object(let left), .object(let right)):
        guard let members = pair(left, right) else { return false }
        pairs += members
      default: return false
      }
    }
    return true
  }

  /// `nil` where it takes a look at items or members.
  private func equalsAtOnce(_ other: JSONLiteral) -> Bool? {
    switch (self, other) {
    case (.null, .null): true
    case (.boolean(let value), .boolean(let other)): value == other
    case (.number(let value), .number(let other)): value == other
    case (.string(let value), .string(let other)): value.hasSameCodeUnits(as: other)
    case (.array(let items), .array(let others)):
      items.count != others.count ? false : items.isEmpty ? true : nil
    case (.object(let members), .object(let others)):
      members.count != others.count ? false : members.isEmpty ? true : nil
    default: false
    }
  }

  /// The values of members with the same name; `nil` where the names differ.
  private static func pair(
    _ left: [Member<JSONLiteral>], _ right: [Member<JSONLiteral>]
  ) -> [(JSONLiteral, JSONLiteral)]? {
    let values = Dictionary(
      right.map { (Spelling($0.name), $0.value) }, uniquingKeysWith: { first, _ in first })
    var pairs: [(JSONLiteral, JSONLiteral)] = []
    pairs.reserveCapacity(left.count)
    for member in left {
      guard let value = values[Spelling(member.name)] else { return nil }
      pairs.append((member.value, value))
    }
    return pairs
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .number(let value): hasher.combine(value)
    case .string(let value): hasher.combine(value)
    case .array(let values): hasher.combine(values)
    case .object(let members):
      // Each member is hashed once, or nesting would double the work at every level.
      hasher.combine(members.reduce(members.count) { $0 ^ $1.hashValue })
    }
  }
}

extension JSONLiteral {
  /// Whether `type` allows the value (JSON Schema 2020-12, validation, section 6.1.1).
  package func isOf(_ type: JSONType) -> Bool {
    switch (type, self) {
    case (.null, .null), (.boolean, .boolean), (.object, .object), (.array, .array),
      (.number, .number), (.string, .string):
      true
    case (.integer, .number(let number)): number.isInteger
    default: false
    }
  }
}
