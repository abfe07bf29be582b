/// Bounds of the number of members of a free object, and the rule of its values.
public struct DictionaryRule<Values: Rule>: Rule {
  public typealias Value = [String: Values.Value]

  @usableFromInline let minProperties: Int
  @usableFromInline let maxProperties: Int
  @usableFromInline let values: Values

  /// `values` is given as the `items` of an `ArrayRule` are.
  public init(minProperties: Int = 0, maxProperties: Int = .max, values: Values) {
    self.minProperties = minProperties
    self.maxProperties = maxProperties
    self.values = values
  }

  @inlinable
  public func read(from reader: inout JSONReader) -> Value? {
    let offset = reader.valueOffset()
    guard var object = reader.beginObject() else { return nil }
    var members: Value = [:]
    var count = 0
    while reader.nextMember(in: &object) {
      reader.readMember(of: &members, values)
      count += 1
    }
    check(count) { reader.refuse(at: offset, keyword: $0, expected: $1) }
    return members
  }

  @inlinable
  public func validate(_ value: Value, in validation: inout Validation) {
    check(value.count) { validation.refuse(value, keyword: $0, expected: $1) }
    validation.members(value, values)
  }

  public var refusesAny: Bool {
    minProperties > 0 || maxProperties < .max || values.refusesAny
  }

  @usableFromInline
  func check(_ count: Int, refuse: (StaticString, String) -> Void) {
    if count < minProperties {
      refuse("minProperties", "at least \(counted(minProperties, "member", "members"))")
    }
    if count > maxProperties {
      refuse("maxProperties", "at most \(counted(maxProperties, "member", "members"))")
    }
  }
}
