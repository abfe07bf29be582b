import OpenAPIDocument

/// What the members of `SecuritySchemes` are called.
struct SecurityNames {
  private var identifiers: [Spelling: Identifier] = [:]

  init(in graph: SchemaGraph, reporting diagnostics: inout Diagnostics) {
    let schemes = graph.securitySchemes
    let wishes = schemes.map { DistinctNames.Wish(SwiftName.member($0.name), for: $0.name) }
    // `all` is the list of them.
    let names = DistinctNames(for: wishes, reserved: ["all"])
    for (scheme, spelling) in zip(schemes, names.spellings) {
      identifiers[Spelling(scheme.name)] = Identifier(spelling: spelling)
    }
    names.report(
      schemes.map { scheme in
        NamedThing(
          name: scheme.name, location: scheme.location,
          pointer: JSONPointer.appending(scheme.name, to: "/components/securitySchemes"))
      }, wishes, noun: "the security scheme ", list: nil, to: &diagnostics)
  }

  subscript(scheme: String) -> Identifier {
    identifiers[Spelling(scheme)] ?? Identifier(spelling: SwiftName.member(scheme))
  }
}
