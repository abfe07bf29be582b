import OpenAPIDocument

/// Warns of what is said about content that is never there as JSON, so that no function can assert it.
extension TypePlanner {
  /// Of a form, about the object as a whole: its members are read one by one.
  func reportUnenforced(ofForm schema: SchemaID, to diagnostics: inout Diagnostics) {
    for id in [schema, shapes.origin(of: schema)] {
      report(
        shapes.residue(of: id).keywords, why: "the parts of a form are read one by one",
        &diagnostics)
    }
  }

  /// Of a list whose items are parts with bytes.
  func reportUnenforced(ofFiles schema: SchemaID, to diagnostics: inout Diagnostics) {
    report(
      shapes.residue(of: shapes.origin(of: schema)).keywords,
      why: "the bytes of parts are not looked at", &diagnostics)
    if let items = listItems(of: schema) { reportUnenforced(ofBytes: items, to: &diagnostics) }
  }

  func reportUnenforced(ofBytes schema: SchemaID, to diagnostics: inout Diagnostics) {
    let keywords = KeywordSet(of: schema, in: shapes.graph, identity: shapes.identity)
    let assertions = keywords.assertions.filter { occurrence in
      switch occurrence.keyword.family {
      case .values, .alternatives, .numbers, .lengths: true
      case .types, .formats, .arrays, .objects, nil: false
      }
    }
    report(assertions + keywords.notModelled, why: "bytes are not looked at", &diagnostics)
  }

  private func report(
    _ keywords: [LocatedKeyword<SchemaID>], why: String, _ diagnostics: inout Diagnostics
  ) {
    for occurrence in keywords where asserts(occurrence.keyword) {
      diagnostics.report(
        .warning, "keyword-not-enforced", "'\(occurrence.keyword.name)' is not enforced: \(why)",
        at: occurrence.nameLocation)
    }
  }

  /// Whether the keyword refuses something by itself.
  private func asserts(_ keyword: Keyword<SchemaID>) -> Bool {
    switch keyword {
    case .then, .else, .minContains, .maxContains, .discriminator: false
    case .unevaluatedProperties(let schema), .unevaluatedItems(let schema):
      if case .boolean(true) = shapes.graph[schema].form { false } else { true }
    default: true
    }
  }
}
