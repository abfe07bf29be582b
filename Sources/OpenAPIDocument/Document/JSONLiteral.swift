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
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)):
      left.unicodeScalars.elementsEqual(right.unicodeScalars)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.count == right.count && byName(left) == byName(right)
    default: false
    }
  }

  private static func byName(_ members: [Member<JSONLiteral>]) -> [ExactText: JSONLiteral] {
    Dictionary(
      members.map { (ExactText($0.name), $0.value) }, uniquingKeysWith: { first, _ in first })
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
