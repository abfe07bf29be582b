// Strings only; other values are let through.
extension SchemaEvaluation {
  public mutating func pattern(_ value: JSONInstance, _ pattern: StringPattern) {
    guard case .string(let text) = value.value, !pattern.matches(text) else { return }
    refuse(value, "pattern", pattern.phrase)
  }

  public mutating func format(_ value: JSONInstance, _ format: StringFormat) {
    guard case .string(let text) = value.value, !format.accepts(text) else { return }
    refuse(value, "format", format.phrase)
  }
}
