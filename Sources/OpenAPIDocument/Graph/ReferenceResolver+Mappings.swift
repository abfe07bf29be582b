extension ReferenceResolver {
  /// The schema that a value of a discriminator's `mapping` selects, which is the name of a component
  /// or a reference (OpenAPI 3.1, section 4.8.25); `nil` after reporting that it is neither.
  mutating func mapped(_ value: WrittenSchema) -> WrittenSchema? {
    guard case .reference(let text) = value.form else { return value }
    if isComponentName(text, at: value.location) {
      return WrittenSchema(
        form: .reference("#" + JSONPointer.appending(text, to: "/components/schemas")),
        location: value.location, pointer: value.pointer)
    }
    var said = Diagnostics()
    if text.contains(where: { "#/.".contains($0) }) {
      swap(&said, &decoder.diagnostics)
      let target = target(of: text, at: value.location, pointer: value.pointer)
      swap(&said, &decoder.diagnostics)
      if target != nil { return value }
    }
    report(
      "unresolved-mapping",
      "'\(text)' is neither a schema of 'components' nor a reference that holds",
      at: value.location, pointer: value.pointer,
      advice: said.all.first?.advice
        ?? decoder.advice(for: text, among: document.components.schemas.map(\.name)))
    return nil
  }

  private mutating func isComponentName(_ text: String, at location: SourceLocation) -> Bool {
    guard !text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }) else {
      return false
    }
    let schemas = Place(
      file: files.index(of: location.file),
      pointer: JSONPointer.appending(text, to: "/components/schemas"))
    return node(at: schemas) != nil
  }
}
