/// Reads JSON Schemas that stand on their own, each a file, into one graph; they are its components,
/// by the names given here.
///
/// What they refer to is read as in `resolveReferences(in:below:registry:reading:reporting:)`. Reports
/// every problem, and returns `nil` if there was any error.
public func loadSchemas(
  from files: [(name: String, source: SourceFile)], registry: SchemaRegistry = .standard,
  reading read: @escaping (_ path: String) throws -> SourceFile,
  reporting diagnostics: inout Diagnostics
) -> SchemaGraph? {
  let errorsBefore = diagnostics.errorCount
  var decoder = DocumentDecoder(diagnostics: diagnostics, version: .v3_1)
  var roots: [YAMLNode] = []
  var schemas: [Document.Named<WrittenSchema>] = []
  for (name, source) in files {
    guard let root = parseYAML(source, reporting: &decoder.diagnostics),
      let schema = decoder.schema(root, at: "")
    else { continue }
    roots.append(root)
    schemas.append(Document.Named(name: name, location: root.location, value: schema))
  }
  diagnostics = decoder.diagnostics
  guard diagnostics.errorCount == errorsBefore, let first = roots.first else { return nil }
  var resolver = ReferenceResolver(
    document: Document(schemas: schemas, root: first), isSchema: true, registry: registry,
    diagnostics: diagnostics, read: read)
  for root in roots.dropFirst() { resolver.files.add(schema: root) }
  diagnostics = Diagnostics()
  let graph = resolver.graph()
  diagnostics = resolver.diagnostics
  return diagnostics.errorCount == errorsBefore ? graph : nil
}

extension Document {
  /// A document that has nothing but schemas.
  fileprivate init(schemas: [Named<WrittenSchema>], root: YAMLNode) {
    var components = Components()
    components.schemas = schemas
    self.init(
      root: root, version: .v3_1, selfURI: nil,
      info: Info(title: "schemas", version: "", location: root.location),
      servers: [], tags: [], externalDocs: nil, extensions: [], paths: [], webhooks: [],
      components: components, security: nil)
  }
}

extension ReferencedFiles {
  fileprivate mutating func add(schema root: YAMLNode) {
    var uri = URIReference("")
    let path = root.location.file.path
    let directory = rootDirectory.directory
    uri.path = path.hasPrefix(directory) ? String(path.dropFirst(directory.count)) : path
    add(root.location.file, root: root, at: uri, isSchema: true)
  }
}
