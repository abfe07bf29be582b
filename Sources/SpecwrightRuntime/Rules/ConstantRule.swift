/// The rule of a value that can be only this one, or one of these: `const`, and `enum` of anything
/// but strings.
public struct ConstantRule<Value: JSONReadable & JSONWritable & Equatable & Sendable>: Rule {
  // One value without an array: such a rule is made wherever it is asked.
  private let first: Value?
  private let others: [Value]

  /// `const`.
  public init(_ value: Value) {
    first = value
    others = []
  }

  /// `enum`; not empty.
  public init(oneOf values: [Value]) {
    first = values.first
    others = Array(values.dropFirst())
  }

  public var values: [Value] { [first].compactMap(\.self) + others }

  @usableFromInline
  func allows(_ value: Value) -> Bool { value == first || others.contains(value) }

  @inlinable
  public func read(from reader: inout JSONReader) -> Value? {
    let offset = reader.valueOffset()
    guard let value = Value.read(from: &reader) else { return nil }
    if !allows(value) {
      reader.refuse(at: offset, keyword: keyword, expected: alternatives)
    }
    return value
  }

  @inlinable
  public func validate(_ value: Value, in validation: inout Validation) {
    if allows(value) { return }
    validation.refuse(value, keyword: keyword, expected: alternatives)
  }

  @usableFromInline
  var keyword: StaticString { others.isEmpty ? "const" : "enum" }

  @usableFromInline
  var alternatives: String {
    let texts = values.map { String(decoding: $0.encoded(), as: UTF8.self) }
    return texts.count == 1 ? texts[0] : "one of " + texts.joined(separator: ", ")
  }
}
