import OpenAPIDocument

extension SchemaGraph {
  /// Says which formats nobody checks, each once, where it stands first.
  func reportUnknownFormats(to diagnostics: inout Diagnostics) {
    var names: [String] = []
    var uses: [String: (first: SourceLocation, pointer: String, count: Int)] = [:]
    for schema in schemas {
      guard case .object(let keywords) = schema.form else { continue }
      for occurrence in keywords {
        guard case .format(let name) = occurrence.keyword, KnownFormat(rawValue: name) == nil
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
}
