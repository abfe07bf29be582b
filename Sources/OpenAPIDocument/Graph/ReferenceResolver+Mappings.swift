extension ReferenceResolver {
  /// Checks that each value of a discriminator's `mapping` is the name of a component or a reference
  /// that holds (OpenAPI 3.1, section 4.8.25).
  mutating func checkMappings() {
    let names = document.components.schemas.map(\.name)
    let known = Set(names.map { ExactText($0) })
    for value in document.mappings + decoder.mappings where !known.contains(ExactText(value.text)) {
      var said = Diagnostics()
      if value.text.contains(where: { "#/.".contains($0) }) {
        swap(&said, &decoder.diagnostics)
        let target = target(of: value.text, at: value.location, pointer: value.pointer)
        swap(&said, &decoder.diagnostics)
        if target != nil { continue }
      }
      report(
        "unresolved-mapping",
        "'\(value.text)' is neither a schema of 'components' nor a reference that holds",
        at: value.location, pointer: value.pointer,
        advice: said.all.first?.advice
          ?? decoder.advice(for: value.text, among: names))
    }
  }
}
