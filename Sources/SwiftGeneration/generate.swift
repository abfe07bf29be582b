public import OpenAPIDocument

/// Generates the Swift files of an API.
///
/// Returns `nil` if something stands in the way; everything that does is reported.
public func generate(
  from graph: SchemaGraph, options: GenerationOptions = GenerationOptions(),
  reporting diagnostics: inout Diagnostics
) -> [GeneratedFile]? {
  guard let plan = planAPI(for: graph, options: options, reporting: &diagnostics) else {
    return nil
  }
  var page = Page(access: options.access)
  return options.layout.arranged(emitFiles(for: plan)).withDistinctNames.map {
    $0.rendered(on: &page)
  }
}
