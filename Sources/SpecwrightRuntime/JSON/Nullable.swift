/// The element of an array, or the value of a dictionary, that may be null.
public enum Nullable<Value> {
  case null
  case value(Value)

  /// The value, if there is one.
  public var wrapped: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}

extension Nullable: Equatable where Value: Equatable {}
extension Nullable: Hashable where Value: Hashable {}
extension Nullable: Sendable where Value: Sendable {}

extension Nullable: JSONReadable where Value: JSONReadable {
  @inlinable
  public static func read(from reader: inout JSONReader) -> Nullable? {
    if reader.readNull() { return .null }
    return Value.read(from: &reader).map { .value($0) }
  }
}

extension Nullable: JSONWritable where Value: JSONWritable {
  @inlinable
  public func write(to writer: inout JSONWriter) {
    if let wrapped { wrapped.write(to: &writer) } else { writer.writeNull() }
  }
}

extension Nullable: Validatable where Value: Validatable {
  @inlinable
  public func validate(in validation: inout Validation) {
    wrapped?.validate(in: &validation)
  }
}
