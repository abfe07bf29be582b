/// What a schema demands of a value beyond its Swift type. Generated code keeps one static rule for
/// each constrained property and uses it twice: while reading, and on values that were built in
/// memory.
public protocol Rule<Value>: Sendable {
  associatedtype Value: JSONReadable & JSONWritable

  /// Reads a value and checks it; a value that breaks the rule is an issue and is answered all the
  /// same.
  func read(from reader: inout JSONReader) -> Value?
  /// As `read(from:)`, into memory that holds nothing, and holds nothing afterwards if the answer is
  /// `false`: if no value could be made.
  func read(to place: UnsafeMutablePointer<Value>, from reader: inout JSONReader) -> Bool
  /// Moves past `null` if that comes next, where a value is under this rule or null.
  func readNull(from reader: inout JSONReader) -> Bool
  /// Adds an issue for everything that is wrong with `value`.
  func validate(_ value: Value, in validation: inout Validation)
  /// Whether there is anything that `validate` would refuse. Of most rules there is.
  var refusesAny: Bool { get }
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
  public func read(to place: UnsafeMutablePointer<Value>, from reader: inout JSONReader) -> Bool {
    Value.read(to: place, from: &reader)
  }

  @inlinable
  public func validate(_ value: Value, in validation: inout Validation) {}

  public var refusesAny: Bool { false }
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
  public func read(to place: UnsafeMutablePointer<Value>, from reader: inout JSONReader) -> Bool {
    Value.read(to: place, from: &reader)
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

  public var refusesAny: Bool { rule.refusesAny }
}

extension Rule {
  public var refusesAny: Bool { true }

  @inlinable
  public func read(to place: UnsafeMutablePointer<Value>, from reader: inout JSONReader) -> Bool {
    guard let value = read(from: &reader) else { return false }
    place.initialize(to: value)
    return true
  }

  @inlinable
  public func readNull(from reader: inout JSONReader) -> Bool { reader.readNull() }

  /// Reads a value that is under this rule or null: `.some(nil)` for `null`.
  @inlinable
  public func readNullable(from reader: inout JSONReader) -> Value?? {
    if readNull(from: &reader) { return .some(nil) }
    guard let value = read(from: &reader) else { return nil }
    return .some(value)
  }
}
