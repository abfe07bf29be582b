/// A part of a file with a base URI of its own: the whole file, or a schema with `$id` (JSON Schema
/// 2020-12, core, section 4.3.5).
struct SchemaResource {
  let uri: URIReference
  let file: Int
  /// Of its root within the file.
  let pointer: String
  /// Pointers of the schemas that have an `$anchor` or a `$dynamicAnchor`, by its name.
  var anchors: [Spelling: String] = [:]
  var dynamicAnchors: [Spelling: String] = [:]
  /// The value of `$schema`.
  var dialect: String?
}

/// Finds the resources of one file.
struct ResourceScan {
  private(set) var resources: [SchemaResource]
  private let file: Int
  private var rest: [Visit] = []

  private struct Visit {
    let node: YAMLNode
    let pointer: String
    let resource: Int
    let position: Position
  }

  /// What stands where the scan is.
  fileprivate enum Position {
    case schema
    /// A mapping or a list of schemas.
    case schemas
    /// Somewhere in an OpenAPI document, or in a file of which nobody knows what it is.
    case anywhere
  }

  /// `isSchema` tells that the whole file is a schema.
  init(of root: YAMLNode, file: Int, uri: URIReference, isSchema: Bool) {
    self.file = file
    resources = [SchemaResource(uri: uri, file: file, pointer: "")]
    rest = [Visit(node: root, pointer: "", resource: 0, position: isSchema ? .schema : .anywhere)]
    while let visit = rest.popLast() { self.visit(visit) }
  }

  private mutating func visit(_ visit: Visit) {
    switch visit.node.value {
    case .scalar: break
    case .sequence(let items):
      for (index, item) in items.enumerated() {
        rest.append(
          Visit(
            node: item, pointer: JSONPointer.appending(index, to: visit.pointer),
            resource: visit.resource, position: visit.position.ofItems))
      }
    case .mapping(let entries):
      let resource = visit.position == .schemas ? visit.resource : self.resource(of: visit, entries)
      for entry in entries {
        guard let position = visit.position.position(of: entry.key) else { continue }
        rest.append(
          Visit(
            node: entry.value, pointer: JSONPointer.appending(entry.key, to: visit.pointer),
            resource: resource, position: position))
      }
    }
  }

  /// The resource that a schema object belongs to, with its anchors noted there.
  private mutating func resource(of visit: Visit, _ entries: [YAMLNode.Entry]) -> Int {
    var resource = visit.resource
    if let id = entries.first(where: { $0.key == "$id" })?.value.string {
      let uri = URIReference(id).resolved(against: resources[resource].uri).withoutFragment
      if visit.pointer.isEmpty {
        let known = resources[0]
        resources[0] = SchemaResource(uri: uri, file: known.file, pointer: known.pointer)
      } else {
        resource = resources.count
        resources.append(SchemaResource(uri: uri, file: file, pointer: visit.pointer))
      }
    }
    for entry in entries {
      guard let text = entry.value.string else { continue }
      switch entry.key {
      case "$anchor": resources[resource].anchors[Spelling(text)] = visit.pointer
      case "$dynamicAnchor":
        resources[resource].anchors[Spelling(text)] = visit.pointer
        resources[resource].dynamicAnchors[Spelling(text)] = visit.pointer
      case "$schema": resources[resource].dialect = text
      default: break
      }
    }
    return resource
  }
}

extension ResourceScan.Position {
  fileprivate var ofItems: Self { self == .schemas ? .schema : self }

  /// What the value of a key is; `nil` where no schema can be below.
  fileprivate func position(of key: String) -> Self? {
    switch self {
    case .schemas: return .schema
    case .schema:
      switch KeywordShape.all[key] {
      case .schema: return .schema
      case .schemas, .namedSchemas: return .schemas
      default: return nil
      }
    case .anywhere:
      switch key {
      case "enum", "const", "default", "example", "examples": return nil
      case "schema", "itemSchema": return .schema
      default: return key.hasPrefix("x-") ? nil : .anywhere
      }
    }
  }
}
