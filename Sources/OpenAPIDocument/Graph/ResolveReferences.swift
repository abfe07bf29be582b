/// Thrown for a path that is below the root of a document and leads out of it all the same, by a
/// symbolic link.
public struct OutsideDirectory: Error {
  public init() {}
}

/// Follows every `$ref` of a document, once, and lays all schemas that it reaches into one graph.
///
/// References may lead into other files below `root`, by default the directory of the document's own
/// file. `read` gets their paths, which begin as that of a directory of `root` does, and throws what a
/// sentence can end with, or `OutsideDirectory`; URIs are looked up in `registry`, never fetched.
/// Reports every problem, and returns `nil` if there was any error.
public func resolveReferences(
  in document: Document, below root: DocumentRoot? = nil, registry: SchemaRegistry = .standard,
  reading read: @escaping (_ path: String) throws -> SourceFile,
  reporting diagnostics: inout Diagnostics
) -> SchemaGraph? {
  let errorsBefore = diagnostics.errorCount
  var resolver = ReferenceResolver(
    document: document, in: root, registry: registry, diagnostics: diagnostics, read: read)
  diagnostics = Diagnostics()
  let graph = resolver.graph()
  diagnostics = resolver.diagnostics
  EndlessSchemas(among: graph.schemas).report(to: &diagnostics)
  return diagnostics.errorCount == errorsBefore ? graph : nil
}

/// Reads a document and everything that it refers to: all stages from the file to the graph.
///
/// References are followed in a document with errors, too, so that one run tells of both.
public func loadGraph(
  from source: SourceFile, below root: DocumentRoot? = nil,
  reading read: @escaping (_ path: String) throws -> SourceFile,
  reporting diagnostics: inout Diagnostics
) -> SchemaGraph? {
  let errorsBefore = diagnostics.errorCount
  guard
    let node = parseYAML(source, reporting: &diagnostics),
    let document = decodeParts(of: node, reporting: &diagnostics)
  else { return nil }
  let graph = resolveReferences(
    in: document, below: root, reading: read, reporting: &diagnostics)
  return diagnostics.errorCount == errorsBefore ? graph : nil
}
