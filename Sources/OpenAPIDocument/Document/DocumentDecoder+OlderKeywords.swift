extension DocumentDecoder {
  /// Warns of a keyword that JSON Schema had before 2020-12, and says what took its place.
  ///
  /// `false` where it is none of these.
  mutating func warnOfOlder(
    _ entry: YAMLNode.Entry, among entries: [YAMLNode.Entry], at pointer: String
  ) -> Bool {
    let advice: String
    switch entry.key {
    case "id", "definitions": advice = "write '$\(entry.key == "id" ? "id" : "defs")'"
    case "$recursiveRef": advice = "write '$dynamicRef', and '$dynamicAnchor' where it leads"
    case "$recursiveAnchor": advice = "write '$dynamicAnchor' with a name"
    case "dependencies": advice = Self.adviceForDependencies(entry.value)
    case "additionalItems":
      let hasPositions = entries.contains {
        $0.key == "prefixItems" || $0.key == "items" && $0.value.items != nil
      }
      advice =
        hasPositions
        ? "write 'items': it is about what follows 'prefixItems'"
        : "remove it: it never meant anything without schemas by position"
    // Draft 3.
    case "divisibleBy": advice = "write 'multipleOf'"
    case "disallow": advice = "write 'not' with 'type'"
    case "extends": advice = "write 'allOf'"
    default: return false
    }
    diagnostics.report(
      .warning, "older-keyword", "'\(entry.key)' is of an older JSON Schema and means nothing here",
      at: entry.keyLocation, pointer: pointer, advice: advice)
    return true
  }

  private static func adviceForDependencies(_ node: YAMLNode) -> String {
    let values = node.entries?.map(\.value) ?? []
    let lists = values.count { $0.items != nil }
    if lists == 0 { return "write 'dependentSchemas'" }
    if lists == values.count { return "write 'dependentRequired'" }
    return "write 'dependentRequired' for the lists and 'dependentSchemas' for the schemas"
  }
}
