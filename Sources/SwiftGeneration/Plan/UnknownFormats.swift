import OpenAPIDocument

extension SchemaGraph {
  /// Says which formats nobody checks, each once, where it stands first.
  func reportUnknownFormats(
    options: GenerationOptions, reporting diagnostics: inout Diagnostics
  ) {
    var names: [String] = []
    var uses: [String: (first: SourceLocation, pointer: String, count: Int)] = [:]
    for schema in schemas {
      guard case .object(let keywords) = schema.form else { continue }
      for occurrence in keywords {
        guard case .format(let name) = occurrence.keyword, !Self.known.contains(name),
          !options.asserts(format: name)
        else { continue }
        if uses[name] == nil {
          names.append(name)
          uses[name] = (occurrence.valueLocation, schema.pointer, 0)
        }
        uses[name]?.count += 1
      }
    }
    for name in names {
      guard let use = uses[name] else { continue }
      let more = use.count == 1 ? "" : ", here and in \(use.count - 1) more"
      diagnostics.report(
        .warning, "unknown-format", "the format '\(name)' is not known; it is not enforced\(more)",
        at: use.first, pointer: use.pointer)
    }
  }

  /// Those that are enforced or that refuse nothing.
  private static let known = Set(StringFormatName.cases.keys).union([
    "int32", "int64", "float", "double", "password", "binary",
  ])
}
