// Arrays only; other values are let through.
extension SchemaEvaluation {
  public mutating func itemCount(_ value: JSONInstance, minItems: Int = 0, maxItems: Int = .max) {
    guard case .array(let elements) = value.value else { return }
    if elements.count < minItems {
      refuse(value, "minItems", "at least \(counted(minItems, "element", "elements"))")
    }
    if elements.count > maxItems {
      refuse(value, "maxItems", "at most \(counted(maxItems, "element", "elements"))")
    }
  }

  public mutating func uniqueItems(_ value: JSONInstance) {
    guard case .array(let elements) = value.value else { return }
    var seen: Set<JSONInstance> = []
    if let index = elements.firstIndex(where: { !seen.insert($0).inserted }) {
      refuse(value, "uniqueItems", "no element twice, as the one at index \(index) is")
    }
  }

  public mutating func prefixItems(_ value: JSONInstance, _ schemas: [SchemaFunction]) {
    guard case .array(let elements) = value.value else { return }
    for (index, (element, schema)) in zip(elements, schemas).enumerated() {
      descend(element, schema)
      markEvaluated(index)
    }
  }

  /// `start` is the number of the `prefixItems`.
  public mutating func items(
    _ value: JSONInstance, from start: Int = 0, _ schema: SchemaFunction
  ) {
    guard case .array(let elements) = value.value else { return }
    for (index, element) in elements.enumerated().dropFirst(start) {
      descend(element, schema)
      markEvaluated(index)
    }
  }

  public mutating func contains(
    _ value: JSONInstance, _ schema: SchemaFunction, minContains: Int = 1,
    maxContains: Int = .max
  ) {
    guard case .array(let elements) = value.value else { return }
    var count = 0
    for (index, element) in elements.enumerated() where acceptsBelow(element, schema) {
      count += 1
      markEvaluated(index)
    }
    if count < minContains {
      let phrase = counted(minContains, "element", "elements")
      refuse(
        value, minContains == 1 ? "contains" : "minContains", "at least \(phrase) that match")
    }
    if count > maxContains {
      let phrase = counted(maxContains, "element", "elements")
      refuse(value, "maxContains", "at most \(phrase) that match")
    }
  }

  /// Behind all other keywords of its schema.
  public mutating func unevaluatedItems(_ value: JSONInstance, _ schema: SchemaFunction) {
    guard case .array(let elements) = value.value else { return }
    for (index, element) in elements.enumerated() where isUnevaluated(index) {
      descend(element, schema)
      markEvaluated(index)
    }
  }
}
