// Strings only; other values are let through.
extension SchemaEvaluation {
  public mutating func pattern(_ value: JSONInstance, _ pattern: StringPattern) {
    guard case .string(let text) = value.value, !pattern.matches(text) else { return }
    refuse(value, "pattern", "a string that matches \(pattern.source)")
  }
}
