/// The rule of a value that can be only this one, or one of these: `const`, and `enum` of anything
/// but strings.
public struct ConstantRule<Value: JSONReadable & JSONWritable & Equatable & Sendable>: Rule {
  public let values: [Value]

  /// `const`.
  public init(_ value: Value) {
    values = [value]
  }

  /// `enum`; not empty.
  public init(oneOf values: [Value]) {
    self.values = values
  }

  @inlinable
  public func read(from reader: inout JSONReader) -> Value? {
    let offset = reader.valueOffset()
    guard let value = Value.read(from: &reader) else { return nil }
    if !values.contains(value) {
      reader.refuse(at: offset, keyword: keyword, expected: alternatives)
    }
    return value
  }

  @inlinable
  public func validate(_ value: Value, in validation: inout Validation) {
    if values.contains(value) { return }
    validation.refuse(value, keyword: keyword, expected: alternatives)
  }

  @usableFromInline
  var keyword: StaticString { values.count == 1 ? "const" : "enum" }

  @usableFromInline
  var alternatives: String {
    let texts = values.map { String(decoding: $0.encoded(), as: UTF8.self) }
    return texts.count == 1 ? texts[0] : "one of " + texts.joined(separator: ", ")
  }
}
