/// A description of an API in which nothing is left to look up.
///
/// Schemas of all files stand in one flat array and refer to each other by index, so a cycle is just
/// an edge. Parameters, responses, bodies, headers, security schemes and path items are in the place
/// that referred to them. Graph and schemas are immutable references, since every stage that follows
/// passes them around.
public final class SchemaGraph: Sendable {
  /// Of the document; what older versions say is in the terms of OpenAPI 3.1.
  public let version: OpenAPIVersion
  public let info: Info
  /// Where operations do not name their own.
  public let servers: [Server]
  public let tags: [Tag]
  public let externalDocs: ExternalDocumentation?
  /// The `x-…` fields of the document itself.
  public let extensions: [Member<JSONLiteral>]
  /// Of `components.securitySchemes`, in document order.
  public let securitySchemes: [SecurityScheme]
  /// In the order of the `paths`; one that several paths share by reference is here once.
  public let operations: [Operation]
  /// Requests that the provider of the API sends; their operations have no paths.
  public let webhooks: [Webhook]
  /// Of `components.pathItems`, in document order.
  public let pathItems: [PathItem]
  /// Of the operations and of `components.callbacks`, each Callback Object once.
  public let callbacks: [Callback]
  /// Of `components.schemas`, in document order.
  public let components: [Member<SchemaID>]
  public let schemas: [Schema]
  /// Whether it is what a selection left of a document.
  public let isSelection: Bool

  init(
    version: OpenAPIVersion, info: Info, servers: [Server], tags: [Tag],
    externalDocs: ExternalDocumentation?, extensions: [Member<JSONLiteral>],
    securitySchemes: [SecurityScheme], operations: [Operation], webhooks: [Webhook],
    pathItems: [PathItem], callbacks: [Callback], components: [Member<SchemaID>],
    schemas: [Schema], isSelection: Bool = false
  ) {
    self.version = version
    self.info = info
    self.servers = servers
    self.tags = tags
    self.externalDocs = externalDocs
    self.extensions = extensions
    self.securitySchemes = securitySchemes
    self.operations = operations
    self.webhooks = webhooks
    self.pathItems = pathItems
    self.callbacks = callbacks
    self.components = components
    self.schemas = schemas
    self.isSelection = isSelection
  }

  @inlinable
  public subscript(id: SchemaID) -> Schema { schemas[id.index] }

  public subscript(id: CallbackID) -> Callback { callbacks[id.index] }

  /// The same but for what its schemas say.
  package func replacingKeywords(
    _ replace: (Schema, [LocatedKeyword<SchemaID>]) -> [LocatedKeyword<SchemaID>]
  ) -> SchemaGraph {
    SchemaGraph(
      version: version, info: info, servers: servers, tags: tags, externalDocs: externalDocs,
      extensions: extensions, securitySchemes: securitySchemes, operations: operations,
      webhooks: webhooks, pathItems: pathItems, callbacks: callbacks, components: components,
      schemas: schemas.map { schema in
        guard case .object(let keywords) = schema.form else { return schema }
        return Schema(
          form: .object(replace(schema, keywords)), location: schema.location,
          pointer: schema.pointer, name: schema.name, valueLocations: schema.valueLocations)
      }, isSelection: isSelection)
  }
}

/// An entry of `webhooks` (OpenAPI 3.1, section 4.8.1).
public struct Webhook: Sendable {
  public let name: String
  public let operations: [Operation]
  /// Of the key.
  public let location: SourceLocation
}

/// The place of a schema in its graph.
public struct SchemaID: Hashable, Sendable {
  public let index: Int

  public init(index: Int) {
    self.index = index
  }
}

/// One schema of a graph.
///
/// A schema object that holds nothing but `$ref` is not a schema of its own: whoever contains it has
/// the index of what it refers to. `Keyword.ref` remains where siblings stand beside it.
public final class Schema: Sendable {
  /// A schema is `true`, `false` or an object of keywords.
  public enum Form: Sendable {
    case boolean(Bool)
    /// In document order.
    case object([LocatedKeyword<SchemaID>])
  }

  public let form: Form
  public let location: SourceLocation
  /// JSON Pointer (RFC 6901) within the file.
  public let pointer: String
  /// The name by which the author calls it: its key in `components.schemas` or `$defs`, or, in a
  /// file that is referred to, the last token of the pointer (the file's name for the whole file).
  /// `nil` for a schema that nobody refers to by name.
  public let name: String?
  /// Of the members of its `enum`, in their order.
  public let valueLocations: [SourceLocation]

  init(
    form: Form, location: SourceLocation, pointer: String, name: String?,
    valueLocations: [SourceLocation] = []
  ) {
    self.form = form
    self.location = location
    self.pointer = pointer
    self.name = name
    self.valueLocations = valueLocations
  }
}
