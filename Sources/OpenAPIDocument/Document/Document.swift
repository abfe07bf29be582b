/// An OpenAPI document as written, in the terms of OpenAPI 3.1: every object where it stands, every `$ref` still a text.
public struct Document: Sendable {
  /// The whole file, for references into places that are no component.
  let root: YAMLNode
  public let version: OpenAPIVersion
  /// The value of `$self` (OpenAPI 3.2).
  public let selfURI: String?
  public let info: Info
  public let servers: [Server]
  public let tags: [Tag]
  public let externalDocs: ExternalDocumentation?
  public let extensions: [Member<JSONLiteral>]
  public let paths: [Path]
  public let webhooks: [Named<ReferenceOr<PathItem>>]
  public let components: Components
  /// `nil` where the document is silent.
  public let security: [SecurityAlternative]?
  /// Those that were told of.
  var assumedNulls = AssumedNulls()

  public var file: SourceFile { root.location.file }
}

extension Document {
  /// Something under a key of a mapping.
  public struct Named<Value: Sendable>: Sendable {
    public let name: String
    /// Of the key.
    public let location: SourceLocation
    public let value: Value
  }

  /// A text and its place.
  public struct Name: Sendable {
    public let text: String
    public let location: SourceLocation
    public let pointer: String
  }

  /// An object, or the Reference Object that stands for it.
  public enum ReferenceOr<Value: Sendable>: Sendable {
    case value(Value)
    case reference(Reference)
  }

  /// The Reference Object (OpenAPI 3.1, section 4.8.23).
  public struct Reference: Sendable {
    /// The value of `$ref`.
    public let text: String
    /// Of the value of `$ref`.
    public let location: SourceLocation
    /// Of the object that holds `$ref`.
    public let pointer: String
    /// Overrides that of the target.
    public let summary: String?
    /// Overrides that of the target.
    public let description: String?
  }

  /// An entry of `paths`.
  public struct Path: Sendable {
    public let template: PathTemplate
    public let item: ReferenceOr<PathItem>
  }

  /// The Path Item Object (OpenAPI 3.1, section 4.8.9).
  public struct PathItem: Sendable {
    /// A `$ref` beside other fields, which says where the rest of them are.
    public let base: Reference?
    public let summary: String?
    public let description: String?
    public let servers: [Server]
    public let parameters: [ReferenceOr<Parameter>]
    public let operations: [Operation]
    public let location: SourceLocation
    public let pointer: String
  }

  /// The Operation Object (OpenAPI 3.1, section 4.8.10).
  public struct Operation: Sendable {
    public let id: Name?
    /// Upper case, such as `POST`; as written where it is one of `additionalOperations`.
    public let method: String
    public let tags: [String]
    public let summary: String?
    public let description: String?
    public let externalDocs: ExternalDocumentation?
    public let isDeprecated: Bool
    public let parameters: [ReferenceOr<Parameter>]
    public let requestBody: ReferenceOr<RequestBody>?
    public let responses: [StatusResponse]
    public let callbacks: [Named<ReferenceOr<Callback>>]
    public let security: [SecurityAlternative]?
    public let servers: [Server]
    public let extensions: [Member<JSONLiteral>]
    /// Of the key that names the method.
    public let location: SourceLocation
    public let pointer: String
  }

  /// An entry of `responses`.
  public struct StatusResponse: Sendable {
    public let status: OpenAPIDocument.Response.Status
    public let response: ReferenceOr<Document.Response>
    /// Of the key.
    public let location: SourceLocation
  }

  /// Path items under runtime expressions.
  public struct Callback: Sendable {
    public let items: [Named<ReferenceOr<PathItem>>]
    public let location: SourceLocation
    public let pointer: String
  }

  /// The Parameter Object (OpenAPI 3.1, section 4.8.12).
  public struct Parameter: Sendable {
    public let name: String
    public let place: OpenAPIDocument.Parameter.Place
    public let isRequired: Bool
    public let isDeprecated: Bool
    public let allowsEmptyValue: Bool
    public let description: String?
    public let serialization: Serialization
    public let examples: Examples
    public let extensions: [Member<JSONLiteral>]
    public let location: SourceLocation
    public let pointer: String
  }

  /// How a value becomes text: by `style`, or by the one media type of `content`.
  public enum Serialization: Sendable {
    case style(
      OpenAPIDocument.Parameter.Style, explode: Bool, allowReserved: Bool, WrittenSchema)
    case content(Named<ReferenceOr<MediaType>>)
  }

  /// The Request Body Object (OpenAPI 3.1, section 4.8.13).
  public struct RequestBody: Sendable {
    public let description: String?
    public let isRequired: Bool
    public let content: [Named<ReferenceOr<MediaType>>]
    public let location: SourceLocation
    public let pointer: String
  }

  /// The Media Type Object (OpenAPI 3.1, section 4.8.14).
  public struct MediaType: Sendable {
    public let schema: WrittenSchema?
    public let itemSchema: WrittenSchema?
    public let examples: Examples
    /// By property.
    public let encodings: [Named<Encoding>]
  }

  /// The Response Object (OpenAPI 3.1, section 4.8.17).
  public struct Response: Sendable {
    public let summary: String?
    public let description: String
    public let headers: [Named<ReferenceOr<Header>>]
    public let content: [Named<ReferenceOr<MediaType>>]
    public let links: [Named<ReferenceOr<Link>>]
    public let extensions: [Member<JSONLiteral>]
    public let location: SourceLocation
    public let pointer: String
  }

  /// The Header Object (OpenAPI 3.1, section 4.8.21).
  public struct Header: Sendable {
    public let isRequired: Bool
    public let description: String?
    public let serialization: Serialization
    public let examples: Examples
    public let location: SourceLocation
  }

  /// What `example` and `examples` hold.
  public struct Examples: Sendable {
    public let unnamed: [Example]
    public let named: [Named<ReferenceOr<Example>>]
  }

  /// The Example Object (OpenAPI 3.1, section 4.8.19).
  public struct Example: Sendable {
    public let summary: String?
    public let description: String?
    public let content: ExampleValue.Content
    /// Of the content.
    public let location: SourceLocation
    /// Of the content.
    public let pointer: String
  }

  /// The Link Object (OpenAPI 3.1, section 4.8.20).
  public struct Link: Sendable {
    public let target: OpenAPIDocument.Link.Target
    /// Of the value that names the target.
    public let targetLocation: SourceLocation
    public let parameters: [Member<JSONLiteral>]
    public let requestBody: JSONLiteral?
    public let description: String?
    public let server: Server?
    public let pointer: String
  }

  /// The Security Scheme Object (OpenAPI 3.1, section 4.8.27).
  public struct SecurityScheme: Sendable {
    public let kind: OpenAPIDocument.SecurityScheme.Kind
    public let description: String?
  }

  /// A Security Requirement Object.
  public struct SecurityAlternative: Sendable {
    /// One entry of a Security Requirement Object, all of which have to be met.
    public struct Scheme: Sendable {
      public let name: String
      public let scopes: [String]
      public let location: SourceLocation
      public let pointer: String
    }

    public let schemes: [Scheme]
  }

  /// The Components Object (OpenAPI 3.1, section 4.8.7).
  public struct Components: Sendable {
    public var schemas: [Named<WrittenSchema>] = []
    public var responses: [Named<ReferenceOr<Response>>] = []
    public var parameters: [Named<ReferenceOr<Parameter>>] = []
    public var examples: [Named<ReferenceOr<Example>>] = []
    public var requestBodies: [Named<ReferenceOr<RequestBody>>] = []
    public var headers: [Named<ReferenceOr<Header>>] = []
    public var securitySchemes: [Named<ReferenceOr<SecurityScheme>>] = []
    public var links: [Named<ReferenceOr<Link>>] = []
    public var callbacks: [Named<ReferenceOr<Callback>>] = []
    public var pathItems: [Named<ReferenceOr<PathItem>>] = []
    public var mediaTypes: [Named<ReferenceOr<MediaType>>] = []
  }
}

extension Document.Named where Value: Hashable {
  var member: Member<Value> { Member(name: name, value: value, nameLocation: location) }
}
