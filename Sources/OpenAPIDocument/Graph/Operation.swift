/// The Operation Object (OpenAPI 3.1, section 4.8.10) with its references resolved.
public struct Operation: Sendable {
  /// Where an operation comes from.
  public enum Root: Hashable, Sendable {
    case path
    /// The provider of the API sends the request (OpenAPI 3.1, section 4.8.1).
    case webhook
    /// As with a webhook, to the URL that a runtime expression makes.
    case callback(expression: String)
  }

  /// `operationId`.
  public let id: String?
  /// Upper case, such as `POST`; as written where it is one of `additionalOperations`.
  public let method: String
  /// Several where several paths refer to one path item.
  public internal(set) var paths: [PathTemplate]
  /// Other than `path` in the graph of `SchemaGraph.mountingOutgoingRequests()` only.
  public internal(set) var root = Root.path
  public let tags: [String]
  public let summary: String?
  public let description: String?
  public let externalDocs: ExternalDocumentation?
  public let isDeprecated: Bool
  /// First those of the path item that the operation does not override, then its own.
  public let parameters: [Parameter]
  public let requestBody: RequestBody?
  public let responses: [Response]
  /// By name.
  public internal(set) var callbacks: [Member<CallbackID>]
  /// Alternatives: one of them has to be met. Empty where no security is asked for; the document's
  /// own where the operation is silent.
  public let security: [SecurityRequirement]
  /// Its own, else those of the path item; empty where those of the document hold.
  public let servers: [Server]
  public let extensions: [Member<JSONLiteral>]
  /// Of `operationId`, or of the method where there is none.
  public let nameLocation: SourceLocation
  public let location: SourceLocation
  public let pointer: String
}

/// A path with its template expressions, such as `/model/{modelId}/converse`.
public struct PathTemplate: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    case literal(String)
    case parameter(String)
  }

  /// As written.
  public let text: String
  /// Segments between slashes; each is a concatenation of its parts.
  public let segments: [[Part]]
  public let location: SourceLocation
}

/// The Parameter Object (OpenAPI 3.1, section 4.8.12).
public struct Parameter: Sendable {
  /// Where a request carries a parameter (`in`).
  public enum Place: String, Hashable, Sendable {
    case path, query, header, cookie
  }

  /// How arrays and objects become text (OpenAPI 3.1, section 4.8.12.2).
  public enum Style: String, Hashable, Sendable {
    case matrix, label, form, simple, spaceDelimited, pipeDelimited, deepObject
  }

  /// How a value becomes text: by `style`, or by the one media type of `content`.
  public enum Serialization: Sendable {
    case style(Style, explode: Bool, allowReserved: Bool, SchemaID)
    case content(MediaType)
  }

  public let name: String
  public let place: Place
  public let isRequired: Bool
  public let isDeprecated: Bool
  /// Whether a query may have the name with nothing behind it; deprecated by OpenAPI itself.
  public let allowsEmptyValue: Bool
  public let description: String?
  public let serialization: Serialization
  public let examples: [ExampleValue]
  public let extensions: [Member<JSONLiteral>]
  public let location: SourceLocation
  public let pointer: String

  package func isNamed(_ name: String, in place: Place) -> Bool {
    self.place == place && self.name.hasSameCodeUnits(as: name)
  }
}

/// What a request carries, with the references in it followed.
public struct RequestBody: Sendable {
  public let description: String?
  public let isRequired: Bool
  public let content: [MediaType]
  public let location: SourceLocation
  public let pointer: String
}

/// One entry of a `content` map.
public struct MediaType: Sendable {
  /// The key as written, such as `application/json` or `text/*`.
  public let name: String
  public let schema: SchemaID?
  /// Of each item of a stream (OpenAPI 3.2).
  public let itemSchema: SchemaID?
  public let examples: [ExampleValue]
  /// Those that the document spells out.
  public let encodings: [Encoding]
  public let location: SourceLocation
}

/// How a property is written in a form or in multipart content (the Encoding Object, OpenAPI 3.1,
/// section 4.8.15).
public struct Encoding: Sendable {
  public let property: String
  /// Media types or ranges; empty where the document is silent.
  public let contentTypes: [String]
  public let headers: [Header]
  /// `nil` where the document is silent, as with the two below.
  public let style: Parameter.Style?
  public let explode: Bool?
  public let allowReserved: Bool?
  public let location: SourceLocation
}

/// What an operation answers with a status, with the references in it followed.
public struct Response: Sendable {
  /// The key of a response.
  public enum Status: Hashable, Sendable {
    case code(Int)
    /// `4XX` is `range(4)`.
    case range(Int)
    case `default`
  }

  public let status: Status
  /// Of OpenAPI 3.2.
  public let summary: String?
  public let description: String
  public let headers: [Header]
  public let content: [MediaType]
  public let links: [Link]
  public let extensions: [Member<JSONLiteral>]
  /// Of the status.
  public let location: SourceLocation
  /// Of the object, which may stand elsewhere and be shared.
  public let valueLocation: SourceLocation
  /// Of the object.
  public let pointer: String
  /// `nil` for what is written where it is used.
  public let component: ResponseComponent?
}

/// A Response Object that references lead to, as it is described where it stands.
public struct ResponseComponent: Sendable {
  /// The key in `components.responses`, or what the file is called that holds nothing else.
  public let name: String
  public let description: String
}

/// A header of a response or of a part.
public struct Header: Sendable {
  public let name: String
  public let isRequired: Bool
  public let description: String?
  public let serialization: Parameter.Serialization
  public let examples: [ExampleValue]
  public let location: SourceLocation
}
