extension DocumentDecoder {
  /// The keywords of the Schema Object of OpenAPI 3.0 (3.0.3, section 4.7.24).
  private static let oldest: Set<String> = [
    "$ref", "title", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
    "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties",
    "minProperties", "required", "enum", "type", "allOf", "oneOf", "anyOf", "not", "items",
    "properties", "additionalProperties", "description", "format", "default", "discriminator",
    "readOnly", "writeOnly", "xml", "externalDocs", "example", "deprecated",
  ]

  mutating func warnOfNewer(_ keyword: YAMLNode.Entry, at pointer: @autoclosure () -> String) {
    guard version < .v3_1 else { return }
    if !Self.oldest.contains(keyword.key) {
      warnOfNewer(
        "the keyword '\(keyword.key)'", since: .v3_1, at: keyword.keyLocation, pointer: pointer())
    } else if keyword.key == "type", keyword.value.items != nil || keyword.value.string == "null" {
      warnOfNewer(
        keyword.value.items == nil ? "the type 'null'" : "a list of types", since: .v3_1,
        at: keyword.value.location, pointer: pointer())
    } else if keyword.key.hasPrefix("exclusive"), case .scalar(let scalar) = keyword.value.value,
      scalar.kind == .integer || scalar.kind == .float
    {
      warnOfNewer(
        "a number as '\(keyword.key)'", since: .v3_1, at: keyword.value.location, pointer: pointer()
      )
    }
  }

  /// Warns of an array without `items`, which OpenAPI 3.0 requires.
  mutating func warnOfMissingItems(
    in keywords: [LocatedKeyword<WrittenSchema>], at pointer: String
  ) {
    guard version < .v3_1 else { return }
    var array: SourceLocation?
    for located in keywords {
      switch located.keyword {
      case .type(let types) where types.contains(.array): array = located.valueLocation
      case .items: return
      default: continue
      }
    }
    guard let array else { return }
    diagnostics.report(
      .warning, "missing-items",
      "an array needs 'items' in OpenAPI 3.0; any item is valid without it", at: array,
      pointer: JSONPointer.appending("type", to: pointer), advice: "write 'items: {}'")
  }

  /// `required: true` in the schema of a property, as a parameter has it; true where it was that.
  mutating func ignoreRequiredFlag(
    _ node: YAMLNode, at pointer: @autoclosure () -> String
  ) -> Bool {
    guard case .scalar(let scalar) = node.value, case .boolean(let flag) = scalar.kind else {
      return false
    }
    diagnostics.report(
      .warning, "ignored-required",
      "'required' of a schema is the list of its required properties; \(flag) is ignored",
      at: node.location, pointer: pointer(),
      advice: flag ? "name this property in 'required' of the object that has it" : "remove it")
    return true
  }
}
