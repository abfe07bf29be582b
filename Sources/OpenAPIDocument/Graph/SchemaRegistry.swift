/// Schemas that references find by their URI without anything being fetched.
public struct SchemaRegistry: Sendable {
  private var files: [URIReference: SourceFile] = [:]

  /// With nothing but the metaschemas of JSON Schema 2020-12.
  public static let standard: SchemaRegistry = {
    var registry = SchemaRegistry()
    for (uri, text) in Metaschema.texts { registry.add(text.source(named: uri), at: uri) }
    return registry
  }()

  /// Makes `file` the one that `uri` names. A fragment in `uri` does not count.
  public mutating func add(_ file: SourceFile, at uri: String) {
    files[URIReference(uri).withoutFragment] = file
  }

  subscript(uri: URIReference) -> SourceFile? { files[uri.withoutFragment] }
}

extension StaticString {
  fileprivate func source(named path: String) -> SourceFile {
    SourceFile(
      path: path, bytes: Array(UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)))
  }
}
