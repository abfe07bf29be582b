/// A rule whose values have to fit a schema as well, in ways that their Swift type does not show.
public struct AssertedRule<Base: Rule>: Rule {
  public typealias Value = Base.Value

  private let schema: SchemaFunction
  private let base: Base
  private let passesNull: Bool

  /// `passesNull` tells that a null, where it may stand in place of a value, is not for the schema
  /// to judge: it is an alternative beside it.
  public init(_ schema: @escaping SchemaFunction, _ base: Base, passesNull: Bool = false) {
    self.schema = schema
    self.base = base
    self.passesNull = passesNull
  }

  public func read(from reader: inout JSONReader) -> Base.Value? {
    let start = reader.valueOffset()
    let value = base.read(from: &reader)
    reader.assert(schema, from: start)
    return value
  }

  public func read(
    to place: UnsafeMutablePointer<Base.Value>, from reader: inout JSONReader
  ) -> Bool {
    let start = reader.valueOffset()
    let isThere = base.read(to: place, from: &reader)
    reader.assert(schema, from: start)
    return isThere
  }

  public func readNull(from reader: inout JSONReader) -> Bool {
    let start = reader.valueOffset()
    guard base.readNull(from: &reader) else { return false }
    if !passesNull { reader.assert(schema, from: start) }
    return true
  }

  public func validate(_ value: Base.Value, in validation: inout Validation) {
    base.validate(value, in: &validation)
    validation.assert(schema, of: value)
  }
}

extension JSONReader {
  /// Asserts a schema of the value that was just read, which begins at `start`.
  public mutating func assert(_ schema: SchemaFunction, from start: Int) {
    guard !isHalted, start < position else { return }
    let text = UnsafeBufferPointer(start: bytes + start, count: position - start)
    var reader = JSONReader(text, options: options)
    guard let instance = JSONInstance.read(from: &reader, offsetBy: start) else { return }
    var evaluation = SchemaEvaluation(options, size: text.count)
    schema(instance, &evaluation)
    for finding in evaluation.outcome { noteOnce(finding) }
  }
}

extension Validation {
  /// Asserts that just one schema accepts a value that was built in memory.
  public mutating func assertOne(of schemas: [SchemaFunction], of value: some JSONWritable) {
    assert({ value, evaluation in evaluation.oneOf(value, schemas) }, of: value)
  }

  /// Asserts a schema of a value that was built in memory.
  public mutating func assert(_ schema: SchemaFunction, of value: some JSONWritable) {
    value.encoded().withUnsafeBufferPointer { text in
      guard let instance = JSONInstance.parsed(text) else { return }
      var evaluation = SchemaEvaluation(size: text.count)
      schema(instance, &evaluation)
      let outcome = evaluation.outcome
      if !outcome.isEmpty { refuse(locate(outcome, in: text)) }
    }
  }
}
