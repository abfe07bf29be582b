/// What a schema demands of a value beyond its Swift type. Generated code keeps one static rule for
/// each constrained property and uses it twice: while reading, and on values that were built in
/// memory.
public protocol Rule<Value>: Sendable {
  associatedtype Value: JSONReadable & JSONWritable

  /// Reads a value and checks it; a value that breaks the rule is an issue and is answered all the
  /// same.
  func read(from reader: inout JSONReader) -> Value?
  /// Reads a value that is under this rule or null: `.some(nil)` for `null`.
  func readNullable(from reader: inout JSONReader) -> Value??
  /// Adds an issue for everything that is wrong with `value`.
  func validate(_ value: Value, in validation: inout Validation)
}

extension Rule {
  /// Reads a whole text that holds one value under this rule and nothing else, in UTF-8 without a byte
  /// order mark.
  ///
  /// Throws everything that is wrong with it, at once.
  public func decoded(
    from bytes: [UInt8], options: JSONReader.Options = JSONReader.Options()
  ) throws(ValidationError) -> Value {
    let (value, issues) = decode(bytes, options)
    if let value, issues.isEmpty { return value }
    throw ValidationError(issues: issues)
  }

  /// What is wrong with a value that was built in memory; the issues have no offset.
  public func validate(_ value: Value) -> [ValidationIssue] {
    var validation = Validation()
    validate(value, in: &validation)
    return validation.issues
  }
}

/// The rule of values whose type says everything: stands for "no rule" where one is asked for.
public struct Unconstrained<Value: JSONReadable & JSONWritable>: Rule {
  @inlinable
  public init(_ type: Value.Type = Value.self) {}

  @inlinable
  public func read(from reader: inout JSONReader) -> Value? {
    Value.read(from: &reader)
  }

  @inlinable
  public func validate(_ value: Value, in validation: inout Validation) {}
}

/// The rule of values whose own type has rules inside.
public struct SelfValidating<Value: JSONReadable & JSONWritable & Validatable>: Rule {
  @inlinable
  public init(_ type: Value.Type = Value.self) {}

  @inlinable
  public func read(from reader: inout JSONReader) -> Value? {
    Value.read(from: &reader)
  }

  @inlinable
  public func validate(_ value: Value, in validation: inout Validation) {
    value.validate(in: &validation)
  }
}

/// The rule of values that may be null and are under `rule` otherwise.
public struct NullableRule<Wrapped: Rule>: Rule {
  public typealias Value = Nullable<Wrapped.Value>

  @usableFromInline let rule: Wrapped

  public init(_ rule: Wrapped) {
    self.rule = rule
  }

  @inlinable
  public func read(from reader: inout JSONReader) -> Value? {
    guard let value = rule.readNullable(from: &reader) else { return nil }
    return value.map { .value($0) } ?? .null
  }

  @inlinable
  public func validate(_ value: Value, in validation: inout Validation) {
    if case .value(let wrapped) = value { rule.validate(wrapped, in: &validation) }
  }
}

extension Rule {
  @inlinable
  public func readNullable(from reader: inout JSONReader) -> Value?? {
    if reader.readNull() { return .some(nil) }
    guard let value = read(from: &reader) else { return nil }
    return .some(value)
  }

  /// Reads a value that is under this rule, or null, for a member that may be missing too.
  @inlinable
  public func readPresence(from reader: inout JSONReader) -> Presence<Value>? {
    guard let value = readNullable(from: &reader) else { return nil }
    return value.map { .value($0) } ?? .null
  }
}
